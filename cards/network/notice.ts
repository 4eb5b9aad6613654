import type { AdaptiveCard } from '../adaptive-card';
import { cardFrame, type Rendering } from '../frame';

/** A card that only says something: the rendering's notice, under a title. */
export function noticeCard({ title }: { title: string }, rendering: Rendering): AdaptiveCard {
  return cardFrame(rendering, { title, body: [] });
}
