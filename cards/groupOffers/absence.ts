import type { GroupOffer, Session } from '../../domain/groupOffers/group-offer';
import type { AbsenceEnd } from '../../domain/groupOffers/staffing/ports';
import type { Language } from '../../domain/language';
import type { Period } from '../../domain/time';
import { groupOfferTexts } from '../../texts/group-offers';
import { staffingCardTexts } from '../../texts/staffing-cards';
import type { AdaptiveCard } from '../adaptive-card';
import { cardFrame, openPage, text, type Rendering } from '../frame';
import { whenText } from '../when';

/** A session that a leader cannot come to; never who or why. */
export interface LeaderAbsenceFacts {
  readonly programme: Readonly<Record<Language, string>>;
  readonly period: Period;
  readonly ordinal: number;
  readonly sessionCount: number;
  /** What has settled it; absent while somebody is still missing. */
  readonly settledBy?: AbsenceEnd;
  readonly page: string;
}

/** `page` is the address of the offer's staffing in the tab. */
export function leaderAbsenceFacts(
  { offer, session, settledBy }: { readonly offer: GroupOffer; readonly session: Session; readonly settledBy?: AbsenceEnd },
  page: string,
): LeaderAbsenceFacts {
  return {
    programme: offer.programme.titles,
    period: session.period,
    ordinal: session.ordinal,
    sessionCount: offer.sessions.length + offer.cancelledSessions.length,
    ...(settledBy === undefined ? {} : { settledBy }),
    page,
  };
}

/** Tells the network's coordinator that a session lacks a leader, and later what became of it. */
export function leaderAbsenceCard(facts: LeaderAbsenceFacts, rendering: Rendering): AdaptiveCard {
  const { language } = rendering;
  const texts = groupOfferTexts[language];
  const words = staffingCardTexts[language].absence;
  const { settledBy } = facts;
  return cardFrame(rendering, {
    title: settledBy === undefined ? texts.absence.title : words.settled,
    body: [
      text(facts.programme[language], { weight: 'bolder' }),
      {
        type: 'FactSet',
        facts: [
          { title: texts.session, value: texts.absence.ordinal(facts.ordinal, facts.sessionCount) },
          { title: texts.when, value: whenText(facts.period, language) },
        ],
      },
      text(settledBy === undefined ? texts.absence.next : words.settledBy[settledBy]),
      text(texts.confidentiality, { isSubtle: true }),
    ],
    actions: [openPage(settledBy === undefined ? words.open : texts.seeInTab, facts.page)],
  });
}
