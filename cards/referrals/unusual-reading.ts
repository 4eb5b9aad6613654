import { accessLogTexts } from '../../texts/access-log';
import type { AdaptiveCard } from '../adaptive-card';
import { cardFrame, openPage, text, type Rendering } from '../frame';

/** That somebody has read unusually much; who, and what, stands in the log alone. */
export function unusualReadingCard({ page }: { readonly page: string }, rendering: Rendering): AdaptiveCard {
  const words = accessLogTexts[rendering.language].unusual;
  return cardFrame(rendering, { title: words.title, body: [text(words.text)], actions: [openPage(words.open, page)] });
}
