import type { EnrolmentStatus } from '../../../domain/groupOffers/enrolment/enrolment';
import type { GroupOffer } from '../../../domain/groupOffers/group-offer';
import { apartTexts } from '../../../texts/enrolment-apart';
import { enrolmentTexts } from '../../../texts/enrolment';
import { groupOfferTexts } from '../../../texts/group-offers';
import type { AdaptiveCard } from '../../adaptive-card';
import { cardFrame, openPage, text, type Rendering } from '../../frame';
import { offerFacts, offerFactSet, type OfferFacts } from '../offer-facts';

/** What the coordinator answered to a request, and what has become of it since. No code, and nothing of why. */
export interface RequestAnsweredFacts {
  readonly offer: OfferFacts;
  readonly status: EnrolmentStatus;
  readonly homes: number;
  readonly page: string;
}

/** `page` is the address of the offer in the tab. */
export function requestAnsweredFacts(
  { offer, status, homes }: { readonly offer: GroupOffer; readonly status: EnrolmentStatus; readonly homes: number }, page: string,
): RequestAnsweredFacts {
  return { offer: offerFacts(offer), status, homes, page };
}

/** Tells a service in its own channel what was answered. */
export function requestAnsweredCard({ offer, status, homes, page }: RequestAnsweredFacts, rendering: Rendering): AdaptiveCard {
  const { language } = rendering;
  const { answered } = apartTexts[language];
  const { who, placeOffered } = enrolmentTexts[language];
  return cardFrame(rendering, {
    title: answered.title,
    body: [
      text(offer.programme[language]),
      text(answered.became[status], { weight: 'bolder' }),
      offerFactSet(offer, language, [{ title: who, value: answered.who(homes) }]),
      text(placeOffered.which, { isSubtle: true }),
    ],
    actions: [openPage(groupOfferTexts[language].seeInTab, page)],
  });
}
