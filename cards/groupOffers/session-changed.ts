import type { NamedPlace } from '../../domain/booking/meeting-place';
import type { GroupOffer, Session } from '../../domain/groupOffers/group-offer';
import type { SessionChange } from '../../domain/groupOffers/session-change';
import type { Language } from '../../domain/language';
import type { Period } from '../../domain/time';
import { groupOfferTexts } from '../../texts/group-offers';
import type { AdaptiveCard } from '../adaptive-card';
import { cardFrame, openPage, text, type Rendering } from '../frame';
import { whenStarts, whenText } from '../when';

/** A session that was moved, cancelled or added, as it now is. */
export interface SessionChangedFacts {
  readonly what: SessionChange;
  readonly programme: Readonly<Record<Language, string>>;
  readonly networkName: string;
  readonly ordinal: number;
  readonly period: Period;
  readonly place: NamedPlace;
  /** The number of the cancelled session that a new one is held instead of. */
  readonly makesUpFor?: number;
  readonly page: string;
  /** Where a service passes it on to its foster homes; absent for a leader. */
  readonly messagesPage?: string;
}

/** `page` is the address of the offer in the tab. */
export function sessionChangedFacts(
  { offer, session, what }: { readonly offer: GroupOffer; readonly session: Session; readonly what: SessionChange },
  page: string,
  messagesPage?: string,
): SessionChangedFacts {
  const { ordinal, period, place } = session;
  const makesUpFor = offer.cancelledSessions.find(({ id }) => id === session.makesUpFor)?.ordinal;
  return { what, programme: offer.programme.titles, networkName: offer.network.name, ordinal, period, place, page, ...(makesUpFor === undefined ? {} : { makesUpFor }), ...(messagesPage === undefined ? {} : { messagesPage }) };
}

/** «Samling 3 er flyttet til tirsdag 2. februar 2027 kl. 09:00»: to a service with places, and to each leader. */
export function sessionChangedCard(facts: SessionChangedFacts, rendering: Rendering): AdaptiveCard {
  const { language } = rendering;
  const texts = groupOfferTexts[language];
  const { what, ordinal, period, place, messagesPage } = facts;
  return cardFrame(rendering, {
    title: texts.sessionChanged.titles[what](ordinal, whenStarts(period.start, language)),
    body: [
      text(facts.programme[language], { weight: 'bolder' }),
      {
        type: 'FactSet',
        facts: [
          { title: texts.network, value: facts.networkName },
          { title: texts.when, value: whenText(period, language) },
          { title: texts.place, value: place.kind === 'teams' ? texts.teams : place.name },
        ],
      },
      ...(facts.makesUpFor === undefined ? [] : [text(texts.sessionChanged.makesUpFor(facts.makesUpFor))]),
      ...(what === 'roomChanged' ? [text(texts.sessionChanged.room)] : []),
      text(texts.sessionChanged.next),
    ],
    actions: [...(messagesPage === undefined ? [] : [openPage(texts.passOn, messagesPage)]), openPage(texts.seeInTab, facts.page)],
  });
}
