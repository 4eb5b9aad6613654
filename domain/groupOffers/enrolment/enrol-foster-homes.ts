import type { OfferId, OrganisationId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import type { CommonRefusal } from '../../refusals';
import type { Ports } from '../../unit-of-work';
import { hindranceTo, stateIn } from '../offer-state';
import { offerNoun } from '../policy';
import type { GroupOfferRefusal } from '../refusals';
import { tellServices } from '../tell-services';
import type { Enrolment, OwnEnrolment, Participants } from './enrolment';
import { placesToFill, shownRoom } from './place-book';
import type { EnrolmentRefusal } from './refusals';
import { mostOfOneService, roomFor, servicesToTell, sizeOf, taking } from './room';
import { serviceToActFor } from './service-choice';

/** The most foster homes that can belong together. */
const mostHomes = 4;

export interface EnrolFosterHomes {
  readonly offerId: OfferId;
  /** The foster homes that belong together, or the only one, with how many of each come. */
  readonly homes: readonly { readonly participants: number }[];
  /** Needed by who acts for several invited services. */
  readonly serviceId?: OrganisationId;
  /** Whether the actor is also told the codes personally, since the card that answers is soon edited for everybody. */
  readonly receipt?: boolean;
}

type Needed = Pick<Ports, 'groupOffers' | 'enrolment' | 'clock' | 'newId' | 'events' | 'outbox'>;

/**
 * Enrols foster homes of the actor's own service that belong together (GRP-03, GRP-17): they get their places all, or go last in the waiting
 * list. What is decided on must still be so when it is written, else it is decided again; nobody in the line fits then, so nobody is passed. Refuses an offer
 * by the state it is in (`enrolmentIsClosed`, `offerHasStarted`, `offerIsCompleted`, `offerIsCancelled`), homes that could never
 * have places (`offerTakesNoEnrolment` where it is for parents; `householdSizeIsWrong`, `participantsAreWrong`, `householdIsTooLarge`), and a service that would fill the line alone (`tooManyPlacesAtOnce`).
 */
export async function enrolFosterHomes(
  ports: Needed,
  actor: Actor,
  { offerId, homes, serviceId, receipt = false }: EnrolFosterHomes,
): Promise<Outcome<readonly OwnEnrolment[], GroupOfferRefusal | EnrolmentRefusal | CommonRefusal>> {
  const { groupOffers, enrolment: enrolments } = ports;
  const now = ports.clock();
  const offer = await groupOffers.brief(offerId);
  if (offer === undefined) return refuse('notFound');
  const service = serviceToActFor(actor, offerNoun({ ...offer, leaders: [] }), serviceId);
  if (!service.ok) return service;
  if (offer.audience === 'parents') return refuse('offerTakesNoEnrolment');
  if (homes.length < 1 || homes.length > mostHomes) return refuse('householdSizeIsWrong', 'homes');
  if (!homes.every(isHome)) return refuse('participantsAreWrong', 'participants');
  const codes = enrolments.drawCodes(homes.length);

  const locked = await placesToFill(ports, offer);
  if (locked === undefined) return refuse('notAllowed');
  const hindrance = hindranceTo('enrol', stateIn(locked.stage, locked.stretch, true, now));
  if (hindrance !== undefined) return refuse(hindrance);
  const size = sizeOf(homes, locked.unit);
  if (size > locked.capacity) return refuse('householdIsTooLarge', 'homes');
  const own = locked.services.find((one) => one.serviceId === service.value)?.enrolments ?? 0;
  if (own + homes.length > mostOfOneService(locked.capacity)) return refuse('tooManyPlacesAtOnce');

  const before = shownRoom(locked);
  const asks = locked.keepApart;
  const placed = !asks && size <= roomFor(before, service.value);
  const householdId = ports.newId<'enrolment'>();
  const enrolled = homes.map(({ participants }, at): Enrolment => ({
    id: at === 0 ? householdId : ports.newId<'enrolment'>(),
    offerId,
    organisationId: service.value,
    code: codes[at] ?? '',
    status: asks ? 'requested' : placed ? 'placed' : 'waiting',
    participants,
    householdId,
    priority: 'ordinary',
    arrival: locked.lastArrival + at + 1,
    answerBy: null,
    version: 1,
  }));
  await enrolments.insert(enrolled, now);
  for (const { id, status } of enrolled) await ports.events.append({ noun: 'enrolment', nounId: id, what: status, version: 1 });
  const after = placed ? taking(before, service.value, size) : before;
  await tellServices(ports, offerId, servicesToTell({ before, after, moved: [service.value] }, locked.services.map((one) => one.serviceId)));
  if (receipt) {
    await ports.outbox.post({ card: 'groupOffers.receipt', objectId: householdId, to: { kind: 'person', personId: actor.scope.personId } });
  }
  return success(enrolled.map((enrolment) => (placed || asks ? { enrolment } : { enrolment, positionInLine: locked.inLine + 1 })));
}

/** Enrols one foster home. */
export async function enrolFosterHome(
  ports: Needed,
  actor: Actor,
  { participants = 1, ...command }: Omit<EnrolFosterHomes, 'homes'> & { readonly participants?: number },
): Promise<Outcome<OwnEnrolment, GroupOfferRefusal | EnrolmentRefusal | CommonRefusal>> {
  const enrolled = await enrolFosterHomes(ports, actor, { ...command, homes: [{ participants }] });
  if (!enrolled.ok) return enrolled;
  const [only] = enrolled.value;
  return only === undefined ? refuse('householdSizeIsWrong') : success(only);
}

function isHome(home: { readonly participants: number }): home is { readonly participants: Participants } {
  return home.participants === 1 || home.participants === 2;
}
