import type { ReferralDraft } from '../../domain/referrals/drafts/draft';
import { osloDate } from '../../domain/time';
import { referralDraftTexts } from '../../texts/referral-drafts';
import { referralTexts } from '../../texts/referrals';
import type { AdaptiveCard, CardElement } from '../adaptive-card';
import { cardFrame, execute, openPage, text, type Rendering } from '../frame';
import { dateText, dayText } from '../when';

/** The writer's drafts, in their own chat with the bot alone: which kind and when, and not what they say. */
export interface DraftsFacts {
  /** The last written in first. */
  readonly drafts: readonly Pick<ReferralDraft, 'id' | 'category' | 'savedAt' | 'expiresAt'>[];
  readonly page: string;
}

const most = 5;

/** What the writer has begun, each to go on with, and the way to a new one. */
export function draftsCard({ drafts, page }: DraftsFacts, rendering: Rendering): AdaptiveCard {
  const words = referralDraftTexts[rendering.language];
  const { categories } = referralTexts[rendering.language];
  const { language } = rendering;
  return cardFrame(rendering, {
    title: words.title,
    body: [
      text(words.intro),
      ...drafts.slice(0, most).map(({ id, category, savedAt, expiresAt }): CardElement => ({
        type: 'Container',
        separator: true,
        items: [
          text(category === null ? words.withoutCategory : categories[category], { weight: 'bolder' }),
          text(words.about(dayText(savedAt, language), dateText(osloDate(expiresAt), language)), { isSubtle: true, spacing: 'none' }),
          { type: 'ActionSet', actions: [execute(rendering, { title: words.goOn, verb: 'referrals.openDraft', payload: { draftId: id } })] },
        ],
      })),
      ...(drafts.length > most ? [text(words.more(drafts.length - most))] : []),
    ],
    actions: [
      execute(rendering, { title: words.begin, verb: 'referrals.openDraft', payload: {}, look: { style: 'positive' } }),
      openPage(words.openTab, page),
    ],
  });
}
