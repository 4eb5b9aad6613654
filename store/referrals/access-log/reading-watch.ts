import { and, asc, eq, gte, ne, or, sql } from 'drizzle-orm';
import type { ReadingWatchPorts } from '../../../domain/referrals/accessLog/watch-readings';
import type { Transaction } from '../../database';
import { inForce } from '../../network/in-force';
import { accessLog, unusualReading } from '../../schema/access-log';
import { membership, person } from '../../schema/network';

/** What the worker that watches the log of readings sees and marks, as the system actor `referralKeeper`. */
export function readingWatchIn(tx: Transaction): ReadingWatchPorts {
  return {
    openedSince: (instant) => tx
      .select({
        personId: accessLog.personId, referralId: accessLog.referralId, at: accessLog.at, ground: accessLog.ground,
        orderingServiceId: accessLog.orderingServiceId, baseId: accessLog.baseId,
      })
      .from(accessLog).where(and(gte(accessLog.at, instant), ne(accessLog.kind, 'listed'))).orderBy(asc(accessLog.position)),
    markTold: async (told) => (await tx.insert(unusualReading).values(told).onConflictDoNothing().returning({ id: unusualReading.id })).length === 1,
    headsOf: async (organisationId, day) => {
      const rows = await tx.selectDistinct({ personId: membership.personId }).from(membership)
        .innerJoin(person, eq(person.id, membership.personId))
        .where(and(
          or(eq(membership.role, 'serviceLeader'), eq(membership.role, 'coordinator')), eq(membership.organisationId, organisationId),
          inForce(membership, day), inForce(person, day),
        ))
        .orderBy(asc(membership.personId));
      return rows.map(({ personId }) => personId);
    },
    forgetBefore: async (instant) => {
      await tx.execute(sql`select forget_accesses(${instant.toString()})`);
    },
  };
}
