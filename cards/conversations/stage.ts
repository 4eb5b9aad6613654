import { conversationTexts } from '../../texts/conversations';
import { discussionTexts } from '../../texts/discussion';
import type { CardElement } from '../adaptive-card';
import { execute, text, type Rendering } from '../frame';
import { clockText } from '../when';
import type { DiscussionFacts, QuestionFacts } from './discussion-facts';

/** Where the discussion is: the question that it is about, or what is done with all that was said; and how many are ready. */
export function stageElements(facts: DiscussionFacts, question: QuestionFacts, rendering: Rendering): readonly CardElement[] {
  const { phase, signals, conversationId } = facts;
  const texts = discussionTexts[rendering.language];
  const workedOn = phase === 'checkIn' || phase === 'think' || phase === 'group' || phase === 'vote';
  return [
    phase === 'think' || phase === 'reveal' ? questionElement(facts, question, rendering) : phaseElement(facts, rendering),
    ...(facts.timerEndsAt === null ? [] : [text(texts.timer(clockText(facts.timerEndsAt)), { weight: 'bolder' })]),
    ...(workedOn ? [{
      type: 'ActionSet' as const,
      actions: [execute(rendering, { title: texts.imReady, verb: 'conversations.ready', payload: { conversationId }, look: { associatedInputs: 'none' } })],
    }] : []),
    ...(workedOn && signals.ready > 0 ? [text(texts.ready(signals.ready), { isSubtle: true })] : []),
  ];
}

/** What is said before anybody writes: who will see whose a line is. */
export function whoSees({ authorship, phase }: DiscussionFacts, { language }: Rendering): readonly CardElement[] {
  if (phase !== 'checkIn' && phase !== 'think' && phase !== 'reveal') return [];
  return [text(discussionTexts[language].whoSees[authorship], { spacing: 'small' })];
}

function questionElement(facts: DiscussionFacts, question: QuestionFacts, { language }: Rendering): CardElement {
  const texts = conversationTexts[language].discussion;
  const { phases } = discussionTexts[language];
  const ordinal = texts.question(facts.questions.indexOf(question) + 1, facts.questions.length);
  const parts = [ordinal, ...(question.written ? [phases[facts.phase]] : []), ...(question.minutes === null ? [] : [texts.minutes(question.minutes)])];
  return {
    type: 'Container',
    style: 'emphasis',
    items: [
      text(parts.join(' · '), { size: 'small' }),
      text(question.question[language], { size: 'medium', weight: 'bolder', style: 'heading', spacing: 'none' }),
      ...question.prompts.map((prompt) => text(`• ${prompt[language]}`, { spacing: 'small' })),
    ],
  };
}

function phaseElement({ phase, votesEach }: DiscussionFacts, { language }: Rendering): CardElement {
  const { phases, doNow } = discussionTexts[language];
  return {
    type: 'Container',
    style: 'emphasis',
    items: [
      text(phases[phase], { size: 'medium', weight: 'bolder', style: 'heading', spacing: 'none' }),
      text(phase === 'vote' ? doNow.vote(votesEach) : doNow[phase], { spacing: 'small' }),
    ],
  };
}
