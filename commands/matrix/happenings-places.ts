import { answerSwap } from '../../domain/groupOffers/enrolment/answer-swap';
import { changeParticipants } from '../../domain/groupOffers/enrolment/change-participants';
import { confirmApart, countCodeEntered, enterApartCode, makeApartCode } from '../../domain/groupOffers/enrolment/keep-apart';
import { enrolFosterHome } from '../../domain/groupOffers/enrolment/enrol-foster-homes';
import { proposeSwap } from '../../domain/groupOffers/enrolment/propose-swap';
import { setAnswerDays } from '../../domain/groupOffers/enrolment/steer-places';
import { withdrawEnrolment } from '../../domain/groupOffers/enrolment/withdraw-enrolment';
import { createOffer } from '../../domain/groupOffers/create-offer';
import { stableId } from '../../store/demonstration/stable-id';
import type { Act } from './happenings';

/** What has happened about places. */
export async function places(act: Act): Promise<void> {
  await placesWithQuotas(act);
  await homesKeptApart(act);
  await placesSwapped(act);
}

/** Where the coordinator answers: homes that ask, a pair that is confirmed and one that is not, and a code nobody has entered. */
async function homesKeptApart(act: Act): Promise<void> {
  const offerId = await act('coordinator-innherred', (ports, actor) => createOffer(ports, actor, {
    networkId: stableId('network', 'innherred'), programmeKey: 'trygg-base', capacity: 4, keepApart: true,
    leaderIds: ['foster-care-advisor-innherred', 'group-leader-bufetat'].map((key) => stableId('person', key)),
    serviceIds: ['verdal', 'inn-trondelag'].map((key) => stableId('organisation', key)),
    sessions: [{ date: '2027-02-16', start: '09:00', minutes: 120, place: { kind: 'teams' } }],
  }));
  const ask = async (key: string) => (await act(`case-contact-${key}`, (ports, actor) => enrolFosterHome(ports, actor, { offerId }))).enrolment.id;
  for (const confirmed of [true, false]) {
    const [one, other] = [await ask('verdal'), await ask('inn-trondelag')];
    const { code } = await act('case-contact-verdal', (ports, actor) => makeApartCode(ports, actor, { offerId, enrolmentId: one }));
    const pairId = await act('case-contact-inn-trondelag', async (ports, actor) => {
      const counted = await countCodeEntered(ports);
      return counted.ok ? enterApartCode(ports, actor, { offerId, enrolmentId: other, code, tryId: counted.value }) : counted;
    });
    if (confirmed) await act('case-contact-verdal', (ports, actor) => confirmApart(ports, actor, { offerId, pairId }));
  }
}

/** An offer with quotas, where a place has been given back and is offered to one who waits, and another still waits. */
async function placesWithQuotas(act: Act): Promise<void> {
  const networkId = stableId('network', 'innherred');
  const services = ['verdal', 'inn-trondelag'].map((key) => stableId('organisation', key));
  const offerId = await act('coordinator-innherred', (ports, actor) => createOffer(ports, actor, {
    networkId, programmeKey: 'cos-p', capacity: 2, serviceIds: services,
    leaderIds: ['foster-care-advisor-innherred', 'group-leader-bufetat'].map((key) => stableId('person', key)),
    quotas: services.map((serviceId, at) => ({ serviceId, places: at })), quotasUntil: '2026-12-15',
    sessions: [{ date: '2027-02-09', start: '09:00', minutes: 120, place: { kind: 'teams' } }],
  }));
  await act('coordinator-innherred', (ports, actor) => setAnswerDays(ports, actor, { networkId, workingDays: 4 }));
  await act('coordinator-namdalen', (ports, actor) => setAnswerDays(ports, actor, { networkId: stableId('network', 'namdalen'), workingDays: 2 }));
  const enrol = (key: string, participants: number) =>
    act(`case-contact-${key}`, (ports, actor) => enrolFosterHome(ports, actor, { offerId, participants }));
  await enrol('verdal', 1);
  const { enrolment } = await enrol('inn-trondelag', 1);
  await enrol('inn-trondelag', 1);
  await enrol('verdal', 1);
  await act('case-contact-inn-trondelag', (ports, actor) => changeParticipants(ports, actor, { offerId, enrolmentId: enrolment.id, participants: 1 }));
  await act('case-contact-inn-trondelag', (ports, actor) => withdrawEnrolment(ports, actor, { offerId, enrolmentId: enrolment.id }));
}

/** Two groups between which one place has been swapped, and another is proposed to be. */
async function placesSwapped(act: Act): Promise<void> {
  const newGroup = (date: string) => act('coordinator-innherred', (ports, actor) => createOffer(ports, actor, {
    networkId: stableId('network', 'innherred'), programmeKey: 'trygg-base', capacity: 4,
    leaderIds: ['foster-care-advisor-innherred', 'group-leader-bufetat'].map((key) => stableId('person', key)),
    serviceIds: ['verdal', 'inn-trondelag'].map((key) => stableId('organisation', key)),
    sessions: [{ date, start: '09:00', minutes: 120, place: { kind: 'teams' } }],
  }));
  const [offerId, otherOfferId] = [await newGroup('2027-03-02'), await newGroup('2027-04-20')];
  const enrol = async (key: string, id: typeof offerId) => (await act(`case-contact-${key}`, (ports, actor) => enrolFosterHome(ports, actor, { offerId: id }))).enrolment.id;
  for (const made of [true, false]) {
    const [enrolmentId, otherId] = [await enrol('verdal', offerId), await enrol('inn-trondelag', otherOfferId)];
    const swapId = await act('case-contact-verdal', (ports, actor) => proposeSwap(ports, actor, {
      offerId, enrolmentId, otherOfferId, otherServiceId: stableId('organisation', 'inn-trondelag'),
    }));
    if (made) await act('case-contact-inn-trondelag', (ports, actor) => answerSwap(ports, actor, { swapId, answer: 'accept', enrolmentId: otherId }));
  }
  // What can be proposed still.
  await enrol('verdal', offerId);
}
