import type { WritePorts } from '../ports';
import type { Conversation } from './conversation';

/** Lets the chat's card follow a change; a conversation started from the tab has no chat to tell. */
export async function tellTheChat(ports: Pick<WritePorts, 'outbox'>, conversation: Conversation): Promise<void> {
  if (conversation.chatId === null) return;
  await ports.outbox.post({
    card: 'conversations.discussion',
    objectId: conversation.id,
    to: { kind: 'chat', chatId: conversation.chatId },
  });
}
