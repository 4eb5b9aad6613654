import type { GroupOffer } from '../../domain/groupOffers/group-offer';
import type { CancelReason, OfferState } from '../../domain/groupOffers/offer-state';
import { groupOfferTexts } from '../../texts/group-offers';
import { staffingCardTexts } from '../../texts/staffing-cards';
import type { AdaptiveCard } from '../adaptive-card';
import { cardFrame, openPage, text, type Rendering } from '../frame';
import { offerFacts, offerFactSet, stateText, type OfferFacts } from './offer-facts';

/** An offer in the network's channel. There is no place here for counts: nobody but a service knows its own. */
export interface NetworkOfferFacts {
  readonly offer: OfferFacts;
  /** Never `full`: whether places are free is each service's to know. */
  readonly state: OfferState;
  readonly cancelReason: CancelReason | null;
  readonly serviceNames: readonly string[];
  readonly page: string;
}

/** `page` is the address of the offer in the tab. */
export function networkOfferFacts(
  { offer, state }: { readonly offer: GroupOffer; readonly state: OfferState },
  page: string,
): NetworkOfferFacts {
  return { offer: offerFacts(offer), state, cancelReason: offer.cancelReason, serviceNames: offer.services.map(({ name }) => name), page };
}

/** Tells the network where a group offer stands, and for whom it is. */
export function networkOfferCard({ offer, state, cancelReason, serviceNames, page }: NetworkOfferFacts, rendering: Rendering): AdaptiveCard {
  const { language } = rendering;
  const texts = groupOfferTexts[language];
  return cardFrame(rendering, {
    title: texts.networkOffer.title(offer.programme[language]),
    body: [
      offerFactSet(offer, language, [{ title: texts.networkOffer.invited, value: serviceNames.join(', ') }]),
      text(state === 'open' ? (offer.forParents === true ? staffingCardTexts[language].parents : texts.networkOffer.open) : stateText(state, cancelReason, language), { weight: state === 'open' ? 'default' : 'bolder' }),
      text(texts.confidentiality, { isSubtle: true }),
    ],
    actions: [openPage(texts.seeInTab, page)],
  });
}
