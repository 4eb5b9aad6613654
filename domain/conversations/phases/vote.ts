import type { ContributionId, ConversationId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import type { Ports } from '../../unit-of-work';
import type { Discussion } from '../conversation';
import { tellTheChatInAWhile } from '../conversation-message';
import type { Deck } from '../deck';
import { discussionOf } from '../discussion';
import { openFor, type TakingPartRefusal } from './take-part';
import { themesOf } from './themes';

export interface Vote {
  readonly conversationId: ConversationId;
  /** The line that heads the theme. */
  readonly contributionId: ContributionId;
  /** How many of the voter's votes are to be on it; none takes them back. */
  readonly votes: number;
}

/**
 * Sets how many of one's votes a theme has; setting it twice is setting it once. What others vote is not told before it is over.
 * Refuses: what taking part is refused for, `notFound` for what is no theme here, and `noVotesLeft`.
 */
export async function vote(
  ports: Pick<Ports, 'conversations' | 'ownDecks' | 'outbox'>,
  actor: Actor,
  { conversationId, contributionId, votes }: Vote,
  decks: readonly Deck[],
): Promise<Outcome<Discussion, TakingPartRefusal | 'noVotesLeft'>> {
  const open = await openFor(ports, actor, 'vote', conversationId, decks);
  if (!open.ok) return open;
  const { conversation } = open.value;
  const said = await ports.conversations.said(conversationId);
  if (!themesOf(said.contributions, said.votes).some(({ head }) => head.id === contributionId)) return refuse('notFound');
  if (!Number.isInteger(votes) || votes < 0 || votes > conversation.votesEach) return refuse('noVotesLeft');
  if (!(await ports.conversations.vote(conversationId, contributionId, votes))) return refuse('noVotesLeft');
  await tellTheChatInAWhile(ports, conversation);
  return success(await discussionOf(ports, conversation));
}

export interface VoteFor {
  readonly conversationId: ConversationId;
  /** The themes that get one vote each; one that is not among them gets none. */
  readonly themes: readonly ContributionId[];
}

/** All of one's votes at once, one for each theme, as a list is ticked. Refuses what `vote` is refused for. */
export async function voteFor(
  ports: Pick<Ports, 'conversations' | 'ownDecks' | 'outbox'>,
  actor: Actor,
  { conversationId, themes }: VoteFor,
  decks: readonly Deck[],
): Promise<Outcome<Discussion, TakingPartRefusal | 'noVotesLeft'>> {
  const open = await openFor(ports, actor, 'vote', conversationId, decks);
  if (!open.ok) return open;
  const said = await ports.conversations.said(conversationId);
  const known = themesOf(said.contributions, said.votes);
  if (themes.some((id) => !known.some(({ head }) => head.id === id))) return refuse('notFound');
  const taken = known.filter(({ head, own }) => own > 0 && !themes.includes(head.id)).map(({ head }) => ({ id: head.id, votes: 0 }));
  for (const { id, votes } of [...taken, ...themes.map((one) => ({ id: one, votes: 1 }))]) {
    if (!(await ports.conversations.vote(conversationId, id, votes))) return refuse('noVotesLeft');
  }
  await tellTheChatInAWhile(ports, open.value.conversation);
  return success(await discussionOf(ports, open.value.conversation));
}
