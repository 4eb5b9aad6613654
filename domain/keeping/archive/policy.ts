import type { OrganisationId } from '../../identifiers';
import type { Membership } from '../../network/actor';
import { allow, policy } from '../../policy';
import type { ArchiveSide } from './archive';

/** Whose archive: one side of a referral, by the organisation that keeps it. */
export interface ArchiveOwner {
  readonly side: ArchiveSide;
  readonly organisationId: OrganisationId;
}

const ofTheService = ({ organisationId }: Membership, owner: ArchiveOwner) => owner.side === 'service' && organisationId === owner.organisationId;
const ofTheBase = ({ organisationId }: Membership, owner: ArchiveOwner) => owner.side === 'base' && organisationId === owner.organisationId;

/**
 * Who hands over to an archive: the service's kontaktpersoner and leaders for the service's, the coordinator for the base's. That
 * something is not worth keeping is the leader's to say, and the coordinator's for the base; all of a service at once is taken out by its
 * leader. Row level security says the same (0065).
 */
export const archivePolicy = policy<'deliver' | 'markNotWorthKeeping' | 'takeOut', ArchiveOwner>([
  allow('caseContact', ['deliver'], ofTheService),
  allow('serviceLeader', ['deliver', 'markNotWorthKeeping', 'takeOut'], ofTheService),
  allow('coordinator', ['deliver', 'markNotWorthKeeping'], ofTheBase),
]);
