import { membershipsAs, type Actor } from '../../network/actor';
import type { ReferralParties } from '../policy';
import type { ReferralWithBookings } from '../read-referrals';
import type { AccessGround, AccessKind, AccessLogPorts } from './access';

/** Notes that the actor is shown these referrals, what they ask for among it (law: art. 5 and 32 GDPR; issue 7's read log). */
export function noteAccess(
  { accessLog }: { readonly accessLog: AccessLogPorts }, actor: Actor, kind: AccessKind, read: readonly ReferralWithBookings[],
): void {
  if (read.length > 0) accessLog.note(kind, read.map(({ referral, parties }) => ({ referralId: referral.id, ground: groundOf(actor, parties) })));
}

/** What the actor is to a referral that they may read: the nearest to the work, if they are several things. */
export function groundOf(actor: Actor, { orderingServiceId, baseId, counsellorIds }: ReferralParties): AccessGround {
  const isAt = (role: 'caseContact' | 'serviceLeader' | 'coordinator', place: string) =>
    membershipsAs(actor, role).some(({ organisationId }) => organisationId === place);
  if (isAt('coordinator', baseId)) return 'coordinator';
  if (counsellorIds.includes(actor.scope.personId)) return 'counsellor';
  if (isAt('caseContact', orderingServiceId)) return 'caseContact';
  return isAt('serviceLeader', orderingServiceId) ? 'serviceLeader' : 'deputy';
}
