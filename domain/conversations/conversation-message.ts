import type { WritePorts } from '../ports';
import type { Conversation } from './conversation';

/** Lets the chat's card follow a change; a conversation started from the tab has no chat to tell. */
export async function tellTheChat(ports: Pick<WritePorts, 'outbox'>, conversation: Conversation): Promise<void> {
  await tell(ports, conversation, 0);
}

/**
 * The same for a contribution. Each edit of the card takes what others are typing on it at that moment, so several
 * contributions make one edit; the one who contributed sees it at once in the answer.
 */
export async function tellTheChatInAWhile(ports: Pick<WritePorts, 'outbox'>, conversation: Conversation): Promise<void> {
  await tell(ports, conversation, secondsForContributions);
}

const secondsForContributions = 10;

async function tell(ports: Pick<WritePorts, 'outbox'>, { id, chatId }: Conversation, mayWait: number): Promise<void> {
  if (chatId === null) return;
  await ports.outbox.post({ card: 'conversations.discussion', objectId: id, to: { kind: 'chat', chatId }, mayWait });
}
