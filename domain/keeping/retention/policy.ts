import type { OrganisationId } from '../../identifiers';
import type { Membership } from '../../network/actor';
import { allow, policy } from '../../policy';

/** Whose rows: a service's, or a base's for what waits for its own archive. */
export interface KeptBy {
  readonly organisationId: OrganisationId;
}

const ofIt = ({ organisationId }: Membership, kept: KeptBy) => organisationId === kept.organisationId;

/**
 * Who sees what goes when, and what a missing hand-over keeps: the service's leader, and a base's coordinator for its own archive.
 * How long a service keeps its own is the leader's to decide. Row level security says the same (0066).
 */
export const retentionPolicy = policy<'see' | 'decide', KeptBy>([
  allow('serviceLeader', ['see', 'decide'], ofIt),
  allow('coordinator', ['see'], ofIt),
]);
