import { and, eq, isNull, sql } from 'drizzle-orm';
import type { GroupOfferPorts } from '../../domain/groupOffers/ports';
import type { SessionId } from '../../domain/identifiers';
import type { Transaction } from '../database';
import { leaderAbsence } from '../schema/group-offers';

/** Leaders who cannot come to a session: everybody may know that, nobody but the coordinator who. */
export function absencesIn(tx: Transaction): Pick<GroupOfferPorts, 'sessionsWithAbsence' | 'ownAbsences' | 'insertAbsence'> {
  return {
    sessionsWithAbsence: async (offerId) => {
      const { rows } = (await tx.execute(sql`select id from sessions_with_absence(${offerId}) id`)) as {
        rows: readonly { id: SessionId }[];
      };
      return new Set(rows.map(({ id }) => id));
    },
    ownAbsences: async () => {
      const rows = await tx.select({ sessionId: leaderAbsence.sessionId }).from(leaderAbsence)
        .where(and(eq(leaderAbsence.personId, sql`app_person()`), isNull(leaderAbsence.settledAt)));
      return new Set(rows.map(({ sessionId }) => sessionId));
    },
    insertAbsence: async ({ at, ...absence }) => {
      const written = await tx.insert(leaderAbsence).values({ ...absence, reportedAt: at })
        .onConflictDoNothing().returning({ id: leaderAbsence.id });
      return written.length === 1;
    },
  };
}
