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
  /** The base's deputy, while a deadline of it has passed. */
  readonly escalatedTo?: readonly PersonId[];
}

export type ReferralAction = 'send' | 'read' | 'readFormerContent' | 'protectAddress' | 'seePhone' | 'findHour' | 'book' | 'map' | 'seeStepBacks' | 'seeReaders' | ReferralStep;

const ofTheOrderingService = (membership: Membership, parties: ReferralParties) =>
  membership.organisationId === parties.orderingServiceId;
const ofTheBase = (membership: Membership, parties: ReferralParties) => membership.organisationId === parties.baseId;
const worksOnIt = (_: Membership, parties: ReferralParties, actor: Actor) =>
  parties.counsellorIds.includes(actor.scope.personId);

const isTheDeputy = (membership: Membership, parties: ReferralParties, actor: Actor) =>
  ofTheBase(membership, parties) && parties.escalatedTo?.includes(actor.scope.personId) === true;

/**
 * Who may do what to a referral (KB-01, KB-04). Nobody else may even know of it: not other services, not guests from
 * Bufetat, and not Statsforvalteren, who supervises. Who steps back is for the
 * base's coordinator alone. A deputy who is only a counsellor reads what has gone to them, as long as its deadline has passed, and calls.
 * Who has read it is for the two sides whose case it is. Row level security says the same (migrations 0004, 0007, 0023, 0033, 0056 and 0061).
 */
export const referralPolicy = policy<ReferralAction, ReferralParties>([
  allow('caseContact', ['send', 'read', 'readFormerContent', 'seeReaders', 'protectAddress', ...stepsOf('service')], ofTheOrderingService),
  allow('serviceLeader', ['send', 'read', 'readFormerContent', 'seeReaders', 'protectAddress', ...stepsOf('service')], ofTheOrderingService),
  allow('coordinator', ['read', 'readFormerContent', 'seePhone', 'findHour', 'book', 'map', 'seeStepBacks', 'seeReaders', ...stepsOf('base')], ofTheBase),
  allow('counsellor', ['read', 'map', ...stepsOf('counsellor')], worksOnIt),
  allow('counsellor', ['read', 'seePhone'], isTheDeputy),
]);
