import { desc, eq, sql } from 'drizzle-orm';
import type { GroupOffer, Session } from '../domain/groupOffers/group-offer';
import { stateOf, type OfferState } from '../domain/groupOffers/offer-state';
import type { AbsenceEnd } from '../domain/groupOffers/staffing/ports';
import type { SessionChange } from '../domain/groupOffers/session-change';
import { sumOf, type ServiceOffer } from '../domain/groupOffers/offer-view';
import { hasFreePlace } from '../domain/groupOffers/places';
import type { EnrolmentId, OfferId, OrganisationId, SessionId } from '../domain/identifiers';
import type { Temporal } from '../domain/time';
import type { Transaction } from './database';
import { placesByService } from './groupOffers/places';
import { readOffersToDeliver } from './groupOffers/read-offers';
import { absenceSettledBy } from './groupOffers/staffing/delivered-leaders';
import { enrolment, groupSession, sessionChange } from './schema/group-offers';

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
  const free = hasFreePlace(offer.capacity, sumOf(all));
  const own = all.find(({ serviceId }) => serviceId === organisationId) ?? { serviceId: organisationId, placed: 0, waiting: 0 };
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

/** What `groupOffers.placeGiven` shows: the offer, as long as the place is still had. */
export async function deliveredPlaceGiven(tx: Transaction, enrolmentId: EnrolmentId): Promise<GroupOffer | undefined> {
  const [found] = await tx.select({ offerId: enrolment.offerId, status: enrolment.status }).from(enrolment).where(eq(enrolment.id, enrolmentId));
  return found?.status === 'placed' ? (await readOffersToDeliver(tx, [found.offerId]))[0] : undefined;
}

/** What `groupOffers.receipt` shows to the person who enrolled; undefined once it is withdrawn. */
export async function deliveredReceipt(
  tx: Transaction,
  enrolmentId: EnrolmentId,
): Promise<{ readonly offer: GroupOffer; readonly code: string; readonly positionInLine?: number } | undefined> {
  const { rows } = (await tx.execute(sql`select offer_id, code, place_in_line from enrolment_receipt(${enrolmentId})`)) as {
    rows: { offer_id: OfferId; code: string; place_in_line: number | null }[];
  };
  const [found] = rows;
  const [offer] = found === undefined ? [] : await readOffersToDeliver(tx, [found.offer_id]);
  if (found === undefined || offer === undefined) return undefined;
  return { offer, code: found.code, ...(found.place_in_line === null ? {} : { positionInLine: found.place_in_line }) };
}
