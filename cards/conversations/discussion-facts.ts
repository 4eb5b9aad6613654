import type { Contribution, Conversation, Discussion, Signals } from '../../domain/conversations/conversation';
import type { Deck, Wording } from '../../domain/conversations/deck';
import type { ActionOwner } from '../../domain/conversations/minutes/planned-action';
import type { DiscussionView, NextStep } from '../../domain/conversations/phases/discussion-view';
import type { ContributionId, ConversationId } from '../../domain/identifiers';
import type { PersonLabelFacts } from '../../domain/network/person-label';
import type { Period, Temporal } from '../../domain/time';

/** A line that somebody wrote, with its writer where everybody is told. */
export interface LineFacts {
  readonly id: ContributionId;
  readonly text: string;
  readonly author: PersonLabelFacts | null;
  readonly byTelephone: boolean;
}

/** One question with what has been said to it, as far as the reader sees it. */
export interface QuestionFacts {
  readonly key: string;
  readonly question: Wording;
  readonly prompts: readonly Wording[];
  /** How long it usually takes; null when the deck does not say. */
  readonly minutes: number | null;
  readonly written: boolean;
  /** Whether everybody sees what was written to it. */
  readonly revealed: boolean;
  /** In the order they came; before they are revealed, the reader's own. */
  readonly contributions: readonly LineFacts[];
  /** How many have been written, seen or not. */
  readonly count: number;
}

/** Lines that belong together. */
export interface ThemeFacts {
  readonly id: ContributionId;
  readonly text: string;
  readonly others: readonly string[];
  readonly votes: number | null;
  readonly own: number;
}

/** What the cards of a conversation show. */
export interface DiscussionFacts extends Pick<Conversation, 'version' | 'phase' | 'authorship' | 'votesEach' | 'themeAt' | 'closedAt' | 'approveBy' | 'minutesAt' | 'leftOut'>, Pick<Discussion, 'answers' | 'actions' | 'promised'> {
  readonly conversationId: ConversationId;
  readonly title: Wording;
  readonly purpose: Wording;
  readonly participants: Wording;
  readonly networkName: string;
  readonly questions: readonly QuestionFacts[];
  readonly currentKey: string;
  readonly next: NextStep;
  readonly timerEndsAt: Period['end'] | null;
  readonly signals: Signals;
  /** The ones with the most votes first. */
  readonly themes: readonly ThemeFacts[];
  readonly agreements: readonly string[];
  readonly nextAssessmentOn: Temporal.PlainDate | null;
  /** Who may be promised for; empty where nothing is promised now. */
  readonly owners: readonly OwnerFacts[];
  /** Whether this is the first stage, where what was promised last is asked about. */
  readonly isBeginning: boolean;
  /** The address of the conversation's page in the tab. */
  readonly page: string;
}

/** Who can be promised for: a service, or a role. */
export interface OwnerFacts extends ActionOwner {
  readonly organisationName: string | null;
}

/** What is looked up for the cards besides the discussion itself. */
export interface DiscussionContext extends DiscussionView {
  readonly page: string;
  readonly authors: readonly PersonLabelFacts[];
  readonly owners: readonly OwnerFacts[];
}

/** The facts of a conversation's cards. */
export function discussionFacts(discussion: Discussion, deck: Deck, context: DiscussionContext): DiscussionFacts {
  const { conversation, contributions, counted, signals, agreements, answers, actions, promised } = discussion;
  const { version, phase, authorship, votesEach, themeAt, closedAt, timerEndsAt, nextAssessmentOn, approveBy, minutesAt, leftOut } = conversation;
  // What the facilitator alone may see stands in no card: the one who leads may be sharing a screen.
  const authors = authorship === 'named' ? context.authors : [];
  return {
    conversationId: conversation.id,
    version, phase, authorship, votesEach, themeAt, closedAt, timerEndsAt, nextAssessmentOn, signals, agreements,
    approveBy, minutesAt, leftOut, answers, actions, promised,
    owners: context.owners,
    isBeginning: context.isBeginning,
    title: deck.title,
    purpose: deck.purpose,
    participants: deck.participants,
    networkName: discussion.networkName,
    questions: deck.steps.map(({ key, question, prompts, minutes, written }) => ({
      key, question, prompts, minutes, written,
      revealed: conversation.revealed.includes(key),
      contributions: contributions.filter(({ stepKey }) => stepKey === key).map((line) => lineFacts(line, authors)),
      count: counted.find(({ stepKey }) => stepKey === key)?.lines ?? 0,
    })),
    currentKey: conversation.stepKey,
    next: context.next,
    themes: context.themes.map(({ head, others, votes, own }) => ({ id: head.id, text: head.text, others: others.map(({ text }) => text), votes, own })),
    page: context.page,
  };
}

function lineFacts({ id, text, authorId, byTelephone }: Contribution, authors: readonly PersonLabelFacts[]): LineFacts {
  return { id, text, byTelephone, author: authors.find(({ personId }) => personId === authorId) ?? null };
}
