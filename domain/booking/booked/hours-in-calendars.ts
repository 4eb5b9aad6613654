import type { BookingId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { success, type Outcome } from '../../outcome';
import type { ReferralParties } from '../../referrals/policy';
import type { Ports } from '../../unit-of-work';
import { bookingPolicy } from '../policy';

/**
 * How a booked hour stands in calendars in Microsoft 365: there, on its way, late because of a fault that mends itself, asked to
 * wait, or hindered by what only people can mend: no consent, no such mailbox, a refusal, somebody whose address nobody tells.
 */
export type HourEventState = 'inPlace' | 'onItsWay' | 'delayed' | 'askedToWait' | 'noConsent' | 'noMailbox' | 'notAllInvited' | 'refused';

export interface HourInCalendars {
  readonly bookingId: BookingId;
  readonly parties: ReferralParties;
  readonly state: HourEventState;
}

/** How the hours ahead stand in calendars, for the base's coordinator and the counsellors who are booked; others get none. */
export async function hoursInCalendars(
  { booking, clock }: Pick<Ports, 'booking' | 'clock'>, actor: Actor,
): Promise<Outcome<readonly HourInCalendars[], never>> {
  const standing = await booking.hoursInCalendars(clock());
  return success(standing.filter(({ parties }) => bookingPolicy.permits(actor, 'followInCalendars', parties)));
}
