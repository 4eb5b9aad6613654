import type { GroupOffer, Session } from '../../domain/groupOffers/group-offer';
import type { Language } from '../../domain/language';
import type { Period } from '../../domain/time';
import { groupOfferTexts } from '../../texts/group-offers';
import type { AdaptiveCard } from '../adaptive-card';
import { cardFrame, openPage, text, type Rendering } from '../frame';
import { whenText } from '../when';

/** A session that a leader cannot come to; never who or why. */
export interface LeaderAbsenceFacts {
  readonly programme: Readonly<Record<Language, string>>;
  readonly period: Period;
  readonly ordinal: number;
  readonly sessionCount: number;
  readonly page: string;
}

/** `page` is the address of the offer in the tab. */
export function leaderAbsenceFacts(
  { offer, session }: { readonly offer: GroupOffer; readonly session: Session },
  page: string,
): LeaderAbsenceFacts {
  return {
    programme: offer.programme.titles,
    period: session.period,
    ordinal: session.ordinal,
    sessionCount: offer.sessions.length + offer.cancelledSessions.length,
    page,
  };
}

/** Tells the network's coordinator that a session lacks a leader. */
export function leaderAbsenceCard(facts: LeaderAbsenceFacts, rendering: Rendering): AdaptiveCard {
  const { language } = rendering;
  const texts = groupOfferTexts[language];
  return cardFrame(rendering, {
    title: texts.absence.title,
    body: [
      text(facts.programme[language], { weight: 'bolder' }),
      {
        type: 'FactSet',
        facts: [
          { title: texts.session, value: texts.absence.ordinal(facts.ordinal, facts.sessionCount) },
          { title: texts.when, value: whenText(facts.period, language) },
        ],
      },
      text(texts.absence.next),
      text(texts.confidentiality, { isSubtle: true }),
    ],
    actions: [openPage(texts.seeInTab, facts.page)],
  });
}
