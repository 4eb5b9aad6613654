import type { NetworkId } from '../identifiers';
import type { Actor } from '../network/actor';
import { refuse, success, type Outcome } from '../outcome';
import type { Ports } from '../unit-of-work';
import { tellTheChat } from './conversation-message';
import type { Conversation, Discussion } from './conversation';
import type { Deck } from './deck';
import { deckToBegin } from './ownDecks/known-decks';
import { conversationPolicy } from './policy';

export interface StartConversation {
  readonly networkId: NetworkId;
  readonly deckKey: string;
  /** The meeting's chat, which gets the card; null when it is started from the tab. */
  readonly chatId: string | null;
}

/**
 * Starts a conversation at the first step of a deck; the actor becomes its facilitator (FHN-06).
 * A chat holds one running conversation at a time.
 * Refuses: `notAllowed`, `deckIsUnknown`, `deckIsOutOfUse`, `deckIsOfAnotherNetwork`, `deckIsAboutAFamily`, `conversationIsRunning`.
 */
export async function startConversation(
  ports: Pick<Ports, 'conversations' | 'ownDecks' | 'clock' | 'newId' | 'events' | 'outbox'>,
  actor: Actor,
  command: StartConversation,
  decks: readonly Deck[],
): Promise<Outcome<Discussion, 'notAllowed' | 'deckIsUnknown' | 'deckIsOutOfUse' | 'deckIsOfAnotherNetwork' | 'deckIsAboutAFamily' | 'conversationIsRunning'>> {
  if (!conversationPolicy.permits(actor, 'start', command)) return refuse('notAllowed');
  const chosen = await deckToBegin(ports, actor, command, decks);
  if (!chosen.ok) return chosen;
  const deck = chosen.value;
  const first = deck.steps[0];
  if (first === undefined) return refuse('deckIsUnknown');
  if (deck.about !== 'network') return refuse('deckIsAboutAFamily');
  const conversation: Conversation = {
    id: ports.newId<'conversation'>(),
    networkId: command.networkId,
    deckKey: deck.key,
    facilitatorId: actor.scope.personId,
    chatId: command.chatId,
    stepKey: first.key,
    state: 'running',
    startedAt: ports.clock(),
    closedAt: null,
    version: 1,
  };
  if (!(await ports.conversations.start(conversation))) return refuse('conversationIsRunning');
  await ports.events.append({ noun: 'conversation', nounId: conversation.id, what: 'started', version: conversation.version });
  await tellTheChat(ports, conversation);
  return success({ conversation, contributions: [], agreements: [] });
}
