import type { BookingId, OrganisationId, PersonId, ReferralId } from '../../identifiers';
import type { ReferralState } from '../../referrals/referral-state';
import type { Period, Temporal } from '../../time';
import type { MeetingPlace } from '../meeting-place';
import type { Skill } from '../skills';

/** An hour that is kept for somebody while they decide. It becomes the booking itself, under the same id. */
export interface Hold {
  readonly id: BookingId;
  readonly referralId: ReferralId;
  readonly baseId: OrganisationId;
  readonly counsellorIds: readonly PersonId[];
  readonly skill: Skill;
  readonly place: MeetingPlace;
  readonly period: Period;
  readonly heldUntil: Temporal.Instant;
}

/** A hold that is none of the actor's any more, or never was: of somebody else's, nothing but that it is theirs. */
export interface LostHold {
  readonly kind: 'booked' | 'others' | 'gone';
}

/** Who says yes before an hour is agreed; nobody when null. */
export type Ask = 'person' | 'leader' | null;

/** An hour as it is first written, held or booked. */
export interface NewHour {
  readonly id: BookingId;
  readonly referralId: ReferralId;
  readonly baseId: OrganisationId;
  readonly period: Period;
  readonly place: MeetingPlace;
  readonly skill: Skill;
  readonly counsellors: readonly { readonly personId: PersonId; readonly ask: Ask }[];
  /** The last day, in Oslo, to say yes or no; null when nobody is asked. */
  readonly answerBy: Temporal.PlainDate | null;
  /** Until when it is held; null when it is booked. */
  readonly heldUntil: Temporal.Instant | null;
  /** The own hold that is booked now. */
  readonly heldAs: BookingId | null;
  /** What the hour brings its referral to; null when it leaves it where it is. */
  readonly referralAfter: { readonly state: ReferralState; readonly version: number } | null;
}
