import type { NamedPlace } from '../../../domain/booking/meeting-place';
import type { DeliveredReminder } from '../../../domain/groupOffers/attendance/delivered-reminder';
import type { CapacityUnit } from '../../../domain/groupOffers/programme';
import type { Language } from '../../../domain/language';
import type { Period } from '../../../domain/time';
import { attendanceTexts } from '../../../texts/attendance';
import { groupOfferTexts } from '../../../texts/group-offers';
import type { AdaptiveCard } from '../../adaptive-card';
import { cardFrame, openPage, text, type Rendering } from '../../frame';
import { whenStarts, whenText } from '../../when';

/** A session that comes, as it now is; in a channel with the service's own places. */
export interface ReminderFacts {
  readonly state: DeliveredReminder['state'];
  readonly programme: Readonly<Record<Language, string>>;
  readonly networkName: string;
  readonly ordinal: number;
  readonly period: Period;
  readonly place: NamedPlace;
  readonly unit: CapacityUnit;
  /** The service's own places; absent for a leader. */
  readonly own?: number;
  readonly page: string;
  /** Where a service passes it on to its foster homes; absent for a leader. */
  readonly messagesPage?: string;
}

/** `page` is the address of the offer in the tab. */
export function reminderFacts(
  { offer, session, state, own }: DeliveredReminder,
  page: string,
  messagesPage?: string,
): ReminderFacts {
  return {
    state,
    programme: offer.programme.titles,
    networkName: offer.network.name,
    ordinal: session.ordinal,
    period: session.period,
    place: session.place,
    unit: offer.capacityUnit,
    page,
    ...(own === undefined ? {} : { own }),
    ...(messagesPage === undefined ? {} : { messagesPage }),
  };
}

/** Reminds of a session: what, when, and the municipality or Teams; neither venue nor anybody's name or code. */
export function reminderCard(facts: ReminderFacts, rendering: Rendering): AdaptiveCard {
  const { language } = rendering;
  const texts = groupOfferTexts[language];
  const { reminder } = attendanceTexts[language];
  const { state, ordinal, period, place, own } = facts;
  // In the morning of the day a text to the homes comes too late; of a change another card tells.
  const messagesPage = state === 'daysBefore' ? facts.messagesPage : undefined;
  return cardFrame(rendering, {
    title: reminder.titles[state](ordinal, whenStarts(period.start, language)),
    body: [
      text(facts.programme[language], { weight: 'bolder' }),
      {
        type: 'FactSet',
        facts: [
          { title: texts.network, value: facts.networkName },
          { title: texts.when, value: whenText(period, language) },
          { title: texts.place, value: place.kind === 'teams' ? texts.teams : place.name },
          ...(own === undefined ? [] : [{ title: reminder.own, value: texts.capacities[facts.unit](own) }]),
        ],
      },
      ...(messagesPage === undefined ? [] : [text(reminder.passOn, { isSubtle: true })]),
    ],
    actions: [
      ...(messagesPage === undefined ? [] : [openPage(texts.passOn, messagesPage)]),
      openPage(texts.seeInTab, facts.page),
    ],
  });
}
