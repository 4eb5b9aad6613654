import { inArray } from 'drizzle-orm';
import type { SessionDetailsPorts } from '../../../domain/groupOffers/attendance/ports';
import type { Transaction } from '../../database';
import { sessionDetails } from '../../schema/attendance';

/** Rooms and links, as the actor of the transaction may see them. */
export function sessionDetailsIn(tx: Transaction): SessionDetailsPorts {
  return {
    of: async (offerIds) => {
      if (offerIds.length === 0) return new Map();
      const rows = await tx.select().from(sessionDetails).where(inArray(sessionDetails.offerId, [...offerIds]));
      return new Map(rows.map(({ sessionId, room, links }) => [sessionId, { room, links }]));
    },
    write: async ({ offerId, sessionId, details: { room, links }, at }) => {
      const values = { room, links: [...links], changedAt: at };
      await tx.insert(sessionDetails).values({ offerId, sessionId, ...values })
        .onConflictDoUpdate({ target: sessionDetails.sessionId, set: values });
    },
  };
}
