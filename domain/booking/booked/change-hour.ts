import type { BookingId, PersonId } from '../../identifiers';
import { membershipsAs, type Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import { osloDate, osloInstant, Temporal, type TimeRefusal } from '../../time';
import type { Ports } from '../../unit-of-work';
import { counsellorIdsOf, seatsOpen, type Booking } from '../booking';
import { faultOfHour, type HourFault } from '../hour-fault';
import { bookingPolicy, partiesOf, type BookingAction } from '../policy';
import type { BookingRefusal } from '../refusals';
import { asksOf, tellCounsellors } from './ask-consent';
import { cancelReasons, type HourRole, type NewHourLogLine } from './history';
import type { BookedRefusal } from './refusals';

type Changing = Pick<Ports, 'clock' | 'newId' | 'events' | 'outbox' | 'referrals' | 'booking'>;
export type ChangeRefusal = BookingRefusal | BookedRefusal | HourFault | TimeRefusal | 'notFound' | 'notAllowed' | 'versionIsOld';

/** Which hour is to be changed, and the version that was seen. */
export interface HourSeen {
  readonly bookingId: BookingId;
  readonly basedOn: number;
}

/**
 * Moves an hour that has not begun to another date (`2026-11-21`) and time (`09:30`) in Oslo, with everybody in it and as long as
 * before. All that was asked when it was booked is asked anew, of who is to say yes too. Refuses `hourDoesNotExist` in the
 * spring gap, `hourIsTwice` in autumn, `hourIsInThePast`, `hourHasBegun`, `versionIsOld` and the faults of an hour.
 */
export async function moveHour(
  ports: Changing, actor: Actor, { date, time, ...seen }: HourSeen & { readonly date: string; readonly time: string },
): Promise<Outcome<Booking, ChangeRefusal>> {
  const start = osloInstant(date, time);
  if (!start.ok) return start;
  if (Temporal.Instant.compare(start.value, ports.clock()) < 0) return refuse('hourIsInThePast', 'date');
  const held = await hourToChange(ports, actor, seen, 'move');
  if (!held.ok) return held;
  const { id, baseId, place, skill, period: before } = held.value;
  const period = { start: start.value, end: start.value.add(before.start.until(before.end)) };
  const counsellorIds = held.value.counsellors.map(({ name }) => name.personId);
  if (counsellorIds.length === 0) return refuse('hourNeedsACounsellor');
  const fault = await faultOfHour(ports, { baseId, period, place, skill, counsellorIds, besides: id, oneHolds: true });
  if (fault !== undefined) return refuse(fault);
  const asks = await asksOf(ports, baseId, counsellorIds);
  const version = held.value.version + 1;
  await ports.booking.moveHour(id, period, asks.counsellors, asks.answerBy, version);
  await afterChange(ports, actor, held.value, { what: 'moved', formerStart: before.start, version });
  await tellCounsellors(ports, id, asks);
  return changed(ports, id);
}

/** Cancels an hour that has not begun, by either side, for one of few reasons that is chosen (`cancelReasonIsUnknown`). */
export async function cancelHour(
  ports: Changing, actor: Actor, { reason, ...seen }: HourSeen & { readonly reason: string },
): Promise<Outcome<Booking, ChangeRefusal>> {
  const chosen = cancelReasons.find((one) => one === reason);
  if (chosen === undefined) return refuse('cancelReasonIsUnknown', 'reason');
  const held = await hourToChange(ports, actor, seen, 'cancel');
  if (!held.ok) return held;
  const version = held.value.version + 1;
  await ports.booking.cancelHour(seen.bookingId, chosen, version);
  await afterChange(ports, actor, held.value, { what: 'cancelled', version });
  return changed(ports, seen.bookingId);
}

/**
 * Lets another take a counsellor's place in this one hour; the course goes on with those it has (KB-26). `out` is null where a
 * place is open because somebody has said no; `in` is null when the other goes on alone. Refuses `counsellorIsNotInTheHour`,
 * `counsellorIsInTheHour`, `hourNeedsACounsellor`, `versionIsOld`, `hourHasBegun` and the faults of an hour.
 */
export async function replaceCounsellor(
  ports: Changing, actor: Actor, { out, in: comes, ...seen }: HourSeen & { readonly out: PersonId | null; readonly in: PersonId | null },
): Promise<Outcome<Booking, ChangeRefusal>> {
  const held = await hourToChange(ports, actor, seen, 'replace', comes === null ? [] : [comes]);
  if (!held.ok) return held;
  const { id, baseId, period, place, skill, counsellors } = held.value;
  const there = counsellors.map(({ name }) => name.personId);
  if (out !== null && !there.includes(out)) return refuse('counsellorIsNotInTheHour', 'out');
  if (comes !== null && there.includes(comes)) return refuse('counsellorIsInTheHour', 'in');
  if (out === null && (seatsOpen(held.value) === 0 || comes === null && there.length === 0)) return refuse('hourNeedsACounsellor', 'out');
  if (comes === null && there.filter((one) => one !== out).length === 0) return refuse('hourNeedsACounsellor', 'in');
  const fault = comes === null ? undefined : await faultOfHour(ports, { baseId, period, place, skill, counsellorIds: [comes], besides: id });
  if (fault !== undefined) return refuse(fault, 'in');
  const asks = await asksOf(ports, baseId, comes === null ? [] : [comes]);
  const version = held.value.version + 1;
  await ports.booking.swapCounsellor(id, { out, in: comes, ask: asks.counsellors[0]?.ask ?? null, answerBy: asks.answerBy }, version);
  await afterChange(ports, actor, held.value, { what: 'replaced', personOut: out ?? undefined, personIn: comes ?? undefined, version });
  await tellCounsellors(ports, id, asks);
  return changed(ports, id);
}

/** The hour, read again under the lock of its counsellors, if the actor may change it so and it has not begun. */
async function hourToChange(
  ports: Changing, actor: Actor, { bookingId, basedOn }: HourSeen, action: BookingAction, others: readonly PersonId[] = [],
): Promise<Outcome<Booking, ChangeRefusal>> {
  const seen = await ports.booking.find(bookingId);
  if (seen === undefined) return refuse('notFound');
  if (!bookingPolicy.permits(actor, action, partiesOf(seen))) return refuse('notAllowed');
  await ports.booking.lockCounsellors(others, bookingId);
  const held = await ports.booking.find(bookingId);
  if (held === undefined) return refuse('notFound');
  if (held.version !== basedOn) return refuse('versionIsOld');
  if (held.cancelled) return refuse('bookingIsCancelled');
  return Temporal.Instant.compare(held.period.start, ports.clock()) <= 0 ? refuse('hourHasBegun') : success(held);
}

/**
 * Writes what happened, in which role, and tells each who must know of it once: the counsellors, the service and its sender,
 * and the base when the service did it. Cards that were sent before are brought up to date without a word.
 */
async function afterChange(
  ports: Changing, actor: Actor, booking: Booking, change: Pick<NewHourLogLine, 'what' | 'formerStart' | 'personOut' | 'personIn' | 'version'>,
): Promise<void> {
  const { id: bookingId, baseId, orderingService, senderId, referralId } = booking;
  const line = ports.newId<'bookingLog'>();
  const role = roleIn(actor, booking);
  const { personId: actorId } = actor.scope;
  await ports.booking.logHour({ id: line, bookingId, at: ports.clock(), personId: actorId, role, ...change });
  await ports.events.append({ noun: 'booking', nounId: bookingId, what: change.what, version: change.version });
  const told = { card: 'booking.changed', objectId: line } as const;
  const people = new Set([...counsellorIdsOf(booking), senderId, ...(role === 'coordinator' ? [] : await coordinatorsOf(ports, booking))]);
  for (const personId of people) if (personId !== actorId) await ports.outbox.post({ ...told, to: { kind: 'person', personId } });
  await ports.outbox.post({ ...told, to: { kind: 'serviceChannel', organisationId: role === 'coordinator' ? orderingService.id : baseId } });
  for (const personId of counsellorIdsOf(booking)) await ports.outbox.post({ card: 'booking.booked', objectId: bookingId, to: { kind: 'person', personId } });
  await ports.outbox.post({ card: 'referrals.answered', objectId: referralId, to: { kind: 'serviceChannel', organisationId: orderingService.id } });
  await ports.outbox.post({ card: 'referrals.answered', objectId: referralId, to: { kind: 'person', personId: senderId } });
}

function coordinatorsOf({ referrals, clock }: Changing, { baseId }: Booking): Promise<readonly PersonId[]> {
  return referrals.coordinatorsOf(baseId, osloDate(clock()));
}

function roleIn(actor: Actor, { baseId, orderingService }: Booking): HourRole {
  if (membershipsAs(actor, 'coordinator').some(({ organisationId }) => organisationId === baseId)) return 'coordinator';
  return membershipsAs(actor, 'serviceLeader').some(({ organisationId }) => organisationId === orderingService.id) ? 'serviceLeader' : 'caseContact';
}

async function changed({ booking }: Changing, id: BookingId): Promise<Outcome<Booking, 'notFound'>> {
  const after = await booking.find(id);
  return after === undefined ? refuse('notFound') : success(after);
}
