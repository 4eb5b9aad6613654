import type { BookingId, OrganisationId, PersonId, ReferralId } from '../identifiers';
import type { PersonLabelFacts } from '../network/person-label';
import type { OrganisationName } from '../referrals/referral';
import { Temporal, type Period } from '../time';
import type { MeetingPlace, NamedPlace } from './meeting-place';
import type { Skill } from './skills';

/** A counsellor of a booked hour. */
export interface BookedCounsellor {
  readonly name: PersonLabelFacts;
  /** Has said that they cannot come. Why is neither asked nor kept. */
  readonly absent: boolean;
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
  readonly cancelled: boolean;
}

/** A booking as it is first written. */
export interface NewBooking {
  readonly id: BookingId;
  readonly referralId: ReferralId;
  readonly baseId: OrganisationId;
  readonly bookedBy: PersonId;
  readonly period: Period;
  readonly place: MeetingPlace;
  readonly skill: Skill;
  readonly counsellorIds: readonly PersonId[];
  readonly bookedAt: Temporal.Instant;
}

/** The counsellors of a booking, by id. */
export function counsellorIdsOf(booking: Booking): readonly PersonId[] {
  return booking.counsellors.map(({ name }) => name.personId);
}

/**
 * Whether the hour still stands as it was agreed: not cancelled, not over, and everybody is coming.
 * While it does, the referral has its answer, and a second hour would be one too many.
 */
export function stands(booking: Booking, now: Temporal.Instant): boolean {
  return !booking.cancelled && !isOver(booking, now) && booking.counsellors.every(({ absent }) => !absent);
}

/** Whether the hour has ended. */
export function isOver(booking: Booking, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(booking.period.end, now) <= 0;
}
