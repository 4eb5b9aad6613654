import type { AdaptiveCard } from '../cards/adaptive-card';
import type { Rendering } from '../cards/frame';
import { noticeCard } from '../cards/network/notice';
import type { RefusalName } from '../domain/refusals';
import { networkTexts } from '../texts/network';
import { refusalTexts } from '../texts/refusals';

/** A card that says why nothing was done, where there is no other card to say it on. */
export function refusalCard(name: RefusalName, { language, rendering }: Rendering): AdaptiveCard {
  const notice = { kind: 'refused', text: refusalTexts[language][name] } as const;
  return noticeCard({ title: networkTexts[language].noticeTitle }, { language, rendering, notice });
}
