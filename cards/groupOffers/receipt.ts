import type { GroupOffer } from '../../domain/groupOffers/group-offer';
import { groupOfferTexts } from '../../texts/group-offers';
import type { AdaptiveCard } from '../adaptive-card';
import { cardFrame, openPage, text, type Rendering } from '../frame';
import { offerFacts, offerFactSet, type OfferFacts } from './offer-facts';

/** An enrolment as the person who made it is told of it, in the chat with the bot alone. */
export interface ReceiptFacts {
  readonly offer: OfferFacts;
  readonly code: string;
  /** 1 for the next in line; absent with a place. */
  readonly positionInLine?: number;
  readonly page: string;
}

/** `page` is the address of the offer in the tab. */
export function receiptFacts(
  { offer, code, positionInLine }: { readonly offer: GroupOffer; readonly code: string; readonly positionInLine?: number },
  page: string,
): ReceiptFacts {
  return { offer: offerFacts(offer), code, ...(positionInLine === undefined ? {} : { positionInLine }), page };
}

/** The code of an enrolment made on a shared card: that card is soon edited for everybody, and the code would be gone. */
export function receiptCard({ offer, code, positionInLine, page }: ReceiptFacts, rendering: Rendering): AdaptiveCard {
  const { language } = rendering;
  const texts = groupOfferTexts[language];
  return cardFrame(rendering, {
    title: texts.receipt.title(code),
    body: [
      text(positionInLine === undefined ? texts.enrolled.placed(code) : texts.enrolled.waiting(code, positionInLine)),
      offerFactSet(offer, language),
    ],
    actions: [openPage(texts.seeInTab, page)],
  });
}
