import type { GroupOffer } from '../../domain/groupOffers/group-offer';
import type { CancelReason } from '../../domain/groupOffers/offer-state';
import { groupOfferTexts } from '../../texts/group-offers';
import type { AdaptiveCard } from '../adaptive-card';
import { cardFrame, openPage, text, type Rendering } from '../frame';
import { offerFacts, offerFactSet, type OfferFacts } from './offer-facts';

/** An offer that is cancelled, and which reason was chosen. */
export interface CancelledFacts {
  readonly offer: OfferFacts;
  readonly reason: CancelReason;
  readonly page: string;
  /** Where a service passes it on to its foster homes; absent for a leader. */
  readonly messagesPage?: string;
}

/** `page` is the address of the offer in the tab. */
export function cancelledFacts(offer: GroupOffer, page: string, messagesPage?: string): CancelledFacts {
  return { offer: offerFacts(offer), reason: offer.cancelReason ?? 'other', page, ...(messagesPage === undefined ? {} : { messagesPage }) };
}

/** Tells a service with places or in line, or a leader, that the group will not be: an edited card would go unnoticed. */
export function cancelledCard({ offer, reason, page, messagesPage }: CancelledFacts, rendering: Rendering): AdaptiveCard {
  const { language } = rendering;
  const texts = groupOfferTexts[language];
  return cardFrame(rendering, {
    title: texts.cancelled.title(offer.programme[language]),
    body: [
      text(texts.cancelled.reasons[reason], { weight: 'bolder' }),
      offerFactSet(offer, language),
      text(texts.cancelled.next),
    ],
    actions: [...(messagesPage === undefined ? [] : [openPage(texts.passOn, messagesPage)]), openPage(texts.seeInTab, page)],
  });
}
