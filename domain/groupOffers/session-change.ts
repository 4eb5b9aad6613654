import { Temporal } from 'temporal-polyfill';
import type { OfferId, SessionId } from '../identifiers';
import type { Actor } from '../network/actor';
import { refuse, success, type Outcome } from '../outcome';
import type { CommonRefusal } from '../refusals';
import type { Ports } from '../unit-of-work';
import type { GroupOffer, Session } from './group-offer';
import { hindranceTo, stateOf } from './offer-state';
import { offerNoun, offerPolicy } from './policy';
import type { GroupOfferRefusal } from './refusals';
import { showToAll } from './tell-services';

/** What has happened to a session since the group was planned. */
export type SessionChange = 'moved' | 'cancelled' | 'added' | 'roomChanged';

/** The offer as its coordinator saw it. */
export interface OfferSeen {
  readonly offerId: OfferId;
  readonly basedOn: number;
}

export type SessionPorts = Pick<Ports, 'groupOffers' | 'staffing' | 'homeMessages' | 'network' | 'clock' | 'newId' | 'events' | 'outbox'>;

/**
 * The locked offer, for its coordinator to change the sessions of. Refuses others (`notAllowed`, `notFound`), an old
 * version (`versionIsOld`) and an offer that is over or cancelled (`offerIsCompleted`, `offerIsCancelled`).
 */
export async function offerToChange(
  { groupOffers, clock }: Pick<Ports, 'groupOffers' | 'clock'>,
  actor: Actor,
  { offerId, basedOn }: OfferSeen,
): Promise<Outcome<GroupOffer, GroupOfferRefusal | CommonRefusal>> {
  await groupOffers.lockPlaces(offerId);
  const offer = await groupOffers.offer(offerId);
  if (offer === undefined || !offerPolicy.permits(actor, 'see', offerNoun(offer))) return refuse('notFound');
  if (!offerPolicy.permits(actor, 'steer', offerNoun(offer))) return refuse('notAllowed');
  if (offer.version !== basedOn) return refuse('versionIsOld');
  const hindrance = hindranceTo('changeSessions', stateOf(offer, true, clock()));
  return hindrance === undefined ? success(offer) : refuse(hindrance);
}

/** A session of the offer that has not begun; refuses one that is not there (`notFound`) and one that has (`sessionHasBegun`). */
export function sessionToChange(
  { sessions }: GroupOffer,
  sessionId: SessionId,
  now: Temporal.Instant,
): Outcome<Session, 'notFound' | 'sessionHasBegun'> {
  const session = sessions.find(({ id }) => id === sessionId);
  if (session === undefined) return refuse('notFound');
  return Temporal.Instant.compare(session.period.start, now) <= 0 ? refuse('sessionHasBegun') : success(session);
}

/**
 * Counts the offer's version on, and tells at once the services with places and the leaders by a message of its own.
 * Cards that are there already are made anew: the offer's, receipts and places that are offered, those of earlier changes of
 * the session, and of a forfall.
 */
export async function afterSessionChange(
  ports: SessionPorts,
  offer: GroupOffer,
  { sessionId, what }: { readonly sessionId: SessionId; readonly what: SessionChange },
): Promise<Outcome<OfferId, 'versionIsOld'>> {
  const { groupOffers, outbox } = ports;
  if (!(await groupOffers.countVersion(offer.id, offer.version))) return refuse('versionIsOld');
  await ports.events.append({ noun: 'groupOffer', nounId: offer.id, what: `session.${what}`, version: offer.version + 1 });
  if (!offer.published) return success(offer.id);

  const earlier = await groupOffers.sessionChanges(sessionId);
  const id = ports.newId<'sessionChange'>();
  await groupOffers.insertSessionChange({ id, offerId: offer.id, sessionId, what, offerVersion: offer.version + 1, at: ports.clock() });
  const places = (await groupOffers.placesByService([offer.id])).get(offer.id) ?? [];
  const services = places.filter(({ placed, offered }) => placed + offered > 0).map(({ serviceId }) => serviceId).sort();
  for (const objectId of [...earlier, id]) {
    for (const organisationId of services) await outbox.post({ card: 'groupOffers.sessionChanged', objectId, to: { kind: 'serviceChannel', organisationId } });
    for (const { personId } of offer.leaders) await outbox.post({ card: 'groupOffers.sessionChanged', objectId, to: { kind: 'person', personId } });
  }
  for (const message of await ports.homeMessages.cardsThatShowTimes(offer.id)) await outbox.post(message);
  const to = { kind: 'networkChannel', networkId: offer.network.id } as const;
  if ((await groupOffers.sessionsWithAbsence(offer.id)).has(sessionId)) {
    // Whoever could not come then is asked anew by the message of the change.
    await ports.staffing.settleAbsences(sessionId, { by: what === 'cancelled' ? 'cancelled' : 'moved', at: ports.clock() });
    await outbox.post({ card: 'groupOffers.absence', objectId: sessionId, to });
  }
  const leaderIds = offer.leaders.map(({ personId }) => personId);
  await showToAll(ports, { id: offer.id, networkId: offer.network.id, serviceIds: offer.services.map((service) => service.id), leaderIds });
  return success(offer.id);
}
