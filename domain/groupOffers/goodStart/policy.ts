import type { OrganisationId } from '../../identifiers';
import type { Membership } from '../../network/actor';
import { allow, policy } from '../../policy';

/** What the policy asks of a plan and of training: whose service it is. */
export interface ServicesGoodStart {
  readonly organisationId: OrganisationId;
}

const ofTheService = (membership: Membership, { organisationId }: ServicesGoodStart) => membership.organisationId === organisationId;

/** Who knows that a service has new foster homes: those in it who follow them. No network, coordinator or supervisor. */
export const goodStartPolicy = policy<'follow', ServicesGoodStart>([
  allow('caseContact', ['follow'], ofTheService),
  allow('serviceLeader', ['follow'], ofTheService),
]);
