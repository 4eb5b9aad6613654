import type { ConversationId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import type { Ports } from '../../unit-of-work';
import type { Discussion } from '../conversation';
import { tellTheChat } from '../conversation-message';
import type { Deck } from '../deck';
import { discussionOf } from '../discussion';
import { openFor, type TakingPartRefusal } from './take-part';

export interface SetTimer {
  readonly conversationId: ConversationId;
  /** From now on; null takes the timer away. */
  readonly minutes: number | null;
}

const longestTimer = 120;

/**
 * The facilitator says how long this stage may take. The time is shown, and nothing happens when it is over.
 * Refuses: what taking part is refused for, and `timerIsOutOfRange` for what is not 1 to 120 whole minutes.
 */
export async function setTimer(
  ports: Pick<Ports, 'conversations' | 'ownDecks' | 'clock' | 'outbox'>,
  actor: Actor,
  { conversationId, minutes }: SetTimer,
  decks: readonly Deck[],
): Promise<Outcome<Discussion, TakingPartRefusal | 'timerIsOutOfRange'>> {
  const open = await openFor(ports, actor, 'setTimer', conversationId, decks);
  if (!open.ok) return open;
  if (minutes !== null && (!Number.isInteger(minutes) || minutes < 1 || minutes > longestTimer)) return refuse('timerIsOutOfRange', 'minutes');
  const timerEndsAt = minutes === null ? null : ports.clock().add({ minutes });
  await ports.conversations.setTimer(conversationId, timerEndsAt);
  const conversation = { ...open.value.conversation, timerEndsAt };
  await tellTheChat(ports, conversation);
  return success(await discussionOf(ports, conversation));
}
