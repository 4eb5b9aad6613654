import { eq } from 'drizzle-orm';
import type { KnownAttendance } from '../domain/groupOffers/attendance/session-attendance';
import type { GroupOffer, Session } from '../domain/groupOffers/group-offer';
import type { SessionId } from '../domain/identifiers';
import type { Transaction } from './database';
import { attendanceAt } from './groupOffers/attendance/attendance';
import { readOffersToDeliver } from './groupOffers/read-offers';
import { groupSession } from './schema/group-offers';

/** What `groupOffers.attendance` shows: a session with every service's places and numbers. */
export async function deliveredAttendance(
  tx: Transaction,
  sessionId: SessionId,
): Promise<(KnownAttendance & { readonly offer: GroupOffer; readonly session: Session }) | undefined> {
  const [found] = await tx.select({ offerId: groupSession.offerId }).from(groupSession).where(eq(groupSession.id, sessionId));
  const [offer] = found === undefined ? [] : await readOffersToDeliver(tx, [found.offerId]);
  const session = offer?.sessions.find(({ id }) => id === sessionId);
  if (offer === undefined || session === undefined) return undefined;
  return { offer, session, ...((await attendanceAt(tx, [sessionId])).get(sessionId) ?? { version: 0, services: [] }) };
}
