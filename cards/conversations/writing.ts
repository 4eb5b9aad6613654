import { conversationTexts } from '../../texts/conversations';
import { discussionTexts } from '../../texts/discussion';
import type { CardElement } from '../adaptive-card';
import { execute, text, type Rendering } from '../frame';
import type { TypedSoFar } from './discussion';
import type { DiscussionFacts, QuestionFacts } from './discussion-facts';

/** What has been written to the question at hand, and a field to add to it while that may be done. */
export function writingElements(
  facts: DiscussionFacts,
  question: QuestionFacts,
  rendering: Rendering,
  { typed, lines }: { readonly typed: TypedSoFar; readonly lines: readonly CardElement[] },
): readonly CardElement[] {
  const texts = conversationTexts[rendering.language].discussion;
  if (!question.written) return [text(texts.notWritten)];
  const mayWrite = facts.phase === 'think' || facts.authorship !== 'anonymous';
  return [...written(facts, question, rendering, lines), ...(mayWrite ? field(facts, question, rendering, typed) : [])];
}

function written(facts: DiscussionFacts, question: QuestionFacts, { language }: Rendering, lines: readonly CardElement[]): readonly CardElement[] {
  const texts = conversationTexts[language].discussion;
  const earlier = facts.questions
    .slice(0, facts.questions.indexOf(question))
    .reduce((sum, { count, revealed }) => sum + (revealed ? count : 0), 0);
  const { count } = question;
  const heading = question.revealed ? (count === 0 ? texts.noContributions : texts.contributions(count)) : discussionTexts[language].hidden(count);
  return [
    text(heading, { weight: 'bolder' }),
    ...lines,
    ...(earlier === 0 ? [] : [text(texts.earlier(earlier), { isSubtle: true })]),
  ];
}

function field({ conversationId }: DiscussionFacts, { key: stepKey }: QuestionFacts, rendering: Rendering, typed: TypedSoFar): readonly CardElement[] {
  const texts = conversationTexts[rendering.language].discussion;
  return [
    {
      type: 'Input.Text', id: 'text', label: texts.yourContribution, isMultiline: true, maxLength: 500,
      ...(typed.text === '' ? {} : { value: typed.text }),
    },
    {
      type: 'ActionSet',
      actions: [
        execute(rendering, {
          title: texts.contribute, verb: 'conversations.contribute', payload: { conversationId, stepKey }, look: { style: 'positive' },
        }),
        ...(typed.warned === 'text'
          ? [execute(rendering, { title: texts.contributeAnyway, verb: 'conversations.contribute', payload: { conversationId, stepKey, acceptWarning: true } })]
          : []),
      ],
    },
  ];
}
