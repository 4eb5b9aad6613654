import type { Today } from '../../domain/network/see-today';
import type { NamedPlace } from '../../domain/booking/meeting-place';
import { todayTexts } from '../../texts/today';
import type { AdaptiveCard, CardElement } from '../adaptive-card';
import { cardFrame, openPage, text, type Rendering } from '../frame';
import { whenText } from '../when';

/** The reader's day, and where the tab is. */
export interface TodayFacts extends Today {
  readonly tabPage: string;
  /** Where messages to foster homes are passed on. */
  readonly messagesPage: string;
}

/** What awaits the reader today. In a channel others see it too, so it holds times and counts alone. */
export function todayCard(facts: TodayFacts, rendering: Rendering): AdaptiveCard {
  const { language } = rendering;
  const texts = todayTexts[language];
  const placeText = (place: NamedPlace) => (place.kind === 'teams' ? texts.online : place.name);
  const sessions = facts.sessions.map(({ offer, session }) => ({
    title: texts.session(offer.programme.titles[language], session.ordinal, offer.sessions.length),
    value: `${whenText(session.period, language)} · ${placeText(session.place)}`,
  }));
  const hours = facts.hours.map(({ reference, period, place }) => ({
    title: texts.hour(reference),
    value: `${whenText(period, language)} · ${placeText(place)}`,
  }));
  const waiting = facts.waitingReferrals ?? 0;
  const assignments = facts.waitingAssignments ?? 0;
  const body: CardElement[] = [
    ...(waiting === 0 ? [] : [text(texts.waitingReferrals(waiting))]),
    ...(assignments === 0 ? [] : [text(texts.waitingAssignments(assignments))]),
    ...(facts.messagesToGive === 0 ? [] : [text(texts.messagesToGive(facts.messagesToGive))]),
    ...facts.placesToAnswer.map(({ programme }) => text(texts.placeToAnswer(programme.titles[language]))),
    ...section(texts.hours, hours),
    ...section(texts.sessions, sessions),
    ...(facts.runningConversations.length === 0 ? [] : [text(texts.running(facts.runningConversations.length))]),
  ];
  return cardFrame(rendering, {
    title: texts.title,
    body: body.length === 0 ? [text(texts.nothing)] : body,
    actions: [
      ...(facts.messagesToGive === 0 ? [] : [openPage(texts.passOn, facts.messagesPage)]),
      openPage(texts.openTab, facts.tabPage),
    ],
  });
}

function section(title: string, facts: readonly { readonly title: string; readonly value: string }[]): readonly CardElement[] {
  return facts.length === 0 ? [] : [text(title, { weight: 'bolder', size: 'medium' }), { type: 'FactSet', facts }];
}
