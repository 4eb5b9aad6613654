import type { PlaceOffer } from '../../../domain/groupOffers/enrolment/place-offer';
import { enrolmentTexts } from '../../../texts/enrolment';
import { groupOfferTexts } from '../../../texts/group-offers';
import type { AdaptiveCard } from '../../adaptive-card';
import { cardFrame, openPage, text, type Rendering } from '../../frame';
import { offerFacts, offerFactSet, type OfferFacts } from '../offer-facts';

/** A place offer that nobody answered in time. */
export interface PlaceLapsedFacts {
  readonly offer: OfferFacts;
  /** Whether it lapsed because the group began. */
  readonly begun: boolean;
  readonly homes: number;
  readonly participants: number;
  readonly page: string;
}

/** `page` is the address of the offer in the tab. */
export function placeLapsedFacts({ offer, begun, homes }: PlaceOffer, page: string): PlaceLapsedFacts {
  return { offer: offerFacts(offer), begun, homes: homes.length, participants: homes.reduce<number>((sum, count) => sum + count, 0), page };
}

/** Tells a service in its own channel that the place has gone on: the edited card would go unnoticed. */
export function placeLapsedCard({ offer, begun, homes, participants, page }: PlaceLapsedFacts, rendering: Rendering): AdaptiveCard {
  const { language } = rendering;
  const texts = enrolmentTexts[language];
  const { began, body, next, title } = texts.placeLapsed;
  const programme = offer.programme[language];
  return cardFrame(rendering, {
    title,
    body: [
      text(begun ? began(programme) : body(programme)),
      offerFactSet(offer, language, [{ title: texts.who, value: texts.households(homes, participants) }]),
      ...(begun ? [] : [text(next)]),
    ],
    actions: [openPage(groupOfferTexts[language].seeInTab, page)],
  });
}
