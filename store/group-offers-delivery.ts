import { desc, eq, sql } from 'drizzle-orm';
import type { GroupOffer, Session } from '../domain/groupOffers/group-offer';
import { stateOf, type OfferState } from '../domain/groupOffers/offer-state';
import type { AbsenceEnd } from '../domain/groupOffers/staffing/ports';
import type { SessionChange } from '../domain/groupOffers/session-change';
import type { ServiceOffer } from '../domain/groupOffers/offer-view';
import type { OfferId, OrganisationId, SessionId } from '../domain/identifiers';
import type { Temporal } from '../domain/time';
import type { Transaction } from './database';
import { placesByService } from './groupOffers/places';
import { readOffersToDeliver } from './groupOffers/read-offers';
import { rowsOf } from './groupOffers/rows';
import { absenceSettledBy } from './groupOffers/staffing/delivered-leaders';
import { groupSession, sessionChange } from './schema/group-offers';

/** What `groupOffers.serviceOffer` shows in a service's own channel; undefined when the service is not invited. */
export async function deliveredServiceOffer(
  tx: Transaction,
  offerId: OfferId,
  organisationId: OrganisationId,
  now: Temporal.Instant,
): Promise<ServiceOffer | undefined> {
  const [offer] = await readOffersToDeliver(tx, [offerId]);
  if (offer?.published !== true || !offer.services.some(({ id }) => id === organisationId)) return undefined;
  const all = (await placesByService(tx, [offerId])).get(offerId) ?? [];
  const [room] = await rowsOf<{ room: number }>(tx, sql`select room_for(${offerId}, ${organisationId}) as room`);
  const free = offer.keepApart || (room?.room ?? 0) > 0;
  const own = all.find(({ serviceId }) => serviceId === organisationId) ?? { serviceId: organisationId, placed: 0, offered: 0, waiting: 0 };
  return { offer, state: stateOf(offer, free, now), free, own };
}

/** What `groupOffers.networkOffer` shows: an offer without any counts, so its state is never `full`. */
export async function deliveredNetworkOffer(
  tx: Transaction,
  offerId: OfferId,
  now: Temporal.Instant,
): Promise<{ readonly offer: GroupOffer; readonly state: OfferState } | undefined> {
  const [offer] = await readOffersToDeliver(tx, [offerId]);
  return offer?.published === true ? { offer, state: stateOf(offer, true, now) } : undefined;
}

/** What `groupOffers.cancelled` shows: which offer, and which reason was chosen. */
export async function deliveredCancellation(tx: Transaction, offerId: OfferId): Promise<GroupOffer | undefined> {
  const [offer] = await readOffersToDeliver(tx, [offerId]);
  return offer?.stage === 'cancelled' ? offer : undefined;
}

/** What `groupOffers.sessionChanged` shows: the session as it now is; a change that was overtaken says what came last. */
export async function deliveredSessionChange(
  tx: Transaction,
  changeId: string,
): Promise<{ readonly offer: GroupOffer; readonly session: Session; readonly what: SessionChange } | undefined> {
  const [change] = await tx.select().from(sessionChange).where(eq(sessionChange.id, changeId));
  if (change === undefined) return undefined;
  const [last = change] = await tx.select().from(sessionChange).where(eq(sessionChange.sessionId, change.sessionId))
    .orderBy(desc(sessionChange.at), desc(sessionChange.id)).limit(1);
  const [offer] = await readOffersToDeliver(tx, [change.offerId]);
  const session = [...(offer?.sessions ?? []), ...(offer?.cancelledSessions ?? [])].find(({ id }) => id === change.sessionId);
  return offer === undefined || session === undefined ? undefined : { offer, session, what: last.what };
}

/** What `groupOffers.absence` shows: which session of which offer and what has settled it, and neither who nor why. */
export async function deliveredAbsence(
  tx: Transaction,
  sessionId: SessionId,
): Promise<{ readonly offer: GroupOffer; readonly session: Session; readonly settledBy?: AbsenceEnd } | undefined> {
  const [found] = await tx.select({ offerId: groupSession.offerId }).from(groupSession).where(eq(groupSession.id, sessionId));
  const [offer] = found === undefined ? [] : await readOffersToDeliver(tx, [found.offerId]);
  const session = [...(offer?.sessions ?? []), ...(offer?.cancelledSessions ?? [])].find(({ id }) => id === sessionId);
  if (offer === undefined || session === undefined) return undefined;
  const settledBy = await absenceSettledBy(tx, sessionId);
  return { offer, session, ...(settledBy === undefined ? {} : { settledBy }) };
}
