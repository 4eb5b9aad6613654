import type { BookingId, PersonId } from '../../identifiers';
import type { PersonLabelFacts } from '../../network/person-label';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import type { ReferralParties } from '../../referrals/policy';
import type { Ports } from '../../unit-of-work';
import { clashPolicy } from '../policy';

/** What has come in the way of an hour: something in the calendar, leave, a dated day, or a session that they lead. */
export type ClashKind = 'calendar' | 'leave' | 'day' | 'session';

/** That something has come in the way of one counsellor's hour since it was booked. */
export interface Clash {
  readonly bookingId: BookingId;
  readonly parties: ReferralParties;
  readonly name: PersonLabelFacts;
  readonly kind: ClashKind;
}

/** What is in the way of hours ahead: all of a base's for its coordinator, and their own for each counsellor, the next hour first. */
export async function seeClashes({ booking, clock }: Pick<Ports, 'booking' | 'clock'>, actor: Actor): Promise<Outcome<readonly Clash[], never>> {
  return success(await clashesSeenBy({ booking, clock }, actor));
}

async function clashesSeenBy({ booking, clock }: Pick<Ports, 'booking' | 'clock'>, actor: Actor): Promise<readonly Clash[]> {
  const found = await booking.clashes(clock());
  return found.filter(({ parties, name }) => clashPolicy.permits(actor, 'see', { ...parties, personId: name.personId }));
}

/**
 * Says that what a calendar shows is well, so that it is not shown any more; it is shown anew when it has been gone and comes
 * again. Leave, days and sessions stand for as long as they are in the way. Refuses `notFound`, also for who may not see it.
 */
export async function settleClash(
  ports: Pick<Ports, 'booking' | 'clock' | 'events'>, actor: Actor, { bookingId, personId }: { readonly bookingId: BookingId; readonly personId: PersonId },
): Promise<Outcome<readonly Clash[], 'notFound'>> {
  const seen = await clashesSeenBy(ports, actor);
  const clash = seen.find((one) => one.bookingId === bookingId && one.name.personId === personId && one.kind === 'calendar');
  if (clash === undefined || !clashPolicy.permits(actor, 'settle', { ...clash.parties, personId })) return refuse('notFound');
  await ports.booking.settleClash(bookingId, personId, ports.clock());
  await ports.events.append({ noun: 'booking', nounId: bookingId, what: 'clashSettled', version: 1 });
  return success(seen.filter((one) => one !== clash));
}
