import type { NetworkId, OrganisationId } from '../../identifiers';
import type { Membership } from '../../network/actor';
import { allow, policy } from '../../policy';

/** Whose archive: one side of a referral, by the organisation that keeps it, or a network's. */
export type ArchiveOwner =
  | { readonly side: 'service' | 'base'; readonly organisationId: OrganisationId }
  | { readonly side: 'network'; readonly networkId: NetworkId };

const ofTheService = ({ organisationId }: Membership, owner: ArchiveOwner) => owner.side === 'service' && organisationId === owner.organisationId;
const ofTheBase = ({ organisationId }: Membership, owner: ArchiveOwner) => owner.side === 'base' && organisationId === owner.organisationId;
const ofTheNetwork = ({ networkId }: Membership, owner: ArchiveOwner) => owner.side === 'network' && networkId === owner.networkId;

/**
 * Who hands over to an archive: the service's kontaktpersoner and leaders for the service's, the coordinator for the base's and the
 * network's. Minutes are the network's, and not their facilitator's: that may be anybody's task, the next time another's. That
 * something is not worth keeping is the leader's to say, and the coordinator's; all of a service at once is taken out by its
 * leader. Row level security says the same (0065, 0077).
 */
export const archivePolicy = policy<'deliver' | 'markNotWorthKeeping' | 'takeOut', ArchiveOwner>([
  allow('caseContact', ['deliver'], ofTheService),
  allow('serviceLeader', ['deliver', 'markNotWorthKeeping', 'takeOut'], ofTheService),
  allow('coordinator', ['deliver', 'markNotWorthKeeping'], ofTheBase),
  allow('coordinator', ['deliver', 'markNotWorthKeeping'], ofTheNetwork),
]);
