import type { ConversationId } from '../identifiers';
import type { Actor } from '../network/actor';
import { refuse, success, type Outcome } from '../outcome';
import type { Ports } from '../unit-of-work';
import type { Conversation } from './conversation';
import { conversationPolicy, facilitationPolicy } from './policy';

/** The conversation, for an actor who facilitates it. */
export async function facilitatedBy(
  ports: Pick<Ports, 'conversations'>,
  actor: Actor,
  conversationId: ConversationId,
): Promise<Outcome<Conversation, 'notFound' | 'notAllowed' | 'onlyTheFacilitator'>> {
  const conversation = await ports.conversations.find(conversationId);
  if (conversation === undefined) return refuse('notFound');
  if (!conversationPolicy.permits(actor, 'see', conversation)) return refuse('notAllowed');
  if (!facilitates(actor, conversation)) return refuse('onlyTheFacilitator');
  return success(conversation);
}

/** Whether the actor leads this conversation. */
export function facilitates(actor: Actor, conversation: Conversation): boolean {
  return facilitationPolicy.permits(actor, 'facilitate', conversation);
}
