import type { GroupOffer } from '../../domain/groupOffers/group-offer';
import { groupOfferTexts } from '../../texts/group-offers';
import type { AdaptiveCard } from '../adaptive-card';
import { cardFrame, openPage, text, type Rendering } from '../frame';
import { offerFacts, offerFactSet, type OfferFacts } from './offer-facts';

/** A place that one of the service's waiting foster homes has got. Its code is shown in the tab alone. */
export interface PlaceGivenFacts {
  readonly offer: OfferFacts;
  readonly page: string;
  /** Where the service passes it on to the foster home. */
  readonly messagesPage: string;
}

/** `page` is the address of the offer in the tab. */
export function placeGivenFacts(offer: GroupOffer, page: string, messagesPage: string): PlaceGivenFacts {
  return { offer: offerFacts(offer), page, messagesPage };
}

/** Tells a service in its own channel that the waiting list has moved for it: an edited card would go unnoticed. */
export function placeGivenCard({ offer, page, messagesPage }: PlaceGivenFacts, rendering: Rendering): AdaptiveCard {
  const { language } = rendering;
  const texts = groupOfferTexts[language];
  return cardFrame(rendering, {
    title: texts.placeGiven.title,
    body: [
      text(texts.placeGiven.body(offer.programme[language])),
      offerFactSet(offer, language),
      text(texts.placeGiven.which, { isSubtle: true }),
    ],
    actions: [openPage(texts.passOn, messagesPage), openPage(texts.seeInTab, page)],
  });
}
