import type { PlannedChange } from '../../domain/conversations/planned/planned-conversation';
import type { Deck } from '../../domain/conversations/deck';
import type { Temporal } from '../../domain/time';
import { plannedTexts } from '../../texts/planned';
import type { AdaptiveCard } from '../adaptive-card';
import { escapeMarkdown } from '../escape-markdown';
import { cardFrame, openPage, text, type Rendering } from '../frame';
import { whenStarts } from '../when';

export interface PlanChangedFacts extends Pick<PlannedChange, 'what' | 'formerStartsAt'> {
  readonly startsAt: Temporal.Instant;
  readonly title: Deck['title'];
  readonly networkName: string;
  /** The address of the page with what is planned. */
  readonly page: string;
}

/** Tells a network that a discussion was planned, moved or called off: which deck, and when. */
export function planChangedCard({ what, startsAt, formerStartsAt, title, networkName, page }: PlanChangedFacts, rendering: Rendering): AdaptiveCard {
  const { language } = rendering;
  const { told, openPlans } = plannedTexts[language];
  const now = whenStarts(startsAt, language);
  return cardFrame(rendering, {
    title: told[what],
    body: [
      text(escapeMarkdown(title[language]), { weight: 'bolder' }),
      text(now, { spacing: 'none' }),
      ...(formerStartsAt === null ? [] : [text(told.formerly(whenStarts(formerStartsAt, language)), { isSubtle: true, spacing: 'none' })]),
      text(escapeMarkdown(networkName), { isSubtle: true, spacing: 'none' }),
    ],
    actions: [openPage(openPlans, page)],
  });
}
