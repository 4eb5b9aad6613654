import type { NetworkId } from '../identifiers';
import type { Actor, Membership } from '../network/actor';
import { allow, policy } from '../policy';

export type ConversationAction = 'start' | 'see' | 'contribute';

/** What the policy asks of a conversation, whether it is begun or not: whose it is. */
export interface NetworksConversation {
  readonly networkId: NetworkId;
}

const ofTheNetwork = (_membership: Membership, noun: NetworksConversation, actor: Actor) =>
  actor.scope.networkIds.includes(noun.networkId);

/**
 * Who may do what in a network's conversation. Coordinators and foster care advisors lead the meetings (FHN-06);
 * the county governor supervises, and has no part in what a network says to itself. Moving on and closing
 * belong to the facilitator, whoever that is.
 */
export const conversationPolicy = policy<ConversationAction, NetworksConversation>([
  allow('coordinator', ['start', 'see', 'contribute'], ofTheNetwork),
  allow('fosterCareAdvisor', ['start', 'see', 'contribute'], ofTheNetwork),
  allow('caseContact', ['see', 'contribute'], ofTheNetwork),
  allow('counsellor', ['see', 'contribute'], ofTheNetwork),
  allow('serviceLeader', ['see', 'contribute'], ofTheNetwork),
  allow('groupLeader', ['see', 'contribute'], ofTheNetwork),
]);
