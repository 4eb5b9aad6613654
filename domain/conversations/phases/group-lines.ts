import type { ContributionId, ConversationId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import type { Ports } from '../../unit-of-work';
import type { Discussion } from '../conversation';
import { tellTheChatInAWhile } from '../conversation-message';
import type { Deck } from '../deck';
import { discussionOf } from '../discussion';
import { openFor, type TakingPartRefusal } from './take-part';
import { placed } from './themes';

export interface GroupLines {
  readonly conversationId: ConversationId;
  readonly contributionId: ContributionId;
  /** A line of the theme that it goes to; null takes it out of its theme. */
  readonly to: ContributionId | null;
}

/**
 * Puts a line together with another, or takes it out of its theme; anybody who takes part may, and doing it twice is doing it once.
 * Refuses: what taking part is refused for, and `notFound` for a line that is not seen in this discussion.
 */
export async function groupLines(
  ports: Pick<Ports, 'conversations' | 'ownDecks' | 'outbox'>,
  actor: Actor,
  { conversationId, contributionId, to }: GroupLines,
  decks: readonly Deck[],
): Promise<Outcome<Discussion, TakingPartRefusal>> {
  const open = await openFor(ports, actor, 'group', conversationId, decks);
  if (!open.ok) return open;
  // What was said is read before the turn comes, so that nobody waits for it.
  const discussion = await discussionOf(ports, open.value.conversation);
  const lines = await ports.conversations.inTurn(conversationId);
  const seen = (id: ContributionId) => lines.some((one) => one.id === id);
  if (!seen(contributionId) || (to !== null && !seen(to))) return refuse('notFound');
  const placements = placed(lines, contributionId, to);
  if (placements.length > 0) {
    await ports.conversations.place(conversationId, placements);
    await tellTheChatInAWhile(ports, open.value.conversation);
  }
  const now = new Map([...lines, ...placements].map(({ id, under }) => [id, under]));
  return success({ ...discussion, contributions: discussion.contributions.map((one) => ({ ...one, under: now.get(one.id) ?? null })) });
}
