import type { BookingId, OrganisationId, PersonId, ReferralId } from '../identifiers';
import type { PersonLabelFacts } from '../network/person-label';
import type { OrganisationName } from '../referrals/referral';
import { Temporal, type Period } from '../time';
import type { CancelReason } from './booked/history';
import type { NamedPlace } from './meeting-place';
import type { Skill } from './skills';

/** A counsellor of a booked hour. */
export interface BookedCounsellor {
  readonly name: PersonLabelFacts;
  /** Has said that they cannot come. Why is neither asked nor kept. */
  readonly absent: boolean;
  /** Whether they, or their leader, still have to say yes. */
  readonly asked: boolean;
}

/** A booked hour: one or two counsellors, for one referral. */
export interface Booking {
  readonly id: BookingId;
  readonly version: number;
  readonly referralId: ReferralId;
  readonly reference: string;
  readonly baseId: OrganisationId;
  readonly orderingService: OrganisationName;
  readonly senderId: PersonId;
  readonly period: Period;
  readonly place: NamedPlace;
  readonly counsellors: readonly BookedCounsellor[];
  readonly skill: Skill;
  /** How many counsellors it is to have. */
  readonly seats: number;
  readonly cancelled: boolean;
  readonly cancelReason: CancelReason | null;
}

/** The counsellors of a booking, by id: those who know of it. Who has still to say yes knows when and where alone. */
export function counsellorIdsOf(booking: Booking): readonly PersonId[] {
  return booking.counsellors.filter(({ asked }) => !asked).map(({ name }) => name.personId);
}

/** How many counsellors are missing since somebody has said no. */
export function seatsOpen({ seats, counsellors }: Pick<Booking, 'seats'> & { readonly counsellors: readonly unknown[] }): number {
  return Math.max(seats - counsellors.length, 0);
}

/** What decides whether an hour still stands. */
export interface HourThatMayStand extends Pick<Booking, 'seats' | 'cancelled'> {
  readonly period: Pick<Period, 'end'>;
  readonly counsellors: readonly Pick<BookedCounsellor, 'absent'>[];
}

/**
 * Whether the hour still stands as it was agreed: not cancelled, not over, nobody missing, and everybody is coming.
 * While it does, the referral has its answer, and a second hour would be one too many.
 */
export function stands(booking: HourThatMayStand, now: Temporal.Instant): boolean {
  return !booking.cancelled && !isOver(booking, now) && seatsOpen(booking) === 0 && booking.counsellors.every(({ absent }) => !absent);
}

/** Whether the hour has ended. */
export function isOver(booking: { readonly period: Pick<Period, 'end'> }, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(booking.period.end, now) <= 0;
}
