import type { AdaptiveCard } from '../adaptive-card';
import { bookingTexts } from '../../texts/booking';
import { cardFrame, openPage, text, type Rendering } from '../frame';

/** Asked in a channel or group chat, the answer is where to ask: what others may not see is not shown there. */
export function onlyInPrivateCard({ page }: { readonly page: string }, rendering: Rendering): AdaptiveCard {
  const words = bookingTexts[rendering.language].inPrivate;
  return cardFrame(rendering, { title: words.title, body: [text(words.body)], actions: [openPage(words.openTab, page)] });
}
