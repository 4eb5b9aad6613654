import type { Ports } from '../unit-of-work';
import type { Conversation, Discussion } from './conversation';

/** A conversation together with what has been said and agreed in it. */
export async function discussionOf(
  ports: Pick<Ports, 'conversations'>,
  conversation: Conversation,
): Promise<Discussion> {
  return {
    conversation,
    contributions: await ports.conversations.contributionsOf(conversation.id),
    agreements: await ports.conversations.agreementsOf(conversation.id),
  };
}
