import type { Admission } from '../../domain/conversations/admission/admission';
import type { ConversationId } from '../../domain/identifiers';
import { admissionTexts } from '../../texts/admission';
import type { AdaptiveCard } from '../adaptive-card';
import { escapeMarkdown } from '../escape-markdown';
import { cardFrame, execute, openPage, text, type Rendering } from '../frame';

/** What somebody outside a discussion may know of it, and how their request stands. */
export interface DoorFacts {
  readonly conversationId: ConversationId;
  readonly networkName: string;
  /** `over` when it was closed before the request was answered. */
  readonly own: 'none' | Admission['state'] | 'over';
  /** The address of the conversation's page in the tab. */
  readonly page: string;
}

/** Offers to ask to be let in, and tells what became of it; nothing of what is talked about. */
export function doorCard(facts: DoorFacts, rendering: Rendering): AdaptiveCard {
  const texts = admissionTexts[rendering.language];
  const { conversationId, own, page } = facts;
  const again = (title: string) => execute(rendering, { title, verb: 'conversations.askToJoin', payload: { conversationId }, look: { style: 'positive' } });
  return cardFrame(rendering, {
    title: texts.title,
    body: sentences(facts, rendering).map((sentence) => text(sentence)),
    actions: [
      ...(own === 'none' ? [again(texts.ask)] : []),
      ...(own === 'waiting' ? [again(texts.look)] : []),
      ...(own === 'admitted' || own === 'none' || own === 'waiting' ? [openPage(texts.open, page)] : []),
    ],
  });
}

function sentences({ own, networkName }: DoorFacts, { language }: Rendering): readonly string[] {
  const texts = admissionTexts[language];
  const network = escapeMarkdown(networkName);
  if (own === 'none') return [texts.outside(network), texts.askHint];
  return [own === 'admitted' ? texts.admitted(network) : texts[own]];
}
