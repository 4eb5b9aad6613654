import type { Conversation, Discussion } from '../conversation';
import type { Deck } from '../deck';
import type { Phase } from './phase';
import { stagesAhead, stagesOf } from './run';
import { themesOf, type Theme } from './themes';

/** What the facilitator's next step leads to; null when only the closing is left. */
export type NextStep = 'begin' | 'nextQuestion' | 'nextTheme' | Exclude<Phase, 'checkIn' | 'think'> | null;

/** What cards and pages work out of a discussion, the same for both. */
export interface DiscussionView {
  /** The ones with the most votes first. */
  readonly themes: readonly Theme[];
  readonly next: NextStep;
  /** Whether this is the first stage. */
  readonly isBeginning: boolean;
}

/** A discussion's themes, and where its next step leads. */
export function viewOf({ conversation, contributions, votes }: Discussion, deck: Deck): DiscussionView {
  const themes = themesOf(contributions, votes);
  const isBeginning = stagesAhead(conversation, deck).length === stagesOf(deck, conversation.phases).length - 1;
  return { themes, next: nextStep(conversation, deck, themes.length), isBeginning };
}

function nextStep(conversation: Conversation, deck: Deck, themes: number): NextStep {
  const { phase, stepKey, themeAt } = conversation;
  if (phase === 'discuss' && themeAt + 1 < themes) return 'nextTheme';
  const [next] = stagesAhead(conversation, deck);
  if (next === undefined) return null;
  if (phase === 'checkIn') return 'begin';
  if (next.stepKey !== stepKey || next.phase === 'think' || next.phase === 'checkIn') return 'nextQuestion';
  return next.phase;
}
