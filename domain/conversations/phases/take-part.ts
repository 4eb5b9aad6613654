import type { ConversationId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import type { Ports } from '../../unit-of-work';
import type { Conversation } from '../conversation';
import type { Deck } from '../deck';
import { deckWithKey } from '../ownDecks/known-decks';
import { conversationPolicy, facilitationPolicy } from '../policy';
import { facilitatorsActions, runsActions, type DiscussionAction } from './phase';
import { mayHappen } from './run';

/** A conversation that the actor may do something in now, with its deck. */
export interface OpenConversation {
  readonly conversation: Conversation;
  readonly deck: Deck;
}

export type TakingPartRefusal =
  | 'notFound' | 'notAllowed' | 'onlyTheFacilitator' | 'deckIsUnknown' | 'conversationIsClosed' | 'notInThisPhase' | 'answersAreNotWritten';

/**
 * The conversation, if the actor may do this in it now; held where it is to the end of the transaction, so that nobody's text
 * ends under a question they did not see. Who may not see it is told no more than that.
 */
export async function openFor(
  ports: Pick<Ports, 'conversations' | 'ownDecks'>,
  actor: Actor,
  action: DiscussionAction,
  conversationId: ConversationId,
  decks: readonly Deck[],
): Promise<Outcome<OpenConversation, TakingPartRefusal>> {
  const { hold, find } = ports.conversations;
  return openedFor(ports, actor, action, await (runsActions.includes(action) ? find(conversationId) : hold(conversationId)), decks);
}

/** The same of a conversation that has been found, or has not. */
export async function openedFor(
  ports: Pick<Ports, 'ownDecks'>,
  actor: Actor,
  action: DiscussionAction,
  conversation: Conversation | undefined,
  decks: readonly Deck[],
): Promise<Outcome<OpenConversation, TakingPartRefusal>> {
  if (conversation === undefined) return refuse('notFound');
  const may = permits(actor, action, conversation);
  if (!may.ok) return may;
  const deck = await deckWithKey(ports, decks, conversation.deckKey);
  if (deck === undefined) return refuse('deckIsUnknown');
  const now = mayHappen(conversation, deck, action);
  return now.ok ? success({ conversation, deck }) : now;
}

/** Whether this actor may do something in a conversation, whenever it is. */
export function permits(
  actor: Actor,
  action: DiscussionAction,
  conversation: Conversation,
): Outcome<undefined, 'notAllowed' | 'onlyTheFacilitator'> {
  if (!conversationPolicy.permits(actor, action === 'handOver' ? 'start' : 'contribute', conversation)) return refuse('notAllowed');
  if (facilitatorsActions.includes(action) && !facilitates(actor, conversation)) return refuse('onlyTheFacilitator');
  return success(undefined);
}

/** Whether the actor leads this conversation. */
export function facilitates(actor: Actor, conversation: Conversation): boolean {
  return facilitationPolicy.permits(actor, 'facilitate', conversation);
}
