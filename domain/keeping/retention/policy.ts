import type { Membership } from '../../network/actor';
import { allow, policy } from '../../policy';
import type { OwnerId } from './period';

export interface KeptBy {
  readonly ownerId: OwnerId;
}

const ofTheOrganisation = ({ organisationId }: Membership, { ownerId }: KeptBy) => organisationId === ownerId;
const ofTheNetwork = ({ networkId }: Membership, { ownerId }: KeptBy) => networkId === ownerId;

/**
 * Who sees what goes when, and what a missing hand-over keeps: the service's leader, a network's coordinator, and a base's
 * coordinator for its own archive. How long a service keeps its own is the leader's to decide, and a network the coordinator's.
 * Row level security says the same (0066, 0077).
 */
export const retentionPolicy = policy<'see' | 'decide', KeptBy>([
  allow('serviceLeader', ['see', 'decide'], ofTheOrganisation),
  allow('coordinator', ['see'], ofTheOrganisation),
  allow('coordinator', ['see', 'decide'], ofTheNetwork),
]);
