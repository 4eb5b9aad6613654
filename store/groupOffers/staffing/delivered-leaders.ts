import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { GroupOffer, Session } from '../../../domain/groupOffers/group-offer';
import type { AbsenceEnd } from '../../../domain/groupOffers/staffing/ports';
import type { PersonId, SessionId } from '../../../domain/identifiers';
import type { Transaction } from '../../database';
import { leaderChange } from '../../schema/group-offers-staffing';
import { readOffersToDeliver } from '../read-offers';

/** What has settled the forfall of a session; undefined while one still stands. */
export async function absenceSettledBy(tx: Transaction, sessionId: SessionId): Promise<AbsenceEnd | undefined> {
  const { rows } = (await tx.execute(sql`select is_open, settled_by from absence_standing(${sessionId})`)) as {
    rows: readonly { is_open: boolean; settled_by: AbsenceEnd | null }[];
  };
  return rows[0]?.is_open === false ? rows[0].settled_by ?? undefined : undefined;
}

/** A swap of leaders with all the sessions that it holds for, in order of time. */
export interface DeliveredLeaderChange {
  readonly offer: GroupOffer;
  readonly sessions: readonly Session[];
  readonly out: PersonId | null;
  readonly in: PersonId | null;
}

/** What `groupOffers.leaderChanged` shows; the sessions of one swap were written at the same instant. */
export async function deliveredLeaderChange(tx: Transaction, changeId: string): Promise<DeliveredLeaderChange | undefined> {
  const [change] = await tx.select().from(leaderChange).where(eq(leaderChange.id, changeId));
  if (change === undefined) return undefined;
  const same = await tx.select({ sessionId: leaderChange.sessionId }).from(leaderChange).where(and(
    eq(leaderChange.offerId, change.offerId), sql`${leaderChange.at} = (select at from leader_change where id = ${changeId})`,
    change.personOut === null ? isNull(leaderChange.personOut) : eq(leaderChange.personOut, change.personOut),
    change.personIn === null ? isNull(leaderChange.personIn) : eq(leaderChange.personIn, change.personIn),
  )).orderBy(asc(leaderChange.id));
  const [offer] = await readOffersToDeliver(tx, [change.offerId]);
  const sessions = offer?.sessions.filter(({ id }) => same.some(({ sessionId }) => sessionId === id)) ?? [];
  return offer === undefined || sessions.length === 0 ? undefined : { offer, sessions, out: change.personOut, in: change.personIn };
}
