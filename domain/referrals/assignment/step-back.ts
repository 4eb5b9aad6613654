import { counsellorIdsOf, isOver } from '../../booking/booking';
import type { ReferralId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import type { Ports } from '../../unit-of-work';
import { referralPolicy } from '../policy';
import { referralParties } from '../read-referrals';
import { stateAfter } from '../referral-state';
import { tellThatSomebodyIsNeeded, tellTheOrderingService } from './tell-of-assignment';

type Needed = Pick<Ports, 'assignment' | 'booking' | 'referrals' | 'events' | 'outbox' | 'clock' | 'newId'>;

/**
 * A counsellor steps back from a referral, because they are not impartial (habil) or for whatever reason: none is asked for
 * or kept. They see nothing of it from then on, their hours ahead stand as forfall, and the base hears that somebody is
 * needed. The coordinator sees who, so as not to ask again; nobody else does.
 * Refuses `notFound`, `notAllowed`, and `stepDoesNotFit` when the referral is over.
 */
export async function stepBack(
  ports: Needed,
  actor: Actor,
  referralId: ReferralId,
): Promise<Outcome<{ readonly reference: string }, 'notFound' | 'notAllowed' | 'stepDoesNotFit'>> {
  const { personId } = actor.scope;
  const referral = await ports.referrals.find(referralId);
  if (referral === undefined) return refuse('notFound');
  const parties = await referralParties(ports, referral);
  if (!referralPolicy.permits(actor, 'read', parties)) return refuse('notFound');
  if (!referralPolicy.permits(actor, 'stepBack', parties)) return refuse('notAllowed');
  if (stateAfter(referral.state, 'stepBack') === undefined) return refuse('stepDoesNotFit');
  const at = ports.clock();
  for (const booking of await ports.booking.ofReferrals([referralId])) {
    if (booking.cancelled || isOver(booking, at) || !counsellorIdsOf(booking).includes(personId)) continue;
    const version = booking.version + 1;
    if (!(await ports.booking.markAbsent(booking.id, personId, at, version))) continue;
    await ports.booking.logHour({
      id: ports.newId<'bookingLog'>(), bookingId: booking.id, at, personId, role: 'counsellor', what: 'absenceReported', version,
    });
    await ports.events.append({ noun: 'booking', nounId: booking.id, what: 'absenceReported', version });
  }
  const version = await ports.assignment.stepBack(referralId, at);
  await ports.events.append({ noun: 'referral', nounId: referralId, what: 'stepBack', version });
  await tellThatSomebodyIsNeeded(ports, referral);
  await tellTheOrderingService(ports, referral);
  return success({ reference: referral.reference });
}
