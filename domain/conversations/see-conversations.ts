import type { ConversationId } from '../identifiers';
import type { Actor } from '../network/actor';
import { refuse, success, type Outcome } from '../outcome';
import type { Ports } from '../unit-of-work';
import type { Conversation, Discussion } from './conversation';
import { discussionOf } from './discussion';
import { conversationPolicy } from './policy';
import type { ConversationPage } from './ports';

/** One conversation of the actor's networks. Refuses: `notFound`, `notAllowed`. */
export async function seeConversation(
  ports: Pick<Ports, 'conversations'>,
  actor: Actor,
  conversationId: ConversationId,
): Promise<Outcome<Discussion, 'notFound' | 'notAllowed'>> {
  const conversation = await ports.conversations.find(conversationId);
  if (conversation === undefined) return refuse('notFound');
  if (!conversationPolicy.permits(actor, 'see', conversation)) return refuse('notAllowed');
  return success(await discussionOf(ports, conversation));
}

/** One page of a list; `next` is where the following page begins, undefined on the last. */
export interface ListedConversations {
  readonly conversations: readonly Conversation[];
  readonly next: ConversationId | undefined;
}

/** A page of the conversations of the actor's networks, the newest first; those the actor may not see are left out. */
export async function listConversations(
  ports: Pick<Ports, 'conversations'>,
  actor: Actor,
  page: ConversationPage,
): Promise<ListedConversations> {
  const found = await ports.conversations.list({ ...page, limit: page.limit + 1 });
  const onThePage = found.slice(0, page.limit);
  return {
    conversations: onThePage.filter((conversation) => conversationPolicy.permits(actor, 'see', conversation)),
    next: found.length > page.limit ? onThePage.at(-1)?.id : undefined,
  };
}
