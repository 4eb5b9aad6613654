import type { Discussion } from '../../domain/conversations/conversation';
import type { Deck, Wording } from '../../domain/conversations/deck';
import type { ConversationId } from '../../domain/identifiers';
import type { Period } from '../../domain/time';

/** One question with what has been said to it, without who said it. */
export interface QuestionFacts {
  readonly key: string;
  readonly question: Wording;
  readonly prompts: readonly Wording[];
  /** How long it usually takes; null when the deck does not say. */
  readonly minutes: number | null;
  readonly written: boolean;
  /** In the order they came. */
  readonly contributions: readonly string[];
}

/** What the cards of a conversation show, the same for everybody. */
export interface DiscussionFacts {
  readonly conversationId: ConversationId;
  readonly version: number;
  readonly title: Wording;
  readonly purpose: Wording;
  readonly participants: Wording;
  readonly networkName: string;
  readonly questions: readonly QuestionFacts[];
  readonly currentKey: string;
  /** Null while it runs. */
  readonly closedAt: Period['end'] | null;
  readonly agreements: readonly string[];
  /** The address of the conversation's page in the tab. */
  readonly page: string;
}

/** The facts of a conversation's cards; `page` is the address of its page in the tab. */
export function discussionFacts(
  { conversation, contributions, agreements }: Discussion,
  deck: Deck,
  { networkName, page }: { readonly networkName: string; readonly page: string },
): DiscussionFacts {
  return {
    conversationId: conversation.id,
    version: conversation.version,
    title: deck.title,
    purpose: deck.purpose,
    participants: deck.participants,
    networkName,
    questions: deck.steps.map(({ key, question, prompts, minutes, written }) => ({
      key,
      question,
      prompts,
      minutes,
      written,
      contributions: contributions.filter(({ stepKey }) => stepKey === key).map(({ text }) => text),
    })),
    currentKey: conversation.stepKey,
    closedAt: conversation.closedAt,
    agreements,
    page,
  };
}
