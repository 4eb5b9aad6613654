import { conversationTexts } from '../../texts/conversations';
import type { AdaptiveCard, CardElement } from '../adaptive-card';
import { cardFrame, execute, openPage, text, type Rendering } from '../frame';
import type { Typed } from './actions';
import { closingCard } from './closing';
import type { DiscussionFacts, QuestionFacts } from './discussion-facts';
import { newestLines, roomLeft } from './fit';

/** What is typed, and in which field the guard has warned of it. */
export interface TypedSoFar extends Typed {
  readonly warned?: 'text' | 'agreements';
}

const nothingTyped: TypedSoFar = { text: '', agreements: '' };

/** Room for the sentence that says how many contributions are left out. */
const roomForCount = 200;

/**
 * The discussion as everybody in the meeting's chat sees it: the question, what has been written, and a field to add to it;
 * after the closing, the summary. Everybody sees the facilitator's buttons; who may press them is decided when they are pressed.
 */
export function discussionCard(facts: DiscussionFacts, rendering: Rendering, typed: TypedSoFar = nothingTyped): AdaptiveCard {
  const question = facts.questions.find(({ key }) => key === facts.currentKey);
  if (facts.closedAt !== null || question === undefined) return closingCard(facts, rendering);
  const withLines = (lines: readonly CardElement[]) => runningCard(facts, question, rendering, typed, lines);
  const { shown, left } = newestLines(question.contributions, roomLeft(withLines([])) - roomForCount);
  const { notShown } = conversationTexts[rendering.language].discussion;
  return withLines([...(left === 0 ? [] : [text(notShown(left), { isSubtle: true })]), ...shown]);
}

function runningCard(
  facts: DiscussionFacts,
  question: QuestionFacts,
  rendering: Rendering,
  typed: TypedSoFar,
  lines: readonly CardElement[],
): AdaptiveCard {
  const { language } = rendering;
  const texts = conversationTexts[language].discussion;
  return cardFrame(rendering, {
    title: facts.title[language],
    body: [
      text(texts.network(facts.networkName), { isSubtle: true, spacing: 'none' }),
      ...introduction(facts, rendering),
      questionElement(facts, question, rendering),
      ...(question.written ? said(facts, question, rendering, lines) : [text(texts.notWritten)]),
      ...(question.written ? [...contributing(facts, question, rendering, typed)] : []),
      facilitating(facts, rendering, typed),
    ],
    actions: [openPage(texts.openInTab, facts.page)],
  });
}

/** Why, and who: said with the first question. */
function introduction(facts: DiscussionFacts, { language }: Rendering): readonly CardElement[] {
  if (facts.currentKey !== facts.questions[0]?.key) return [];
  return [text(`${facts.purpose[language]} ${facts.participants[language]}`)];
}

function questionElement(facts: DiscussionFacts, question: QuestionFacts, { language }: Rendering): CardElement {
  const texts = conversationTexts[language].discussion;
  return {
    type: 'Container',
    style: 'emphasis',
    items: [
      text(texts.question(facts.questions.indexOf(question) + 1, facts.questions.length), { size: 'small' }),
      text(question.question[language], { size: 'medium', weight: 'bolder', style: 'heading', spacing: 'none' }),
      ...question.prompts.map((prompt) => text(`• ${prompt[language]}`, { spacing: 'small' })),
    ],
  };
}

function said(
  facts: DiscussionFacts,
  question: QuestionFacts,
  { language }: Rendering,
  lines: readonly CardElement[],
): readonly CardElement[] {
  const texts = conversationTexts[language].discussion;
  const earlier = facts.questions
    .slice(0, facts.questions.indexOf(question))
    .reduce((sum, { contributions }) => sum + contributions.length, 0);
  const count = question.contributions.length;
  return [
    text(count === 0 ? texts.noContributions : texts.contributions(count), { weight: 'bolder' }),
    ...lines,
    ...(earlier === 0 ? [] : [text(texts.earlier(earlier), { isSubtle: true })]),
  ];
}

function contributing(
  { conversationId }: DiscussionFacts,
  { key: stepKey }: QuestionFacts,
  rendering: Rendering,
  typed: TypedSoFar,
): readonly CardElement[] {
  const texts = conversationTexts[rendering.language].discussion;
  return [
    {
      type: 'Input.Text',
      id: 'text',
      label: texts.yourContribution,
      isMultiline: true,
      maxLength: 500,
      ...kept(typed.text),
    },
    {
      type: 'ActionSet',
      actions: [
        execute(rendering, {
          title: texts.contribute,
          verb: 'conversations.contribute',
          payload: { conversationId, stepKey },
          look: { style: 'positive' },
        }),
        ...(typed.warned === 'text'
          ? [execute(rendering, { title: texts.contributeAnyway, verb: 'conversations.contribute', payload: { conversationId, stepKey, acceptWarning: true } })]
          : []),
      ],
    },
  ];
}

function facilitating(facts: DiscussionFacts, rendering: Rendering, typed: TypedSoFar): CardElement {
  const texts = conversationTexts[rendering.language].discussion;
  const payload = { conversationId: facts.conversationId, basedOn: facts.version };
  const last = facts.questions.at(-1)?.key === facts.currentKey;
  return {
    type: 'Container',
    separator: true,
    spacing: 'large',
    items: [
      text(texts.forTheFacilitator, { weight: 'bolder' }),
      // As much as a payload may hold of one text (cards/payload.ts).
      { type: 'Input.Text', id: 'agreements', label: texts.agreements, isMultiline: true, maxLength: 4_000, ...kept(typed.agreements) },
      {
        type: 'ActionSet',
        actions: [
          ...(last ? [] : [execute(rendering, { title: texts.moveOn, verb: 'conversations.moveOn', payload })]),
          execute(rendering, { title: texts.close, verb: 'conversations.close', payload }),
          ...(typed.warned === 'agreements'
            ? [execute(rendering, { title: texts.closeAnyway, verb: 'conversations.close', payload: { ...payload, acceptWarning: true } })]
            : []),
        ],
      },
    ],
  };
}

function kept(typed: string): { readonly value?: string } {
  return typed === '' ? {} : { value: typed };
}
