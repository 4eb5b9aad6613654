import type { Actor } from '../network/actor';
import type { Ports } from '../unit-of-work';
import type { Discussion } from './conversation';
import { discussionOf } from './discussion';
import { conversationPolicy } from './policy';

/**
 * What was agreed last: in the chat that asks, else in any of the actor's networks (`avtalt sist`).
 * Undefined when no conversation that the actor may see has been closed yet.
 */
export async function lastAgreed(
  ports: Pick<Ports, 'conversations'>,
  actor: Actor,
  chatId: string | null,
): Promise<Discussion | undefined> {
  const ofTheChat = chatId === null ? undefined : await ports.conversations.lastClosed(chatId);
  const conversation = ofTheChat ?? (await ports.conversations.lastClosed(null));
  if (conversation === undefined || !conversationPolicy.permits(actor, 'see', conversation)) return undefined;
  return discussionOf(ports, conversation);
}
