import type { Actor, Role } from '../../network/actor';
import { allow, policy } from '../../policy';
import { coordinated, leadingRoles, ledByTheActor, ofTheInvitedService, type EnrolmentNoun, type OfferNoun } from '../policy';

/**
 * Who says how many come from a service: those who enrol for it. They alone see its numbers, beside those who run the
 * gathering and have food and beds to see to; no other service does.
 */
export const headsPolicy = policy<'see' | 'state', EnrolmentNoun>([
  allow('caseContact', ['see', 'state'], ofTheInvitedService),
  allow('serviceLeader', ['see', 'state'], ofTheInvitedService),
  allow('coordinator', ['see'], (membership, { offer }) => coordinated(membership, offer)),
  ...leadingRoles.map((role) => allow<'see' | 'state', EnrolmentNoun>(role, ['see'], (membership, { offer }, actor) => ledByTheActor(membership, offer, actor))),
]);

/** Who plans a gathering, and shares its checklist: the network's coordinator and its leaders. */
export const planningPolicy = policy<'plan', OfferNoun>([
  allow('coordinator', ['plan'], coordinated),
  ...leadingRoles.map((role) => allow<'plan', OfferNoun>(role, ['plan'], ledByTheActor)),
]);

/** As what the actor plans the gathering, the coordinator first; undefined for who does not. */
export function planningRole(actor: Actor, offer: OfferNoun): Role | undefined {
  return planningPolicy.sentences.find(({ role, when }) =>
    actor.scope.memberships.some((membership) => membership.role === role && when(membership, offer, actor)))?.role;
}
