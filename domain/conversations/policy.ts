import type { NetworkId, PersonId } from '../identifiers';
import type { Actor, Membership, Role } from '../network/actor';
import { allow, policy } from '../policy';

export type ConversationAction = 'start' | 'see' | 'contribute';

/** What the policy asks of a conversation, whether it is begun or not: whose it is. */
export interface NetworksConversation {
  readonly networkId: NetworkId;
}

/** A conversation that has begun has somebody who leads it. */
export interface LedConversation extends NetworksConversation {
  readonly facilitatorId: PersonId;
}

const ofTheNetwork = (_membership: Membership, noun: NetworksConversation, actor: Actor) =>
  actor.scope.networkIds.includes(noun.networkId);

/**
 * Who may do what in a network's conversation. Coordinators and foster care advisors lead the meetings (FHN-06);
 * the county governor supervises, and has no part in what a network says to itself.
 */
export const conversationPolicy = policy<ConversationAction, NetworksConversation>([
  allow('coordinator', ['start', 'see', 'contribute'], ofTheNetwork),
  allow('fosterCareAdvisor', ['start', 'see', 'contribute'], ofTheNetwork),
  allow('caseContact', ['see', 'contribute'], ofTheNetwork),
  allow('counsellor', ['see', 'contribute'], ofTheNetwork),
  allow('serviceLeader', ['see', 'contribute'], ofTheNetwork),
  allow('groupLeader', ['see', 'contribute'], ofTheNetwork),
]);

const facilitatingRoles: readonly Role[] = ['coordinator', 'fosterCareAdvisor'];
const ledByTheActor = (membership: Membership, noun: LedConversation, actor: Actor) =>
  ofTheNetwork(membership, noun, actor) && noun.facilitatorId === actor.scope.personId;

/** Moving on and closing belong to the facilitator alone: the one who started the conversation. */
export const facilitationPolicy = policy<'facilitate', LedConversation>(
  facilitatingRoles.map((role) => allow<'facilitate', LedConversation>(role, ['facilitate'], ledByTheActor)),
);
