import type { OfferId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import type { Ports } from '../../unit-of-work';
import type { GroupOffer } from '../group-offer';
import { offerNoun, offerPolicy } from '../policy';
import { eventPolicy } from './policy';
import type { CalendarProgress } from './ports';

/** An offer's sessions and people's calendars in Microsoft 365, as one person may know it. */
export interface OfferCalendar {
  /** Whether the actor has asked for the sessions in their own calendar. */
  readonly asked: boolean;
  readonly mayAsk: boolean;
  /** Whether the actor leads the group, and has them without asking. */
  readonly leads: boolean;
  /** Only for the network's coordinator. */
  readonly progress?: readonly CalendarProgress[];
}

/** How an offer stands in calendars; `notFound` for who may not see it. */
export async function seeOfferCalendar(
  { groupOffers, calendar }: Pick<Ports, 'groupOffers' | 'calendar'>,
  actor: Actor,
  offerId: OfferId,
): Promise<Outcome<OfferCalendar, 'notFound'>> {
  const offer = await groupOffers.offer(offerId);
  return offer === undefined || !offerPolicy.permits(actor, 'see', offerNoun(offer)) ? refuse('notFound') : success(await calendarOf(calendar, actor, offer));
}

/**
 * Asks to have an offer's sessions in one's own calendar, or not any more. Asking is for the invited services' contact persons
 * and leaders (`notAllowed`); whoever may see the offer may stop. Saying the same again changes nothing.
 */
export async function askForEvents(
  { groupOffers, calendar, events, clock }: Pick<Ports, 'groupOffers' | 'calendar' | 'events' | 'clock'>,
  actor: Actor,
  { offerId, wanted }: { readonly offerId: OfferId; readonly wanted: boolean },
): Promise<Outcome<OfferCalendar, 'notFound' | 'notAllowed'>> {
  const offer = await groupOffers.offer(offerId);
  if (offer === undefined || !offerPolicy.permits(actor, 'see', offerNoun(offer))) return refuse('notFound');
  if (wanted && !eventPolicy.permits(actor, 'ask', offerNoun(offer))) return refuse('notAllowed');
  if (await calendar.hasAskedForEvents(offerId) !== wanted) {
    await calendar.askForEvents({ offerId, personId: actor.scope.personId, wanted, at: clock() });
    await events.append({ noun: 'calendarRequest', nounId: offerId, what: wanted ? 'asked' : 'ended', version: 1 });
  }
  return success(await calendarOf(calendar, actor, offer));
}

async function calendarOf(calendar: Ports['calendar'], actor: Actor, offer: GroupOffer): Promise<OfferCalendar> {
  const noun = offerNoun(offer);
  return {
    asked: await calendar.hasAskedForEvents(offer.id),
    mayAsk: eventPolicy.permits(actor, 'ask', noun),
    leads: offerPolicy.permits(actor, 'reportAbsence', noun),
    ...(offerPolicy.permits(actor, 'steer', noun) ? { progress: await calendar.calendarProgress(offer.id) } : {}),
  };
}
