import { Temporal } from 'temporal-polyfill';
import type { EnrolmentId, NetworkId, OfferId, OrganisationId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import type { CommonRefusal } from '../../refusals';
import { osloDate } from '../../time';
import type { Ports } from '../../unit-of-work';
import type { GroupOffer } from '../group-offer';
import { faultsOfCapacity } from '../offer-rules';
import { hindranceTo } from '../offer-state';
import { offerNoun, offerPolicy, offersOf } from '../policy';
import type { GroupOfferRefusal } from '../refusals';
import { showToAll } from '../tell-services';
import type { Priority } from './enrolment';
import { setPlaces, setPriority } from './ledger';
import { keepBook, openBook, type PlaceBook } from './place-book';
import { faultOfQuotas } from './quotas';
import type { EnrolmentRefusal } from './refusals';

export type SteeringPorts = Pick<Ports, 'groupOffers' | 'enrolment' | 'clock' | 'events' | 'outbox'>;
export type SteeringRefusal = GroupOfferRefusal | EnrolmentRefusal | CommonRefusal;

export interface ChangePlaces {
  readonly offerId: OfferId;
  readonly basedOn: number;
  readonly capacity: number;
  /** Places reserved for a service; those not named have none. */
  readonly quotas: readonly { readonly serviceId: OrganisationId; readonly places: number }[];
  /** From which day in Oslo (`2027-01-04`) what quotas have left is everybody's; null where there are none. */
  readonly quotasUntil: string | null;
}

/**
 * Gives an offer another capacity and other quotas, until its group begins. Nobody loses a place: refuses fewer than are
 * taken or held (`placesAreTaken`), quotas for more than there are (`quotasExceedCapacity`) and quotas of what others have
 * taken (`quotasAreTaken`). What is freed is offered to the line.
 */
export async function changePlaces(ports: SteeringPorts, actor: Actor, command: ChangePlaces): Promise<Outcome<OfferId, SteeringRefusal>> {
  const { offerId, basedOn, capacity } = command;
  const opened = await openToSteer(ports, actor, offerId, basedOn);
  if (!opened.ok) return opened;
  const { offer, book } = opened.value;
  const [fault] = faultsOfCapacity(capacity);
  if (fault !== undefined) return refuse(fault.fault as GroupOfferRefusal, fault.field);
  const wrong = faultOfQuotas(command, {
    serviceIds: offer.services.map(({ id }) => id), today: osloDate(ports.clock()), begins: osloDate(book.locked.stretch.start), earlier: offer.quotasUntil,
  });
  if (wrong !== undefined) return refuse(wrong.fault, wrong.field);
  const until = command.quotasUntil === null ? null : Temporal.PlainDate.from(command.quotasUntil);
  const quotas = new Map(command.quotas.map(({ serviceId, places }) => [serviceId, places]));
  const released = book.locked.quotasReleased && until !== null && offer.quotasUntil?.equals(until) === true;
  const after = setPlaces(book.ledger, { capacity, quotas: released || until === null ? new Map() : quotas }, book.moment);
  if (!after.ok) return after;
  if (!(await ports.enrolment.setPlaces({ offerId, basedOn, capacity, quotas, quotasUntil: until }))) return refuse('versionIsOld');
  await ports.events.append({ noun: 'groupOffer', nounId: offerId, what: 'placesChanged', version: basedOn + 1 });
  await keepBook(ports, book, after.value);
  if (offer.published) await showToAll(ports, { id: offerId, networkId: offer.network.id, serviceIds: offer.services.map(({ id }) => id) });
  return success(offerId);
}

export interface GivePriority {
  readonly offerId: OfferId;
  readonly enrolmentId: EnrolmentId;
  readonly priority: Priority;
}

/** Moves a household in the waiting list: a choice without a word of why, which its service sees. Only who waits or asks can be moved (`isNotInLine`). */
export async function givePriority(
  ports: SteeringPorts,
  actor: Actor,
  { offerId, enrolmentId, priority }: GivePriority,
): Promise<Outcome<OfferId, SteeringRefusal>> {
  const opened = await openToSteer(ports, actor, offerId);
  if (!opened.ok) return opened;
  const { book } = opened.value;
  const entry = book.ledger.entries.find(({ id }) => id === enrolmentId);
  if (entry === undefined) return refuse('isNotInLine');
  const { householdId } = entry;
  const after = setPriority(book.ledger, householdId, priority, book.moment);
  if (!after.ok) return after;
  if (entry.priority === priority) return success(offerId);
  await ports.enrolment.setPriority(householdId, priority);
  const moved = book.ledger.entries.filter((one) => one.householdId === householdId && (one.status === 'waiting' || one.status === 'requested')).map(({ id }) => id);
  const versions = new Map(book.versions);
  for (const id of moved) {
    versions.set(id, (versions.get(id) ?? 0) + 1);
    await ports.events.append({ noun: 'enrolment', nounId: id, what: `priority.${priority}`, version: versions.get(id) ?? 0 });
  }
  await keepBook(ports, { ...book, versions }, after.value);
  return success(offerId);
}

/** How many working days a service of the network has to answer a place, from today on; places that are offered keep their day. */
export async function setAnswerDays(
  ports: Pick<Ports, 'enrolment' | 'clock' | 'events'>,
  actor: Actor,
  { networkId, workingDays }: { readonly networkId: NetworkId; readonly workingDays: number },
): Promise<Outcome<number, EnrolmentRefusal | CommonRefusal>> {
  if (!offerPolicy.permits(actor, 'steer', offersOf(networkId))) return refuse('notAllowed');
  if (!Number.isInteger(workingDays) || workingDays < 1 || workingDays > 20) return refuse('answerDaysAreWrong', 'workingDays');
  await ports.enrolment.setAnswerDays(networkId, osloDate(ports.clock()), workingDays);
  await ports.events.append({ noun: 'network', nounId: networkId, what: 'answerDaysSet', version: workingDays });
  return success(workingDays);
}

/** The book of an offer for its coordinator, until the group begins. */
export async function openToSteer(
  ports: SteeringPorts,
  actor: Actor,
  offerId: OfferId,
  basedOn?: number,
): Promise<Outcome<{ readonly offer: GroupOffer; readonly book: PlaceBook }, SteeringRefusal>> {
  const seen = await ports.groupOffers.offer(offerId);
  if (seen === undefined || !offerPolicy.permits(actor, 'see', offerNoun(seen))) return refuse('notFound');
  if (!offerPolicy.permits(actor, 'steer', offerNoun(seen))) return refuse('notAllowed');
  const book = await openBook(ports, seen);
  const offer = await ports.groupOffers.offer(offerId);
  if (offer === undefined || book === undefined) return refuse('notFound');
  if (basedOn !== undefined && offer.version !== basedOn) return refuse('versionIsOld');
  const hindrance = hindranceTo('steerPlaces', book.state);
  return hindrance === undefined ? success({ offer, book }) : refuse(hindrance);
}
