import { plannedTexts } from '../../texts/planned';
import type { AdaptiveCard } from '../adaptive-card';
import { cardFrame, openPage, type Rendering } from '../frame';

/** Says that a planned discussion has begun, with the way to its page. */
export function conversationBegunCard({ page }: { readonly page: string }, rendering: Rendering): AdaptiveCard {
  const texts = plannedTexts[rendering.language];
  return cardFrame({ ...rendering, notice: { kind: 'done', text: texts.begun } }, { title: texts.title, body: [], actions: [openPage(texts.openIt, page)] });
}
