import type { ConversationId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { success, type Outcome } from '../../outcome';
import type { Ports } from '../../unit-of-work';
import type { Discussion } from '../conversation';
import { tellTheChatInAWhile } from '../conversation-message';
import type { Deck } from '../deck';
import { discussionOf } from '../discussion';
import { openFor, type TakingPartRefusal } from './take-part';

export interface SignalReady {
  readonly conversationId: ConversationId;
  /** False takes the signal back. */
  readonly ready: boolean;
}

/** Says that one is ready with what is done now; only how many are is told. Refuses: what taking part is refused for. */
export async function signalReady(
  ports: Pick<Ports, 'conversations' | 'ownDecks' | 'outbox'>,
  actor: Actor,
  { conversationId, ready }: SignalReady,
  decks: readonly Deck[],
): Promise<Outcome<Discussion, TakingPartRefusal>> {
  const open = await openFor(ports, actor, 'signalReady', conversationId, decks);
  if (!open.ok) return open;
  await ports.conversations.signalReady(conversationId, ready);
  await tellTheChatInAWhile(ports, open.value.conversation);
  return success(await discussionOf(ports, open.value.conversation));
}
