import { conversationTexts } from '../../texts/conversations';
import type { AdaptiveCard, CardElement } from '../adaptive-card';
import { cardFrame, openPage, text, type Rendering } from '../frame';
import type { Typed } from './actions';
import { closingCard } from './closing';
import type { DiscussionFacts, QuestionFacts } from './discussion-facts';
import { facilitatingElement } from './facilitating';
import { planningElements, promisedElements } from './planned';
import { newestLines, roomLeft } from './fit';
import { stageElements, whoSees } from './stage';
import { themeElements } from './themes';
import { saidLine } from './said-line';
import { writingElements } from './writing';

/** What is typed, and in which field the guard has warned of it. */
export interface TypedSoFar extends Typed {
  readonly warned?: 'text' | 'agreements' | 'action';
}

const nothingTyped: TypedSoFar = { text: '', agreements: '' };

/** Room for the sentence that says how many contributions are left out. */
const roomForCount = 200;

/**
 * The discussion as everybody in the meeting's chat sees it: where it is, what has been written, and what can be done now;
 * after the closing, the summary. Everybody sees the facilitator's buttons; who may press them is decided when they are pressed.
 */
export function discussionCard(facts: DiscussionFacts, rendering: Rendering, typed: TypedSoFar = nothingTyped): AdaptiveCard {
  const question = facts.questions.find(({ key }) => key === facts.currentKey);
  if (facts.closedAt !== null || question === undefined) return closingCard(facts, rendering);
  const withLines = (lines: readonly CardElement[]) => runningCard(facts, question, rendering, { typed, lines });
  const { shown, left } = newestLines(question.contributions.map((one) => saidLine(one, question, rendering)), roomLeft(withLines([])) - roomForCount);
  const { notShown } = conversationTexts[rendering.language].discussion;
  return withLines([...(left === 0 ? [] : [text(notShown(left), { isSubtle: true })]), ...shown]);
}

function runningCard(
  facts: DiscussionFacts,
  question: QuestionFacts,
  rendering: Rendering,
  written: { readonly typed: TypedSoFar; readonly lines: readonly CardElement[] },
): AdaptiveCard {
  const { language } = rendering;
  const texts = conversationTexts[language].discussion;
  const aboutOneQuestion = facts.phase === 'think' || facts.phase === 'reveal';
  return cardFrame(rendering, {
    title: facts.title[language],
    body: [
      text(texts.network(facts.networkName), { isSubtle: true, spacing: 'none' }),
      ...introduction(facts, rendering),
      ...promisedElements(facts, rendering),
      ...whoSees(facts, rendering),
      ...stageElements(facts, question, rendering),
      ...(aboutOneQuestion ? writingElements(facts, question, rendering, written) : themeElements(facts, rendering)),
      ...planningElements(facts, rendering, { action: written.typed.action ?? '', warned: written.typed.warned === 'action' }),
      facilitatingElement(facts, rendering, written.typed),
    ],
    actions: [openPage(texts.openInTab, facts.page)],
  });
}

/** Why, and who: said until the first question is left. */
function introduction(facts: DiscussionFacts, { language }: Rendering): readonly CardElement[] {
  if (facts.currentKey !== facts.questions[0]?.key) return [];
  return [text(`${facts.purpose[language]} ${facts.participants[language]}`)];
}
