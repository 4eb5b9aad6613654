import type { Temporal } from 'temporal-polyfill';
import type { ContributionId, ConversationId, NetworkId, PersonId } from '../identifiers';
import { refuse, success, type Outcome } from '../outcome';
import { stepAfter, stepOf, type Deck } from './deck';

/** A run of a deck in a network's meeting. It holds no personal data: a network talks about itself (samtalekort.md 7). */
export interface Conversation {
  readonly id: ConversationId;
  readonly networkId: NetworkId;
  readonly deckKey: string;
  /** The person who started it and leads it. */
  readonly facilitatorId: PersonId;
  /** The chat in Teams that follows it; null when it was started from the tab. */
  readonly chatId: string | null;
  /** The step that is talked about now; when closed, the last one talked about. */
  readonly stepKey: string;
  readonly state: 'running' | 'closed';
  readonly startedAt: Temporal.Instant;
  readonly closedAt: Temporal.Instant | null;
  /** Grows by one each time the facilitator moves on or closes; contributions leave it as it is. */
  readonly version: number;
}

/** What somebody has written to a step. Who wrote it is not told to anybody, only whether it is the reader's own. */
export interface Contribution {
  readonly id: ContributionId;
  readonly stepKey: string;
  readonly text: string;
  readonly at: Temporal.Instant;
  readonly own: boolean;
}

/** A conversation with all that has been said and agreed, contributions in the order they came. */
export interface Discussion {
  readonly conversation: Conversation;
  readonly contributions: readonly Contribution[];
  /** Empty until it is closed. */
  readonly agreements: readonly string[];
}

export const longestContribution = 500;
export const longestAgreement = 300;
export const mostAgreements = 20;

/** Whether a contribution may be written to this step now. */
export function takesContribution(
  conversation: Conversation,
  deck: Deck,
  stepKey: string,
): Outcome<undefined, 'conversationIsClosed' | 'stepIsNotCurrent' | 'answersAreNotWritten'> {
  if (conversation.state === 'closed') return refuse('conversationIsClosed');
  if (conversation.stepKey !== stepKey) return refuse('stepIsNotCurrent');
  if (stepOf(deck, stepKey)?.written !== true) return refuse('answersAreNotWritten');
  return success(undefined);
}

/** The conversation at its next step. */
export function movedOn(
  conversation: Conversation,
  deck: Deck,
  basedOn: number,
): Outcome<Conversation, 'conversationIsClosed' | 'versionIsOld' | 'stepIsTheLast'> {
  const current = unchanged(conversation, basedOn);
  if (!current.ok) return current;
  const next = stepAfter(deck, conversation.stepKey);
  if (next === undefined) return refuse('stepIsTheLast');
  return success({ ...conversation, stepKey: next.key, version: conversation.version + 1 });
}

/** The conversation, closed at an instant; it may be closed at any step. */
export function closed(
  conversation: Conversation,
  basedOn: number,
  at: Temporal.Instant,
): Outcome<Conversation, 'conversationIsClosed' | 'versionIsOld'> {
  const current = unchanged(conversation, basedOn);
  if (!current.ok) return current;
  return success({ ...conversation, state: 'closed', closedAt: at, version: conversation.version + 1 });
}

function unchanged(
  conversation: Conversation,
  basedOn: number,
): Outcome<undefined, 'conversationIsClosed' | 'versionIsOld'> {
  if (conversation.state === 'closed') return refuse('conversationIsClosed');
  return conversation.version === basedOn ? success(undefined) : refuse('versionIsOld');
}
