import { Temporal } from 'temporal-polyfill';
import type { Actor } from '../network/actor';
import type { Ports } from '../unit-of-work';
import { leadersOf, type GroupOffer, type Session } from './group-offer';
import { isHeld } from './offer-state';
import { offerNoun, offerPolicy } from './policy';

/** A session that the actor is to lead, and whether the actor has said that they cannot come. */
export interface SessionToLead {
  readonly offer: GroupOffer;
  readonly session: Session;
  readonly absenceReported: boolean;
}

/** The actor's own sessions that are not over, the next first. */
export async function sessionsToLead(
  { groupOffers, clock }: Pick<Ports, 'groupOffers' | 'clock'>,
  actor: Actor,
): Promise<readonly SessionToLead[]> {
  const now = clock();
  const led = await groupOffers.offersLed(now);
  const absences = await groupOffers.ownAbsences();
  return led
    .filter((offer) => isHeld(offer) && offerPolicy.permits(actor, 'reportAbsence', offerNoun(offer)))
    .flatMap((offer) => offer.sessions.filter((session) => leadersOf(offer, session).includes(actor.scope.personId)).map((session) => ({ offer, session, absenceReported: absences.has(session.id) })))
    .filter(({ session }) => Temporal.Instant.compare(session.period.end, now) > 0)
    .sort((one, other) => Temporal.Instant.compare(one.session.period.start, other.session.period.start));
}
