import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { StaffingPorts } from '../../../domain/groupOffers/staffing/ports';
import type { PersonId, SessionId } from '../../../domain/identifiers';
import type { Transaction } from '../../database';
import { leaderAbsence } from '../../schema/group-offers';
import { leaderChange } from '../../schema/group-offers-staffing';

/** Who leads which session instead of whom, and the forfall that this settles. */
export function leaderChangesIn(
  tx: Transaction,
): Pick<StaffingPorts, 'insertLeaderChanges' | 'swapsForTheRest' | 'openAbsences' | 'settleAbsences' | 'busyIn'> {
  return {
    insertLeaderChanges: async (changes) => {
      await tx.insert(leaderChange).values(changes.map(({ out, in: comes, ...change }) => ({ ...change, personOut: out, personIn: comes })));
    },
    swapsForTheRest: async (sessionId) => {
      const rows = await tx.select().from(leaderChange)
        .where(and(eq(leaderChange.sessionId, sessionId), eq(leaderChange.forTheRest, true))).orderBy(asc(leaderChange.at), asc(leaderChange.id));
      return rows.map(({ personOut, personIn }) => ({ out: personOut, in: personIn }));
    },
    openAbsences: (offerId) => tx.select({ sessionId: leaderAbsence.sessionId, personId: leaderAbsence.personId }).from(leaderAbsence)
      .where(and(eq(leaderAbsence.offerId, offerId), isNull(leaderAbsence.settledAt))),
    settleAbsences: async (sessionId, { by, at, personId }) => {
      await tx.update(leaderAbsence).set({ settledAt: at, settledBy: by }).where(and(
        eq(leaderAbsence.sessionId, sessionId), isNull(leaderAbsence.settledAt),
        personId === undefined ? undefined : eq(leaderAbsence.personId, personId),
      ));
    },
    busyIn: async (offerId, people) => {
      const { rows } = (await tx.execute(sql`
        select session_id, person_id from busy_in_offer(${offerId}, ${`{${people.join(',')}}`}::uuid[])`)) as {
        rows: readonly { session_id: SessionId; person_id: PersonId }[];
      };
      return rows.map((row) => ({ sessionId: row.session_id, personId: row.person_id }));
    },
  };
}
