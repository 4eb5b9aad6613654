import type { Referral, SteppedReferral } from '../referrals/referral';
import type { HourThatMayStand } from './booking';
import type { NamedPlace } from './meeting-place';

/** What booking an hour for a referral needs: read in one question, since others wait meanwhile. */
export interface ReferralToBook extends Omit<SteppedReferral, 'orderingService'>, Pick<Referral, 'state' | 'reference' | 'orderingService'> {
  readonly place: NamedPlace;
  /** The hours that were booked for it and are not cancelled. */
  readonly hours: readonly HourThatMayStand[];
}
