import type { GroupOffer } from '../../domain/groupOffers/group-offer';
import { groupOfferTexts } from '../../texts/group-offers';
import type { AdaptiveCard } from '../adaptive-card';
import { cardFrame, openPage, text, type Rendering } from '../frame';
import { offerFacts, offerFactSet, type OfferFacts } from './offer-facts';

/** An offer in the network's channel. There is no place here for counts: nobody but a service knows its own. */
export interface NetworkOfferFacts {
  readonly offer: OfferFacts;
  readonly serviceNames: readonly string[];
  readonly page: string;
}

/** `page` is the address of the offer in the tab. */
export function networkOfferFacts(offer: GroupOffer, page: string): NetworkOfferFacts {
  return { offer: offerFacts(offer), serviceNames: offer.services.map(({ name }) => name), page };
}

/** Tells the network that a group offer is open, and for whom. */
export function networkOfferCard({ offer, serviceNames, page }: NetworkOfferFacts, rendering: Rendering): AdaptiveCard {
  const { language } = rendering;
  const texts = groupOfferTexts[language];
  return cardFrame(rendering, {
    title: texts.networkOffer.title(offer.programme[language]),
    body: [
      offerFactSet(offer, language, [{ title: texts.networkOffer.invited, value: serviceNames.join(', ') }]),
      text(texts.networkOffer.open),
      text(texts.confidentiality, { isSubtle: true }),
    ],
    actions: [openPage(texts.seeInTab, page)],
  });
}
