import type { PlaceOffer, PlaceOfferState } from '../../../domain/groupOffers/enrolment/place-offer';
import type { EnrolmentId } from '../../../domain/identifiers';
import type { Language } from '../../../domain/language';
import { OSLO, type Temporal } from '../../../domain/time';
import { enrolmentTexts } from '../../../texts/enrolment';
import { groupOfferTexts } from '../../../texts/group-offers';
import type { AdaptiveCard, CardElement } from '../../adaptive-card';
import { cardFrame, execute, openPage, text, type Rendering } from '../../frame';
import { weekdayText, whenStarts } from '../../when';
import { offerFacts, offerFactSet, type OfferFacts } from '../offer-facts';

/** Places that are held for a household of the service's, and what has become of them. No code and no identity. */
export interface PlaceOfferedFacts {
  readonly offer: OfferFacts;
  readonly enrolmentId: EnrolmentId;
  readonly state: PlaceOfferState;
  readonly homes: number;
  readonly participants: number;
  readonly answerBy: Temporal.Instant;
  readonly short: boolean;
  readonly page: string;
  /** Where a place that was taken is passed on to the foster home. */
  readonly messagesPage?: string;
}

/** `page` is the address of the offer in the tab. */
export function placeOfferedFacts(
  { offer, householdId, state, homes, answerBy, short }: PlaceOffer,
  page: string,
  messagesPage: string,
): PlaceOfferedFacts {
  return {
    offer: offerFacts(offer), enrolmentId: householdId, state, homes: homes.length,
    participants: homes.reduce<number>((sum, count) => sum + count, 0), answerBy, short, page, messagesPage,
  };
}

/** Asks a service in its own channel whether it takes a freed place; once that is settled it says how. */
export function placeOfferedCard(facts: PlaceOfferedFacts, rendering: Rendering): AdaptiveCard {
  const { language } = rendering;
  const { seeInTab, passOn } = groupOfferTexts[language];
  const texts = enrolmentTexts[language];
  const { offer, state, enrolmentId, messagesPage } = facts;
  const payload = { offerId: offer.offerId, enrolmentId };
  return cardFrame(rendering, {
    title: texts.placeOffered.title,
    body: [
      ...stateElements(facts, language),
      offerFactSet(offer, language, [{ title: texts.who, value: texts.households(facts.homes, facts.participants) }]),
      text(texts.placeOffered.which, { isSubtle: true }),
    ],
    actions: [
      ...(state === 'offered'
        ? [
            execute(rendering, {
              title: texts.placeOffered.accept, verb: 'groupOffers.answerPlace', payload: { ...payload, answer: 'accept' }, look: { style: 'positive' },
            }),
            execute(rendering, { title: texts.placeOffered.decline, verb: 'groupOffers.answerPlace', payload: { ...payload, answer: 'decline' } }),
          ]
        : []),
      ...(state === 'placed' && messagesPage !== undefined ? [openPage(passOn, messagesPage)] : []),
      openPage(seeInTab, facts.page),
    ],
  });
}

function stateElements({ offer, state, homes, answerBy, short }: PlaceOfferedFacts, language: Language): readonly CardElement[] {
  const texts = enrolmentTexts[language];
  const { became, body, bodies, cancelled } = texts.placeOffered;
  const programme = offer.programme[language];
  if (state === 'cancelled') return [text(programme), text(cancelled, { weight: 'bolder' })];
  if (state !== 'offered') return [text(programme), text(became[state], { weight: 'bolder' })];
  const deadline = texts.answerBy(deadlineText(answerBy, language));
  return [text(homes === 1 ? body(programme) : bodies(programme)), text(short ? `${deadline} ${texts.placeOffered.short}` : deadline, { weight: 'bolder' })];
}

/** «utgangen av torsdag 3. desember 2026», or the hour at which the group begins. */
export function deadlineText(answerBy: Temporal.Instant, language: Language): string {
  const local = answerBy.toZonedDateTimeISO(OSLO);
  const isMidnight = local.hour === 0 && local.minute === 0;
  return isMidnight ? enrolmentTexts[language].endOf(weekdayText(answerBy.subtract({ seconds: 1 }), language)) : whenStarts(answerBy, language);
}
