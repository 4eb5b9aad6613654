import type { NetworkId, PersonId } from '../identifiers';
import type { Actor, Membership, Role } from '../network/actor';
import { allow, policy } from '../policy';

export type ConversationAction = 'start' | 'see' | 'contribute' | 'ask';

/** What the policy asks of a conversation, whether it is begun or not: whose it is. */
export interface NetworksConversation {
  readonly networkId: NetworkId;
  /** Who has been let in without being of the network; nobody before it has begun. */
  readonly guests?: readonly PersonId[];
}

/** A conversation that has begun has somebody who leads it. */
export interface LedConversation extends NetworksConversation {
  readonly facilitatorId: PersonId;
}

const ofTheNetwork = (_membership: Membership, noun: NetworksConversation, actor: Actor) =>
  actor.scope.networkIds.includes(noun.networkId);

/** Anybody who has a part in discussions may ask to be let in to another network's; its facilitator answers. */
const whoever = () => true;
const letIn = (_membership: Membership, { guests = [] }: NetworksConversation, actor: Actor) => guests.includes(actor.scope.personId);

const takingPart: readonly Role[] = ['coordinator', 'fosterCareAdvisor', 'caseContact', 'counsellor', 'serviceLeader', 'groupLeader'];

/**
 * Who may do what in a network's conversation. Coordinators and foster care advisors lead the meetings (FHN-06); who is not of the
 * network may ask, and takes part in that one conversation when let in. The county governor supervises, has no part in what a
 * network says to itself, and so is not let in either.
 */
export const conversationPolicy = policy<ConversationAction, NetworksConversation>([
  allow('coordinator', ['start'], ofTheNetwork),
  allow('fosterCareAdvisor', ['start'], ofTheNetwork),
  ...takingPart.flatMap((role) => [
    allow<ConversationAction, NetworksConversation>(role, ['see', 'contribute'], ofTheNetwork),
    allow<ConversationAction, NetworksConversation>(role, ['see', 'contribute'], letIn),
    allow<ConversationAction, NetworksConversation>(role, ['ask'], whoever),
  ]),
]);

const facilitatingRoles: readonly Role[] = ['coordinator', 'fosterCareAdvisor'];
const ledByTheActor = (membership: Membership, noun: LedConversation, actor: Actor) =>
  ofTheNetwork(membership, noun, actor) && noun.facilitatorId === actor.scope.personId;

/** Moving on and closing belong to the facilitator alone: the one who started the conversation. */
export const facilitationPolicy = policy<'facilitate', LedConversation>(
  facilitatingRoles.map((role) => allow<'facilitate', LedConversation>(role, ['facilitate'], ledByTheActor)),
);
