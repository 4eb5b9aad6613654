import type { AdmissionId, ConversationId } from '../../domain/identifiers';
import type { PersonLabelFacts } from '../../domain/network/person-label';
import { admissionTexts } from '../../texts/admission';
import { networkTexts } from '../../texts/network';
import type { AdaptiveCard, CardElement } from '../adaptive-card';
import { escapeMarkdown } from '../escape-markdown';
import { cardFrame, execute, openPage, text, type Rendering } from '../frame';

/** Who waits to be let in to a discussion, by role and place. */
export interface WhoWaitsFacts {
  readonly conversationId: ConversationId;
  readonly networkName: string;
  readonly waiting: readonly { readonly id: AdmissionId; readonly who: PersonLabelFacts }[];
  /** The address of the conversation's page in the tab. */
  readonly page: string;
}

/** As many as a card asks about at once; the others come when these are answered, and stand in the tab meanwhile. */
const mostAsked = 8;

/** Asks the facilitator, and nobody else, whether those who wait may come in: one click each. */
export function whoWaitsCard({ conversationId, networkName, waiting, page }: WhoWaitsFacts, rendering: Rendering): AdaptiveCard {
  const texts = admissionTexts[rendering.language];
  const more = waiting.length - mostAsked;
  return cardFrame(rendering, {
    title: texts.whoWaits,
    body: [
      text(waiting.length === 0 ? texts.nobodyWaits : texts.whoWaitsIn(escapeMarkdown(networkName))),
      ...waiting.slice(0, mostAsked).map((one) => asked(one, conversationId, rendering)),
      ...(more > 0 ? [text(texts.morePeople(more), { isSubtle: true })] : []),
    ],
    actions: [openPage(texts.open, page)],
  });
}

function asked({ id, who }: WhoWaitsFacts['waiting'][number], conversationId: ConversationId, rendering: Rendering): CardElement {
  const { language } = rendering;
  const texts = admissionTexts[language];
  const button = (title: string, answer: 'admitted' | 'declined') =>
    execute(rendering, { title, verb: 'conversations.answerAdmission', payload: { conversationId, admissionId: id, answer }, ...(answer === 'admitted' ? { look: { style: 'positive' as const } } : {}) });
  return {
    type: 'Container', style: 'emphasis',
    items: [
      text(escapeMarkdown(networkTexts[language].personLabel(who)), { weight: 'bolder' }),
      { type: 'ActionSet', actions: [button(texts.admit, 'admitted'), button(texts.decline, 'declined')] },
    ],
  };
}
