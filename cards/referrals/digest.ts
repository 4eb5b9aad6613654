import { referralDeadlineTexts } from '../../texts/referral-deadlines';
import type { AdaptiveCard } from '../adaptive-card';
import { cardFrame, openPage, text, type Rendering } from '../frame';

/** How many henvendelser wait for the reader this morning. Numbers alone: not which, nor whose. */
export interface DigestFacts {
  readonly waiting: number;
  /** How many of them are urgent. */
  readonly urgent: number;
  readonly page: string;
}

/** The morning's message. */
export function digestCard({ waiting, urgent, page }: DigestFacts, rendering: Rendering): AdaptiveCard {
  const words = referralDeadlineTexts[rendering.language].digest;
  return cardFrame(rendering, {
    title: words.title,
    body: [
      text(words.waiting(waiting)),
      ...(urgent === 0 ? [] : [text(waiting === 1 ? words.onlyOneUrgent : words.urgent(urgent), { weight: 'bolder' })]),
    ],
    actions: [openPage(words.open, page)],
  });
}
