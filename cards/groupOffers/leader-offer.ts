import type { GroupOffer } from '../../domain/groupOffers/group-offer';
import type { CancelReason, OfferState } from '../../domain/groupOffers/offer-state';
import { groupOfferTexts } from '../../texts/group-offers';
import { leaderOfferTexts } from '../../texts/leader-offer';
import type { AdaptiveCard } from '../adaptive-card';
import { cardFrame, openPage, text, type Rendering } from '../frame';
import { offerFacts, offerFactSet, stateText, type OfferFacts } from './offer-facts';

/** An offer in the personal chat of one of its leaders, without counts: those stand in the tab. */
export interface LeaderOfferFacts {
  readonly offer: OfferFacts;
  /** Never `full`. */
  readonly state: OfferState;
  readonly cancelReason: CancelReason | null;
  readonly serviceNames: readonly string[];
  readonly page: string;
  /** Where the leader gets the sessions into a calendar. */
  readonly calendarPage: string;
}

/** `page` and `calendarPage` are addresses in the tab. */
export function leaderOfferFacts(
  { offer, state }: { readonly offer: GroupOffer; readonly state: OfferState },
  pages: Pick<LeaderOfferFacts, 'page' | 'calendarPage'>,
): LeaderOfferFacts {
  return { offer: offerFacts(offer), state, cancelReason: offer.cancelReason, serviceNames: offer.services.map(({ name }) => name), ...pages };
}

/** Tells a leader that they lead the group (GRP-07); edited when the group changes. */
export function leaderOfferCard(facts: LeaderOfferFacts, rendering: Rendering): AdaptiveCard {
  const { language } = rendering;
  const { offer, state } = facts;
  const texts = groupOfferTexts[language];
  const own = leaderOfferTexts[language];
  const isOver = state === 'cancelled' || state === 'completed';
  return cardFrame(rendering, {
    title: own.title(offer.programme[language]),
    body: [
      offerFactSet(offer, language, [{ title: texts.networkOffer.invited, value: facts.serviceNames.join(', ') }]),
      ...(isOver ? [text(stateText(state, facts.cancelReason, language), { weight: 'bolder' })] : [text(own.next)]),
    ],
    actions: [openPage(texts.seeInTab, facts.page), ...(isOver ? [] : [openPage(own.calendar, facts.calendarPage)])],
  });
}
