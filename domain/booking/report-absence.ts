import type { BookingId } from '../identifiers';
import type { Actor } from '../network/actor';
import { refuse, success, type Outcome } from '../outcome';
import type { Ports } from '../unit-of-work';
import { tellOfOpenPlace } from './booked/open-place';
import { isOver, type Booking } from './booking';
import { bookingPolicy, partiesOf } from './policy';
import type { BookingRefusal } from './refusals';

export interface ReportCounsellorAbsence {
  readonly bookingId: BookingId;
}

/**
 * A counsellor says that they cannot come to a booked hour. No reason is asked for or kept. The hour stays booked, since
 * with two the other may go on alone (KB-26); the base hears of it and decides, and the ordering service sees it.
 * Said twice it counts once. Refuses `notFound`, `notAllowed`, `bookingIsCancelled` and `bookingIsOver`.
 */
export async function reportCounsellorAbsence(
  ports: Pick<Ports, 'clock' | 'newId' | 'events' | 'outbox' | 'booking' | 'referrals'>,
  actor: Actor,
  { bookingId }: ReportCounsellorAbsence,
): Promise<Outcome<Booking, BookingRefusal | 'notFound' | 'notAllowed'>> {
  const booking = await ports.booking.find(bookingId);
  if (booking === undefined) return refuse('notFound');
  if (!bookingPolicy.permits(actor, 'reportAbsence', partiesOf(booking))) return refuse('notAllowed');
  if (booking.cancelled) return refuse('bookingIsCancelled');
  if (isOver(booking, ports.clock())) return refuse('bookingIsOver');
  const version = booking.version + 1;
  const isNew = await ports.booking.markAbsent(bookingId, actor.scope.personId, ports.clock(), version);
  if (!isNew) return success(booking);
  await ports.booking.logHour({
    id: ports.newId<'bookingLog'>(), bookingId, at: ports.clock(), personId: actor.scope.personId, role: 'counsellor', what: 'absenceReported', version,
  });
  await ports.events.append({ noun: 'booking', nounId: bookingId, what: 'absenceReported', version });
  const { baseId, referralId, orderingService, senderId } = booking;
  await tellOfOpenPlace(ports, { bookingId, baseId });
  const answered = { card: 'referrals.answered', objectId: referralId } as const;
  await ports.outbox.post({ ...answered, to: { kind: 'serviceChannel', organisationId: orderingService.id } });
  await ports.outbox.post({ ...answered, to: { kind: 'person', personId: senderId } });
  const now = await ports.booking.find(bookingId);
  return now === undefined ? refuse('notFound') : success(now);
}
