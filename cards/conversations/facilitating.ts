import { conversationTexts } from '../../texts/conversations';
import { discussionTexts } from '../../texts/discussion';
import type { CardElement } from '../adaptive-card';
import { execute, text, type Rendering } from '../frame';
import type { TypedSoFar } from './discussion';
import type { DiscussionFacts } from './discussion-facts';

/** The facilitator's part of the card; everybody sees it, and who may press is decided when it is pressed. */
export function facilitatingElement(facts: DiscussionFacts, rendering: Rendering, typed: TypedSoFar): CardElement {
  const texts = conversationTexts[rendering.language].discussion;
  const run = discussionTexts[rendering.language];
  const payload = { conversationId: facts.conversationId, basedOn: facts.version };
  return {
    type: 'Container',
    separator: true,
    spacing: 'large',
    items: [
      text(texts.forTheFacilitator, { weight: 'bolder' }),
      // As much as a payload may hold of one text (cards/payload.ts).
      { type: 'Input.Text', id: 'agreements', label: texts.agreements, isMultiline: true, maxLength: 4_000, ...(typed.agreements === '' ? {} : { value: typed.agreements }) },
      {
        type: 'ActionSet',
        actions: [
          ...(facts.next === null ? [] : [execute(rendering, { title: run.next[facts.next], verb: 'conversations.moveOn', payload })]),
          ...(facts.phase === 'think' && facts.authorship === 'anonymous'
            ? [execute(rendering, { title: run.withoutRevealing, verb: 'conversations.moveOn', payload: { ...payload, withoutRevealing: true } })]
            : []),
          execute(rendering, { title: texts.close, verb: 'conversations.close', payload }),
          ...(typed.warned === 'agreements'
            ? [execute(rendering, { title: texts.closeAnyway, verb: 'conversations.close', payload: { ...payload, acceptWarning: true } })]
            : []),
        ],
      },
    ],
  };
}
