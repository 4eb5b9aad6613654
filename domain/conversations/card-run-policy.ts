import type { OrganisationId } from '../identifiers';
import type { Membership } from '../network/actor';
import { allow, policy } from '../policy';

/** What the policy asks of a conversation about a family: whose service it is. */
export interface ServicesCardRun {
  readonly organisationId: OrganisationId;
}

const ofTheService = (membership: Membership, noun: ServicesCardRun) => membership.organisationId === noun.organisationId;

/**
 * Who may know that a service has a conversation about a family at all: those in the service who have such conversations.
 * No network, base, coordinator or supervisor has a part in it.
 */
export const cardRunPolicy = policy<'run', ServicesCardRun>([
  allow('caseContact', ['run'], ofTheService),
  allow('serviceLeader', ['run'], ofTheService),
]);
