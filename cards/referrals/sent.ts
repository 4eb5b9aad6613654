import { referralTexts } from '../../texts/referrals';
import type { AdaptiveCard } from '../adaptive-card';
import { cardFrame, openPage, text, type Rendering } from '../frame';

/** A referral that has just been sent. Nothing of what it says: the card may stand in a channel. */
export interface ReferralSentFacts {
  readonly reference: string;
  readonly base: string;
  readonly page: string;
}

/** The receipt of a henvendelse, with the reference to write in the case system. */
export function referralSentCard({ reference, base, page }: ReferralSentFacts, rendering: Rendering): AdaptiveCard {
  const words = referralTexts[rendering.language];
  return cardFrame(rendering, {
    title: words.sent.title,
    body: [
      { type: 'FactSet', facts: [{ title: words.reference, value: reference }] },
      text(words.sent.body(base)),
      text(words.sent.keep),
    ],
    actions: [openPage(words.sent.see, page)],
  });
}
