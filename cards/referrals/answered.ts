import type { NamedPlace } from '../../domain/booking/meeting-place';
import type { PersonLabelFacts } from '../../domain/network/person-label';
import type { ReferralState } from '../../domain/referrals/referral-state';
import type { Period } from '../../domain/time';
import { referralTexts } from '../../texts/referrals';
import type { AdaptiveCard, CardElement } from '../adaptive-card';
import { counsellorsText, placeText } from '../booking/words';
import { cardFrame, openPage, text, type Rendering } from '../frame';
import { whenText } from '../when';

/** An hour of the answer. */
export interface AnsweredHour {
  readonly period: Period;
  readonly place: NamedPlace;
  readonly counsellors: readonly { readonly name: PersonLabelFacts; readonly absent: boolean }[];
  readonly cancelled: boolean;
}

/** The base's answer as the ordering service is told it. What was asked for is not repeated. */
export interface ReferralAnsweredFacts {
  readonly reference: string;
  readonly base: string;
  readonly state: ReferralState;
  /** In order of time. */
  readonly bookings: readonly AnsweredHour[];
  readonly page: string;
}

/** Tells the ordering service what the base has decided, then when, where and with whom; never why. */
export function referralAnsweredCard({ reference, base, state, bookings, page }: ReferralAnsweredFacts, rendering: Rendering): AdaptiveCard {
  const words = referralTexts[rendering.language];
  return cardFrame(rendering, {
    title: words.answered.title,
    body: [
      text(words.answers[state]),
      { type: 'FactSet', facts: [{ title: words.reference, value: reference }, { title: words.base, value: base }] },
      ...bookings.map((hour) => hourElement(hour, rendering)),
    ],
    actions: [openPage(words.answered.see, page)],
  });
}

function hourElement({ period, place, counsellors, cancelled }: AnsweredHour, { language }: Rendering): CardElement {
  const words = referralTexts[language];
  const changed = cancelled ? words.answered.cancelled : counsellors.some(({ absent }) => absent) ? words.answered.absence : undefined;
  return {
    type: 'Container',
    separator: true,
    items: [
      {
        type: 'FactSet',
        facts: [
          { title: words.answered.hour, value: whenText(period, language) },
          { title: words.place, value: placeText(place, language) },
          { title: words.answered.counsellors, value: counsellorsText(counsellors.map(({ name }) => ({ name })), language) },
        ],
      },
      ...(changed === undefined ? [] : [text(changed, { weight: 'bolder' })]),
    ],
  };
}
