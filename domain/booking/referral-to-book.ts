import type { Referral, SteppedReferral } from '../referrals/referral';
import type { HourThatMayStand } from './booking';
import type { MeetingPlace } from './meeting-place';

/** What booking an hour for a referral needs: read in one question, since others wait meanwhile. */
export interface ReferralToBook extends SteppedReferral, Pick<Referral, 'state'> {
  readonly place: MeetingPlace;
  /** The hours that were booked for it and are not cancelled. */
  readonly hours: readonly HourThatMayStand[];
}
