import { conversationTexts } from '../../texts/conversations';
import { minutesTexts } from '../../texts/minutes';
import type { AdaptiveCard, CardElement } from '../adaptive-card';
import { cardFrame, execute, text, type Rendering } from '../frame';
import { dateText, dayText } from '../when';
import { agreedLines } from './closing';
import type { DiscussionFacts } from './discussion-facts';
import { fitting, roomLeft } from './fit';
import { actionLines } from './planned';

/** The minutes as they are sent on to leaders: what was agreed and is to be done, and nothing of what people wrote. */
export function minutesCard(facts: DiscussionFacts, rendering: Rendering): AdaptiveCard {
  const { language } = rendering;
  const texts = minutesTexts[language];
  const withBody = (body: readonly CardElement[]) => cardFrame(rendering, {
    title: texts.minutes(facts.title[language]),
    body: [text(texts.fromNetwork(facts.networkName), { isSubtle: true, spacing: 'none' }), ...body],
  });
  const lines = [...agreedLines(facts, rendering, roomLeft(withBody([])) / 2), ...actionLines(facts.actions, rendering), ...nextAssessment(facts, rendering)];
  return withBody(lines.slice(0, fitting(lines, roomLeft(withBody([])))));
}

/** When the network looks at it again. */
export function nextAssessment({ nextAssessmentOn }: DiscussionFacts, { language }: Rendering): readonly CardElement[] {
  return nextAssessmentOn === null ? [] : [text(minutesTexts[language].nextAssessment(dateText(nextAssessmentOn, language)), { spacing: 'large' })];
}

/** What has to happen before there are minutes, with the buttons for it; or how many lines they left out. */
export function approvalElements(facts: DiscussionFacts, rendering: Rendering): readonly CardElement[] {
  const { language } = rendering;
  const texts = minutesTexts[language];
  const { answers, approveBy, minutesAt, leftOut, conversationId, version } = facts;
  if (minutesAt !== null) return leftOut === 0 ? [] : [text(texts.leftOut(leftOut), { isSubtle: true, spacing: 'large' })];
  if (approveBy === null) return [];
  const allHave = answers.answered >= answers.writers;
  return [
    text(allHave ? texts.waitingForFacilitator : texts.waiting(answers.answered, answers.writers, dayText(approveBy.subtract({ seconds: 1 }), language)), { spacing: 'large' }),
    {
      type: 'ActionSet',
      actions: [
        allHave
          ? execute(rendering, { title: `${texts.approve} (${conversationTexts[language].discussion.forTheFacilitator.toLowerCase()})`, verb: 'conversations.makeMinutes', payload: { conversationId, basedOn: version } })
          : execute(rendering, { title: texts.approveOwn, verb: 'conversations.approve', payload: { conversationId }, look: { style: 'positive' } }),
      ],
    },
  ];
}
