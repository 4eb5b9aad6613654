import type { GroupOffer } from '../../../domain/groupOffers/group-offer';
import type { Language } from '../../../domain/language';
import { apartTexts } from '../../../texts/enrolment-apart';
import { enrolmentTexts } from '../../../texts/enrolment';
import { groupOfferTexts } from '../../../texts/group-offers';
import type { AdaptiveCard } from '../../adaptive-card';
import { cardFrame, openPage, text, type Rendering } from '../../frame';
import { offerFacts, offerFactSet, type OfferFacts } from '../offer-facts';

/** Enrolments as the person who made them is told of them, in the chat with the bot alone. */
export interface ReceiptFacts {
  readonly offer: OfferFacts;
  /** One for each foster home; several belong together. */
  readonly codes: readonly string[];
  /** 1 for the next in line; absent with a place. */
  readonly positionInLine?: number;
  /** Where the coordinator answers, what the answer was so far. */
  readonly answer?: 'requested' | 'waiting' | 'declined';
  readonly page: string;
  /** Where a place is passed on to the foster home. */
  readonly messagesPage?: string;
}

/** `page` is the address of the offer in the tab. */
export function receiptFacts(
  { offer, codes, positionInLine, answer }:
    Pick<ReceiptFacts, 'codes' | 'positionInLine' | 'answer'> & { readonly offer: GroupOffer },
  page: string,
  messagesPage: string,
): ReceiptFacts {
  return { offer: offerFacts(offer), codes, ...(positionInLine === undefined ? {} : { positionInLine }), ...(answer === undefined ? {} : { answer }), page, messagesPage };
}

/** The codes of enrolments made on a shared card: that card is soon edited for everybody, and the codes would be gone. */
export function receiptCard({ offer, codes, positionInLine, answer, page, messagesPage }: ReceiptFacts, rendering: Rendering): AdaptiveCard {
  const { language } = rendering;
  return cardFrame(rendering, {
    title: enrolmentTexts[language].receipt.title(codes.join(', ')),
    body: [text(answer === undefined ? enrolledText(codes, positionInLine, language) : apartTexts[language][answer](codes.join(', '))), offerFactSet(offer, language)],
    actions: [
      ...(positionInLine === undefined && answer === undefined && messagesPage !== undefined ? [openPage(groupOfferTexts[language].passOn, messagesPage)] : []),
      openPage(groupOfferTexts[language].seeInTab, page),
    ],
  });
}

/** What an enrolment led to, with its codes. */
export function enrolledText(codes: readonly string[], positionInLine: number | undefined, language: Language): string {
  const { placed, waiting } = codes.length === 1 ? groupOfferTexts[language].enrolled : enrolmentTexts[language].enrolledTogether;
  const all = codes.join(', ');
  return positionInLine === undefined ? placed(all) : waiting(all, positionInLine);
}
