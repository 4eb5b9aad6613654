import type { GroupOffer } from '../../../domain/groupOffers/group-offer';
import { experienceTexts } from '../../../texts/afterwards-experience';
import type { AdaptiveCard } from '../../adaptive-card';
import { cardFrame, openPage, text, type Rendering } from '../../frame';
import { offerFacts, offerFactSet, type OfferFacts } from '../offer-facts';

/** A group that is over. */
export interface AskExperienceFacts {
  readonly offer: OfferFacts;
  readonly page: string;
}

/** `page` is the address of the offer's section for what comes after it. */
export function askExperienceFacts(offer: GroupOffer, page: string): AskExperienceFacts {
  return { offer: offerFacts(offer), page };
}

/** Asks a leader, in the chat with the bot alone, to write of the group (GRP-13). */
export function askExperienceCard({ offer, page }: AskExperienceFacts, rendering: Rendering): AdaptiveCard {
  const { language } = rendering;
  const { card } = experienceTexts[language];
  return cardFrame(rendering, {
    title: card.title(offer.programme[language]),
    body: [text(card.text), offerFactSet(offer, language)],
    actions: [openPage(card.open, page)],
  });
}
