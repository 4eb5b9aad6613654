import type { OrganisationId } from '../identifiers';
import { allow, policy } from '../policy';

/** Whose figures: a base's, or one service's own. */
export interface Figures {
  readonly baseId: OrganisationId;
  /** Absent for the whole area. */
  readonly serviceId?: OrganisationId;
}

/**
 * Who may see the figures: the base's coordinator all of them, a service's leader the service's own. The numbers are
 * small enough to point to families, so nobody else does, and not Statsforvalteren, who supervises.
 */
export const statisticsPolicy = policy<'read', Figures>([
  allow('coordinator', ['read'], (membership, { baseId }) => membership.organisationId === baseId),
  allow('serviceLeader', ['read'], (membership, { serviceId }) => serviceId !== undefined && membership.organisationId === serviceId),
]);
