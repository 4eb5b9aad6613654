import { groupOfferTexts } from '../../texts/group-offers';
import { offerExtensionTexts } from '../../texts/offer-extension';
import type { AdaptiveCard } from '../adaptive-card';
import { cardFrame, openPage, text, type Rendering } from '../frame';
import { dayText } from '../when';
import type { NetworkOfferFacts } from './network-offer';
import { offerFactSet, stateText, type OfferFacts } from './offer-facts';

/**
 * An offer that somebody puts into a chat or channel of their own choice. Whoever reads along may read it, and it stays as it
 * was: so it has no counts, and its only button opens the tab, where each sees what is theirs.
 */
export function sharedOfferCard({ offer, state, cancelReason, serviceNames, page }: NetworkOfferFacts, rendering: Rendering): AdaptiveCard {
  const { language } = rendering;
  const texts = groupOfferTexts[language];
  const { card } = offerExtensionTexts[language];
  const open = state === 'open';
  return cardFrame(rendering, {
    title: texts.networkOffer.title(offer.programme[language]),
    body: [
      offerFactSet(offer, language, [{ title: texts.networkOffer.invited, value: serviceNames.join(', ') }]),
      text(open ? card.open : stateText(state, cancelReason, language), { weight: open ? 'default' : 'bolder' }),
    ],
    actions: [openPage(open ? card.seeAndEnrol : texts.seeInTab, page)],
  });
}

/** «Innherred · fra 5. januar 2027 · Verdal»: the offer in one line of a list. */
export function offerLine({ networkName, first, places }: OfferFacts, { language }: Pick<Rendering, 'language'>): string {
  const named = places.map((place) => (place === 'teams' ? groupOfferTexts[language].teams : place.municipality));
  return [networkName, offerExtensionTexts[language].from(dayText(first.start, language)), ...named].join(' · ');
}
