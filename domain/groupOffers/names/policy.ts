import type { OrganisationId } from '../../identifiers';
import type { Membership } from '../../network/actor';
import type { OrganisationKind } from '../../network/organisation';
import { allow, policy } from '../../policy';
import { leadingRoles, ledByTheActor, ofTheInvitedService, type EnrolmentNoun } from '../policy';

/** The organisation that decides on names: the data controller is a child welfare service, and nobody else. */
export interface NamesController {
  readonly organisationId: OrganisationId;
  readonly kind: OrganisationKind;
}

const ofTheController = (membership: Membership, { organisationId, kind }: NamesController) =>
  kind === 'childWelfareService' && membership.organisationId === organisationId;

/** Who decides whether a service writes names, and who knows what was decided. */
export const namesPolicy = policy<'see' | 'decide', NamesController>([
  allow('caseContact', ['see'], ofTheController),
  allow('serviceLeader', ['see', 'decide'], ofTheController),
]);

/**
 * Who writes and reads what foster parents are called: the service's own, and the leaders of that one group, who meet them. Not
 * the coordinator, another service, or anybody by organisation.
 */
export const calledPolicy = policy<'write' | 'readOwn' | 'readList', EnrolmentNoun>([
  allow('caseContact', ['write', 'readOwn'], ofTheInvitedService),
  allow('serviceLeader', ['readOwn'], ofTheInvitedService),
  ...leadingRoles.map((role) => allow<'write' | 'readOwn' | 'readList', EnrolmentNoun>(
    role, ['readList'], (membership, { offer }, actor) => offer.published && ledByTheActor(membership, offer, actor))),
]);
