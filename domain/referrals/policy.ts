import type { OrganisationId, PersonId } from '../identifiers';
import type { Actor, Membership } from '../network/actor';
import { allow, policy } from '../policy';
import { stepsOf, type ReferralStep } from './referral-state';

/** What the policy must know of a referral: the two sides, and whose work it is. */
export interface ReferralParties {
  readonly orderingServiceId: OrganisationId;
  readonly baseId: OrganisationId;
  /** Those whose work it is: assigned or booked, and not stepped back. */
  readonly counsellorIds: readonly PersonId[];
}

export type ReferralAction = 'send' | 'read' | 'readFormerContent' | 'findHour' | 'book' | 'map' | 'seeStepBacks' | ReferralStep;

const ofTheOrderingService = (membership: Membership, parties: ReferralParties) =>
  membership.organisationId === parties.orderingServiceId;
const ofTheBase = (membership: Membership, parties: ReferralParties) => membership.organisationId === parties.baseId;
const worksOnIt = (_: Membership, parties: ReferralParties, actor: Actor) =>
  parties.counsellorIds.includes(actor.scope.personId);

/**
 * Who may do what to a referral (KB-01, KB-04). Nobody else may even know of it: not other services, not guests from
 * Bufetat, and not Statsforvalteren, who supervises. Who steps back is for the
 * base's coordinator alone. Row level security says the same (migrations 0004, 0007 and 0023).
 */
export const referralPolicy = policy<ReferralAction, ReferralParties>([
  allow('caseContact', ['send', 'read', 'readFormerContent', ...stepsOf('service')], ofTheOrderingService),
  allow('serviceLeader', ['send', 'read', 'readFormerContent', ...stepsOf('service')], ofTheOrderingService),
  allow('coordinator', ['read', 'readFormerContent', 'findHour', 'book', 'map', 'seeStepBacks', ...stepsOf('base')], ofTheBase),
  allow('counsellor', ['read', 'map', ...stepsOf('counsellor')], worksOnIt),
]);
