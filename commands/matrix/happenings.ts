import { holdHour } from '../../domain/booking/booked/hold-hour';
import { bookHour } from '../../domain/booking/book-hour';
import type { CardRun } from '../../domain/conversations/card-run';
import { endCardRun, markCardStep } from '../../domain/conversations/change-card-run';
import { planAssessment } from '../../domain/conversations/assessments/keep-assessments';
import { standingDeckKey } from '../../domain/conversations/deck';
import { planConversation } from '../../domain/conversations/planned/plan-conversation';
import { makeDeck } from '../../domain/conversations/ownDecks/write-deck';
import { startCardRun } from '../../domain/conversations/start-card-run';
import { askForEvents } from '../../domain/groupOffers/calendar/offer-calendar';
import { makeFeed } from '../../domain/groupOffers/calendar/make-feed';
import { addSession } from '../../domain/groupOffers/change-sessions';
import { changeStage } from '../../domain/groupOffers/change-stage';
import { createOffer } from '../../domain/groupOffers/create-offer';
import { enrolFosterHome } from '../../domain/groupOffers/enrolment/enrol-foster-homes';
import { reportLeaderAbsence } from '../../domain/groupOffers/report-leader-absence';
import { addProgramme, changeProgramme } from '../../domain/groupOffers/staffing/change-catalogue';
import { replaceLeader } from '../../domain/groupOffers/staffing/change-leaders';
import { protectHome } from '../../domain/groupOffers/enrolment/protect-home';
import { withdrawEnrolment } from '../../domain/groupOffers/enrolment/withdraw-enrolment';
import type { PersonId, ReferralId } from '../../domain/identifiers';
import type { Actor } from '../../domain/network/actor';
import type { Outcome } from '../../domain/outcome';
import type { Product } from '../../domain/product';
import { amendReferral } from '../../domain/referrals/amend-referral';
import { listReferrals } from '../../domain/referrals/list-referrals';
import { protectFamily } from '../../domain/referrals/protect-family';
import { sendReferral } from '../../domain/referrals/send-referral';
import { Temporal } from '../../domain/time';
import type { Ports } from '../../domain/unit-of-work';
import { stableId } from '../../store/demonstration/stable-id';
import { letThingsHappenAfterwards } from './afterwards-happenings';
import { letBasesDecide } from './base-happenings';
import { letFiguresBeShared } from './sharing-happenings';
import { keptDeckOfTheMatrix, familyDeckKey, familyStepKey } from './decks-of-the-matrix';
import { discussions } from './discussion-happenings';
import { gatherings } from './gathering-happenings';
import { hours } from './hours-happenings';
import { handOvers, networkHandOvers } from './keeping-happenings';
import { assignments } from './happenings-assignment';
import { places } from './happenings-places';
import { memberships } from './membership-happenings';

/** Runs a use case as a person and answers its value. What should go well and does not ends the matrix. */
export type Act = <Value>(person: string, useCase: (ports: Ports, actor: Actor) => Promise<Outcome<Value, string>>) => Promise<Value>;

/** Lets the people do what people do, through the product's own use cases, so that there is something to look at and to change. */
export async function letThingsHappen(product: Product, actorOf: (key: string) => Promise<Actor>): Promise<void> {
  const act: Act = async (person, useCase) => {
    const actor = await actorOf(person);
    const outcome = await product.asActor(actor, (ports) => useCase(ports, actor));
    if (!outcome.ok) throw new Error(`${person} was refused: ${outcome.refusal}`);
    return outcome.value;
  };
  await catalogues(act);
  await offers(act);
  await places(act);
  await gatherings(act);
  await hours(act);
  await letBasesDecide(act);
  await referrals(act);
  await discussions(act, product);
  await cardRuns(act, product);
  await ownDecks(act, product);
  await letThingsHappenAfterwards(act);
  await letFiguresBeShared(act);
  await memberships(act);
  await networkHandOvers(act);
}

/** A network that meets in COS-P as it likes, and one with a programme of its own. */
async function catalogues(act: Act): Promise<void> {
  const values = {
    titles: { nb: 'Program til matrisen', nn: 'Program til matrisen' }, capacityUnit: 'person' as const, leaders: 1, requires: 'none' as const, gathering: true, retired: false,
    defaults: { sessions: 4, minutes: 60, capacity: 8, weeksBetween: 1 },
  };
  await act('coordinator-innherred', (ports, actor) =>
    changeProgramme(ports, actor, { networkId: stableId('network', 'innherred'), key: 'efst', basedOn: 1, values }));
  await act('coordinator-namdalen', (ports, actor) => addProgramme(ports, actor, { networkId: stableId('network', 'namdalen'), values }));
}

async function offers(act: Act): Promise<void> {
  const services = ['verdal', 'inn-trondelag'];
  const offerId = await act('coordinator-innherred', (ports, actor) => createOffer(ports, actor, {
    networkId: stableId('network', 'innherred'),
    programmeKey: 'veiledningsgruppe',
    capacity: 8,
    serviceIds: services.map((key) => stableId('organisation', key)),
    leaderIds: [stableId('person', 'foster-care-advisor-innherred'), stableId('person', 'counsellor-verdal-1')],
    sessions: [{ date: '2027-02-02', start: '09:00', minutes: 120, place: { kind: 'teams' } }],
  }));
  const enrol = (key: string) => act(`case-contact-${key}`, (ports, actor) => enrolFosterHome(ports, actor, { offerId }));
  for (const key of services) {
    const { enrolment: home } = await enrol(key);
    await act(`case-contact-${key}`, (ports, actor) => protectHome(ports, actor, { offerId, enrolmentId: home.id, marked: true }));
  }
  const { enrolment: { id: enrolmentId } } = await enrol('verdal');
  await act('case-contact-verdal', (ports, actor) => withdrawEnrolment(ports, actor, { offerId, enrolmentId }));
  await offersInOtherStages(act);
  await act('case-contact-verdal', (ports, actor) => askForEvents(ports, actor, { offerId, wanted: true }));
  await act('case-contact-verdal', (ports, actor) => makeFeed(ports, actor, { networkId: null }));
  await act('foster-care-advisor-namdalen', (ports, actor) => makeFeed(ports, actor, { networkId: stableId('network', 'namdalen') }));
  await offerToAttend(act);
  const led = { offerId: stableId('offer', 'tbo-f-namdalen'), sessionId: stableId('session', 'tbo-f-namdalen/1') };
  await act('group-leader-bufetat', (ports, actor) => reportLeaderAbsence(ports, actor, led));
  const last = { ...led, sessionId: stableId('session', 'tbo-f-namdalen/16') };
  await act('group-leader-bufetat', (ports, actor) => reportLeaderAbsence(ports, actor, last));
  await act('coordinator-namdalen', (ports, actor) => replaceLeader(ports, actor, {
    ...last, basedOn: 1, out: actorsId('group-leader-bufetat'), in: actorsId('counsellor-midtre-namdal-1'), forTheRest: false,
  }));
}

function actorsId(key: string): PersonId {
  return stableId('person', key);
}

/** A group whose first session lies behind it once `addLooseRows` has moved it there. */
async function offerToAttend(act: Act): Promise<void> {
  const offerId = await act('coordinator-innherred', (ports, actor) => createOffer(ports, actor, {
    networkId: stableId('network', 'innherred'), programmeKey: 'veiledningsgruppe', capacity: 4,
    serviceIds: ['verdal', 'inn-trondelag'].map((key) => stableId('organisation', key)),
    leaderIds: ['foster-care-advisor-innherred', 'group-leader-bufetat'].map((key) => stableId('person', key)),
    sessions: ['2027-01-12', '2027-06-15'].map((date) => ({ date, start: '09:00', minutes: 120, place: { kind: 'teams' } })),
  }));
  for (const key of ['verdal', 'inn-trondelag']) await act(`case-contact-${key}`, (ports, actor) => enrolFosterHome(ports, actor, { offerId }));
}

/** A draft, one that is closed for enrolment, and a session that was moved. */
async function offersInOtherStages(act: Act): Promise<void> {
  const create = (draft: boolean) => act('coordinator-innherred', (ports, actor) => createOffer(ports, actor, {
    networkId: stableId('network', 'innherred'), programmeKey: 'samling', capacity: 8, draft,
    serviceIds: [stableId('organisation', 'verdal')], leaderIds: [stableId('person', 'foster-care-advisor-innherred')],
    sessions: ['2027-03-02', '2027-03-09'].map((date) => ({ date, start: '09:00', minutes: 120, place: { kind: 'teams' } })),
  }));
  await create(true);
  const offerId = await create(false);
  await act('coordinator-innherred', (ports, actor) => changeStage(ports, actor, { offerId, basedOn: 1, step: 'closeEnrolment' }));
  await act('coordinator-innherred', (ports, actor) => addSession(ports, actor, {
    offerId, basedOn: 2, planned: { date: '2027-03-16', start: '09:00', minutes: 120, place: { kind: 'teams' } },
  }));
}

async function referrals(act: Act): Promise<void> {
  const send = (person: string): Promise<ReferralId> => act(person, async (ports, actor) => {
    const sent = await sendReferral(ports, actor, {
      category: 'fosterParentGuidance', orderSummary: 'Veiledning', place: { kind: 'teams' },
    });
    return sent.ok ? { ok: true, value: sent.value.id } : sent;
  });
  const book = (person: string, referralId: ReferralId, counsellors: readonly string[], start: string) =>
    act(person, (ports, actor) => bookHour(ports, actor, {
      referralId, start: Temporal.Instant.from(start), minutes: 60, skill: 'fosterCare',
      counsellorIds: counsellors.map((key): PersonId => stableId('person', key)),
    }));
  const amended = await send('case-contact-verdal');
  await act('case-contact-verdal', (ports, actor) => amendReferral(ports, actor, {
    referralId: amended, basedOn: 1, category: 'fosterParentGuidance', orderSummary: 'Veiledning og samtale', place: { kind: 'teams' },
  }));
  await book('coordinator-base', amended, ['counsellor-verdal-1'], '2026-12-01T09:00:00Z');
  const two = await send('case-contact-midtre-namdal');
  await book(
    'coordinator-base', two, ['counsellor-verdal-1', 'counsellor-midtre-namdal-1'], '2026-12-02T09:00:00Z',
  );
  const held = await send('case-contact-inn-trondelag');
  await book('coordinator-base', await send('case-contact-levanger'), ['counsellor-ytre-namdal-1'], '2026-12-03T10:00:00Z');
  await act('coordinator-base', (ports, actor) => holdHour(ports, actor, {
    referralId: held, start: Temporal.Instant.from('2026-12-10T10:00:00Z'), minutes: 60, skill: 'fosterCare', counsellorIds: [stableId('person', 'counsellor-verdal-1')],
  }));
  const elsewhere = await send('matrix-case-contact-trondheim');
  await book('matrix-coordinator-other-base', elsewhere, ['matrix-counsellor-other-base'], '2026-12-01T09:00:00Z');
  await send('matrix-case-contact-trondheim');
  for (const [person, referralId] of [['case-contact-verdal', amended], ['matrix-case-contact-trondheim', elsewhere]] as const) {
    await act(person, (ports, actor) => protectFamily(ports, actor, { referralId, marked: true }));
  }
  await assignments(act, { one: amended, two, elsewhere });
  await handOvers(act, { one: amended, elsewhere });
  for (const person of ['coordinator-base', 'matrix-coordinator-other-base']) {
    await act(person, (ports, actor) => listReferrals(ports, actor, { limit: 100, filter: {} }));
  }
}

async function cardRuns(act: Act, { decks }: Product): Promise<void> {
  const start = (person: string, service: string, reference: string) => act(person, (ports, actor) =>
    startCardRun(ports, actor, { organisationId: stableId('organisation', service), deckKey: familyDeckKey, reference }, decks));
  const mark = (person: string, { id, version }: CardRun) => act(person, (ports, actor) =>
    markCardStep(ports, actor, { cardRunId: id, stepKey: familyStepKey, done: true, basedOn: version }, decks));
  for (const [person, service] of [['case-contact-verdal', 'verdal'], ['matrix-service-leader-midtre-namdal', 'midtre-namdal']] as const) {
    await act(person, (ports, actor) => planAssessment(ports, actor, {
      organisationId: stableId('organisation', service), kind: 'reunificationGoal', reference: `YEAR-${service.length}`, dueOn: '2027-02-01',
    }));
  }
  await mark('case-contact-verdal', await start('service-leader-verdal', 'verdal', 'MATRIX-1'));
  await mark('matrix-service-leader-midtre-namdal', await start('case-contact-midtre-namdal', 'midtre-namdal', 'MATRIX-2'));
  const declined = await start('case-contact-midtre-namdal', 'midtre-namdal', 'MATRIX-3');
  await act('case-contact-midtre-namdal', (ports, actor) =>
    endCardRun(ports, actor, { cardRunId: declined.id, as: 'declined', basedOn: declined.version }));
}

/** Networks that have planned a discussion; one has written a deck for itself, and one has filled a frame. */
async function ownDecks(act: Act, { decks }: Product): Promise<void> {
  for (const [person, network] of [['coordinator-innherred', 'innherred'], ['foster-care-advisor-namdalen', 'namdalen']] as const) {
    await act(person, (ports, actor) =>
      planConversation(ports, actor, { networkId: stableId('network', network), deckKey: standingDeckKey, date: '2027-01-14', time: '09:30' }, decks));
  }
  await act('coordinator-innherred', (ports, actor) => makeDeck(ports, actor, {
    networkId: stableId('network', 'innherred'), about: 'network', frameKey: null, content: keptDeckOfTheMatrix('innherred'),
  }, decks));
  await act('foster-care-advisor-namdalen', (ports, actor) => makeDeck(ports, actor, {
    networkId: stableId('network', 'namdalen'), about: 'family', frameKey: 'vurderingstrakten', content: keptDeckOfTheMatrix('namdalen', { written: false }),
  }, decks));
}
