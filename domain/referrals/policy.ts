import type { OrganisationId, PersonId } from '../identifiers';
import type { Actor, Membership } from '../network/actor';
import { allow, policy } from '../policy';
import { stepsOf, type ReferralStep } from './referral-state';

/** What the policy must know of a referral: the two sides, and who has been booked on it. */
export interface ReferralParties {
  readonly orderingServiceId: OrganisationId;
  readonly baseId: OrganisationId;
  readonly counsellorIds: readonly PersonId[];
}

export type ReferralAction = 'send' | 'read' | 'readFormerContent' | 'findHour' | 'book' | ReferralStep;

const ofTheOrderingService = (membership: Membership, parties: ReferralParties) =>
  membership.organisationId === parties.orderingServiceId;
const ofTheBase = (membership: Membership, parties: ReferralParties) => membership.organisationId === parties.baseId;
const bookedOnIt = (_: Membership, parties: ReferralParties, actor: Actor) =>
  parties.counsellorIds.includes(actor.scope.personId);

/**
 * Who may do what to a referral (KB-01, KB-04). Nobody else may even know of it: not other services, not guests from
 * Bufetat, and not Statsforvalteren, who supervises. Row level security says the same (migrations 0004 and 0007).
 */
export const referralPolicy = policy<ReferralAction, ReferralParties>([
  allow('caseContact', ['send', 'read', 'readFormerContent', ...stepsOf('service')], ofTheOrderingService),
  allow('serviceLeader', ['send', 'read', 'readFormerContent', ...stepsOf('service')], ofTheOrderingService),
  allow('coordinator', ['read', 'readFormerContent', 'findHour', 'book', ...stepsOf('base')], ofTheBase),
  allow('counsellor', ['read'], bookedOnIt),
]);
