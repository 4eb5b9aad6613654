import type { Today } from '../../domain/network/see-today';
import type { NamedPlan } from '../../domain/conversations/planned/name-planned';
import type { NamedPlace } from '../../domain/booking/meeting-place';
import { accessTexts } from '../../texts/access';
import { memberTexts } from '../../texts/members';
import { assessmentTexts } from '../../texts/assessments';
import { retentionTexts } from '../../texts/retention';
import { tabRetentionTexts } from '../../texts/tab-retention';
import { plannedTexts } from '../../texts/planned';
import { todayTexts } from '../../texts/today';
import type { AdaptiveCard, CardElement } from '../adaptive-card';
import { cardFrame, execute, openPage, text, type Rendering } from '../frame';
import { clockText, whenText } from '../when';

/** The reader's day, and where the tab is. */
export interface TodayFacts extends Omit<Today, 'plannedConversations'> {
  readonly plannedConversations: readonly NamedPlan[];
  readonly tabPage: string;
  /** Where messages to foster homes are passed on. */
  readonly messagesPage: string;
  readonly assessmentsPage: string;
  /** What goes, and what a missing hand-over keeps. */
  readonly keepingPage: string;
  /** Where it stands who has access. */
  readonly membersPage: string;
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
    ...(facts.hoursInTheWay === 0 ? [] : [text(texts.hoursInTheWay(facts.hoursInTheWay))]),
    ...(facts.messagesToGive === 0 ? [] : [text(texts.messagesToGive(facts.messagesToGive))]),
    ...(facts.dueAssessments === 0 ? [] : [text(assessmentTexts[language].nearIts(facts.dueAssessments))]),
    ...(facts.missingHandovers === 0 ? [] : [text(retentionTexts[language].today(facts.missingHandovers))]),
    ...(facts.membershipsToConfirm === 0 ? [] : [text(memberTexts[language].toConfirmCount(facts.membershipsToConfirm))]),
    ...(facts.accessToAnswer === 0 ? [] : [text(accessTexts[language].waitingCount(facts.accessToAnswer))]),
    ...facts.placesToAnswer.map(({ programme }) => text(texts.placeToAnswer(programme.titles[language]))),
    ...section(texts.hours, hours),
    ...section(texts.sessions, sessions),
    ...planned(facts.plannedConversations, rendering),
    ...(facts.runningConversations.length === 0 ? [] : [text(texts.running(facts.runningConversations.length))]),
  ];
  return cardFrame(rendering, {
    title: texts.title,
    body: body.length === 0 ? [text(texts.nothing)] : body,
    actions: [
      ...(facts.messagesToGive === 0 ? [] : [openPage(texts.passOn, facts.messagesPage)]),
      ...(facts.dueAssessments === 0 ? [] : [openPage(assessmentTexts[language].title, facts.assessmentsPage)]),
      ...(facts.missingHandovers === 0 ? [] : [openPage(tabRetentionTexts[language].title, facts.keepingPage)]),
      ...(facts.accessToAnswer + facts.membershipsToConfirm === 0 ? [] : [openPage(memberTexts[language].open, facts.membersPage)]),
      openPage(texts.openTab, facts.tabPage),
    ],
  });
}

function section(title: string, facts: readonly { readonly title: string; readonly value: string }[]): readonly CardElement[] {
  return facts.length === 0 ? [] : [text(title, { weight: 'bolder', size: 'medium' }), { type: 'FactSet', facts }];
}

/** The day's discussions, each with a button for those who may begin it: one click. */
function planned(lines: readonly NamedPlan[], rendering: Rendering): readonly CardElement[] {
  if (lines.length === 0) return [];
  const { language } = rendering;
  const texts = plannedTexts[language];
  return [
    text(texts.today, { weight: 'bolder', size: 'medium' }),
    ...lines.flatMap(({ id, version, title, networkName, startsAt, mayBegin }): readonly CardElement[] => [
      text(`${clockText(startsAt)} · ${title[language]} · ${networkName}`),
      ...(mayBegin
        ? [{ type: 'ActionSet' as const, actions: [execute(rendering, { title: texts.begin, verb: 'conversations.beginPlanned', payload: { plannedId: id, basedOn: version } })] }]
        : []),
    ]),
  ];
}
