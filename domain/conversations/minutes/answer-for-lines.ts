import type { ContributionId, ConversationId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import { Temporal } from '../../time';
import type { Ports } from '../../unit-of-work';
import type { Conversation, Discussion } from '../conversation';
import { tellTheChatInAWhile } from '../conversation-message';
import { discussionOf } from '../discussion';
import { conversationPolicy } from '../policy';

type Refused = 'notFound' | 'notAllowed' | 'minutesAreMade' | 'conversationIsNotClosed' | 'answeringIsOver';

/**
 * Approves all of one's own lines for the minutes, with one click; pressed again it changes nothing more.
 * Refuses: `notFound`, `notAllowed`, `conversationIsNotClosed`, `minutesAreMade`, `answeringIsOver` after two working days.
 */
export async function approveLines(
  ports: Pick<Ports, 'conversations' | 'minutes' | 'clock' | 'outbox'>,
  actor: Actor,
  conversationId: ConversationId,
): Promise<Outcome<Discussion, Refused>> {
  const found = await answerable(ports, actor, conversationId);
  if (!found.ok) return found;
  const { state, approveBy } = found.value;
  if (state === 'running') return refuse('conversationIsNotClosed');
  if (approveBy !== null && Temporal.Instant.compare(ports.clock(), approveBy) > 0) return refuse('answeringIsOver');
  await ports.minutes.approveOwn(conversationId, ports.clock());
  await tellTheChatInAWhile(ports, found.value);
  return success(await discussionOf(ports, found.value));
}

/**
 * Takes a line of one's own away, with its text, at any time before there are minutes.
 * Refuses: `notFound` for what is not one's own line, `notAllowed`, `minutesAreMade`.
 */
export async function withdrawLine(
  ports: Pick<Ports, 'conversations' | 'minutes' | 'clock' | 'outbox'>,
  actor: Actor,
  { conversationId, contributionId }: { readonly conversationId: ConversationId; readonly contributionId: ContributionId },
): Promise<Outcome<Discussion, Refused>> {
  const found = await answerable(ports, actor, conversationId);
  if (!found.ok) return found;
  if (!(await ports.minutes.withdraw(conversationId, contributionId, ports.clock()))) return refuse('notFound');
  await tellTheChatInAWhile(ports, found.value);
  return success(await discussionOf(ports, found.value));
}

async function answerable(
  ports: Pick<Ports, 'conversations'>,
  actor: Actor,
  id: ConversationId,
): Promise<Outcome<Conversation, 'notFound' | 'notAllowed' | 'minutesAreMade'>> {
  const conversation = await ports.conversations.hold(id);
  if (conversation === undefined) return refuse('notFound');
  if (!conversationPolicy.permits(actor, 'contribute', conversation)) return refuse('notAllowed');
  return conversation.minutesAt === null ? success(conversation) : refuse('minutesAreMade');
}
