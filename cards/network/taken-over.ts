import type { PersonLabelFacts } from '../../domain/network/person-label';
import type { FollowedUp } from '../../domain/network/takeover/takeover';
import { networkTexts } from '../../texts/network';
import { takeoverTexts } from '../../texts/takeovers';
import type { AdaptiveCard } from '../adaptive-card';
import { escapeMarkdown } from '../escape-markdown';
import { cardFrame, openPage, text, type Rendering } from '../frame';

/** Who took over how much from the reader, and where it stands. */
export interface TakenOverFacts {
  readonly by: PersonLabelFacts | undefined;
  readonly taken: FollowedUp;
  readonly page: string;
}

/** Tells somebody, in their own chat, that a colleague follows up their work from now on: numbers, and nothing of any case. */
export function takenOverCard({ by, taken, page }: TakenOverFacts, rendering: Rendering): AdaptiveCard {
  const { language } = rendering;
  const texts = takeoverTexts[language];
  const who = by === undefined ? networkTexts[language].someone : networkTexts[language].personLabel(by);
  return cardFrame(rendering, {
    title: texts.cardTitle,
    body: [text(texts.card(escapeMarkdown(who), texts.counts(taken)))],
    actions: [openPage(texts.cardOpen, page)],
  });
}
