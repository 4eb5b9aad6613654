import type { ConversationId } from '../identifiers';
import type { Actor } from '../network/actor';
import { refuse, success, type Outcome } from '../outcome';
import type { Ports } from '../unit-of-work';
import { movedOn, type Discussion } from './conversation';
import { tellTheChat } from './conversation-message';
import type { Deck } from './deck';
import { discussionOf } from './discussion';
import { facilitatedBy } from './facilitate';
import { deckWithKey } from './ownDecks/known-decks';
import type { ConversationRefusal } from './refusals';

export interface MoveOn {
  readonly conversationId: ConversationId;
  /** The version of the conversation that the facilitator saw. */
  readonly basedOn: number;
}

/**
 * The facilitator moves on to the next step; two presses at once move one step.
 * Refuses: `notFound`, `notAllowed`, `onlyTheFacilitator`, `conversationIsClosed`, `versionIsOld`, `stepIsTheLast`, `deckIsUnknown`.
 */
export async function moveOn(
  ports: Pick<Ports, 'conversations' | 'ownDecks' | 'events' | 'outbox'>,
  actor: Actor,
  command: MoveOn,
  decks: readonly Deck[],
): Promise<Outcome<Discussion, 'notFound' | 'notAllowed' | 'versionIsOld' | ConversationRefusal>> {
  const found = await facilitatedBy(ports, actor, command.conversationId);
  if (!found.ok) return found;
  const deck = await deckWithKey(ports, decks, found.value.deckKey);
  if (deck === undefined) return refuse('deckIsUnknown');
  const moved = movedOn(found.value, deck, command.basedOn);
  if (!moved.ok) return moved;
  if (!(await ports.conversations.change(moved.value))) return refuse('versionIsOld');
  await ports.events.append({ noun: 'conversation', nounId: moved.value.id, what: 'movedOn', version: moved.value.version });
  await tellTheChat(ports, moved.value);
  return success(await discussionOf(ports, moved.value));
}
