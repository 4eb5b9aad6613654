import type { OrganisationId } from '../../identifiers';
import { allow, policy } from '../../policy';

/** Capacity is the base's own coordinator's to state; whoever a base serves may know of it. */
export const capacityPolicy = policy<'state', { readonly baseId: OrganisationId }>([
  allow('coordinator', ['state'], ({ organisationId }, { baseId }) => organisationId === baseId),
]);

/** What the policy must know of a need: who has it, and the base that it is told to. */
export interface NeedNoun {
  readonly serviceId: OrganisationId;
  readonly baseId: OrganisationId;
}

/** Need is reported by those who send for the service, and seen by them and the base's coordinator. */
export const needPolicy = policy<'report' | 'see', NeedNoun>([
  allow('caseContact', ['report', 'see'], ({ organisationId }, { serviceId }) => organisationId === serviceId),
  allow('serviceLeader', ['report', 'see'], ({ organisationId }, { serviceId }) => organisationId === serviceId),
  allow('coordinator', ['see'], ({ organisationId }, { baseId }) => organisationId === baseId),
]);
