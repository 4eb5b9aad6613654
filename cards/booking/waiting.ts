import type { ReferralId } from '../../domain/identifiers';
import type { NamedPlace } from '../../domain/booking/meeting-place';
import type { ReferralCategory } from '../../domain/referrals/referral';
import type { OwedStep } from '../../domain/referrals/deadlines/deadline';
import type { Period, Temporal } from '../../domain/time';
import { bookingTexts } from '../../texts/booking';
import { referralDeadlineTexts } from '../../texts/referral-deadlines';
import { referralTexts } from '../../texts/referrals';
import type { AdaptiveCard, CardElement } from '../adaptive-card';
import { escapeMarkdown } from '../escape-markdown';
import { cardFrame, execute, openPage, text, type Rendering } from '../frame';
import { dayText, plainDayText } from '../when';
import { urgentMark } from '../referrals/urgent-mark';
import { placeText } from './words';

/** A referral with its substance. It is shown in the coordinator's own chat and in the tab, never in a channel. */
export interface ReferralSubstance {
  readonly referralId: ReferralId;
  readonly reference: string;
  readonly service: string;
  readonly category: ReferralCategory;
  readonly orderSummary: string;
  readonly place: NamedPlace;
  readonly sentAt: Period['start'];
  readonly urgent: boolean;
  /** What the base owes next, in words; absent when nothing has a day. */
  readonly due?: { readonly step: OwedStep; readonly dueOn: Temporal.PlainDate; readonly late: boolean };
}

export interface WaitingReferralsFacts {
  /** What is urgent and then the oldest first. */
  readonly referrals: readonly ReferralSubstance[];
  /** How many more there are than the card shows. */
  readonly more: number;
  readonly page: string;
}

/** The base's waiting referrals, each with a button that goes on to its free hours. */
export function waitingReferralsCard({ referrals, more, page }: WaitingReferralsFacts, rendering: Rendering): AdaptiveCard {
  const words = bookingTexts[rendering.language].waiting;
  return cardFrame(rendering, {
    title: words.title,
    body: [
      text(referrals.length === 0 ? words.none : words.intro),
      ...referrals.map((referral): CardElement => ({
        type: 'Container',
        separator: true,
        items: [
          ...substanceElements(referral, rendering),
          {
            type: 'ActionSet',
            actions: [execute(rendering, { title: words.find, verb: 'booking.askForHour', payload: { referralId: referral.referralId } })],
          },
        ],
      })),
      ...(more === 0 ? [] : [text(words.more(more))]),
    ],
    actions: [openPage(words.openTab, page)],
  });
}

/** What the service asks for: who, which category, the order in its own words, and where. */
export function substanceElements(referral: ReferralSubstance, { language }: Rendering): readonly CardElement[] {
  const words = referralTexts[language];
  const deadlines = referralDeadlineTexts[language];
  const { due } = referral;
  return [
    ...(referral.urgent ? [urgentMark(language)] : []),
    text(words.categories[referral.category], { weight: 'bolder' }),
    text(escapeMarkdown(referral.orderSummary)),
    {
      type: 'FactSet',
      facts: [
        { title: words.service, value: `${referral.service}, ${dayText(referral.sentAt, language)}` },
        { title: words.place, value: placeText(referral.place, language) },
        { title: words.reference, value: referral.reference },
      ],
    },
    ...(due === undefined ? [] : [text((due.late ? deadlines.late : deadlines.due)[due.step](plainDayText(due.dueOn, language)), due.late ? { weight: 'bolder' } : {})]),
  ];
}
