import { and, asc, eq, gt, inArray, isNull, notInArray, or, sql } from 'drizzle-orm';
import type { AssignmentPorts } from '../../../domain/referrals/assignment/ports';
import { noMapping } from '../../../domain/referrals/assignment/mapping';
import type { Transaction } from '../../database';
import { referral } from '../../schema/referrals';
import { assignment, counsellorLanguages, meetingRoles, referralMapping } from '../../schema/referrals-assignment';
import { backgroundsIn } from './backgrounds';

/** The shelf of assignment, seen as the actor of the transaction. */
export function assignmentStore(tx: Transaction): AssignmentPorts {
  return {
    insert: async (rows) => {
      if (rows.length > 0) await tx.insert(assignment).values(rows.map(({ from, ...row }) => ({ ...row, fromDay: from })));
    },
    end: async (referralId, personId, until) => {
      await tx.update(assignment).set({ until: sql`greatest(${assignment.fromDay}, ${until.toString()}::date)` })
        .where(and(eq(assignment.referralId, referralId), eq(assignment.personId, personId), isNull(assignment.until)));
    },
    stepBack: async (referralId, at) => {
      const { rows } = (await tx.execute(sql`select step_back(${referralId}, ${at.toString()}) as version`)) as { rows: { version: number }[] };
      return rows[0]?.version ?? 0;
    },
    ownReferrals: async (personId, today) => {
      const rows = await tx.selectDistinct({ id: assignment.referralId }).from(assignment)
        .innerJoin(referral, eq(referral.id, assignment.referralId))
        .where(and(
          eq(assignment.personId, personId), or(isNull(assignment.until), gt(assignment.until, today)),
          notInArray(referral.state, ['closed', 'declined', 'withdrawn']),
        ))
        .orderBy(asc(assignment.referralId));
      return rows.map(({ id }) => id);
    },
    ...backgroundsIn(tx),
    languagesOf: async (personId) => {
      const [found] = await tx.select().from(counsellorLanguages).where(eq(counsellorLanguages.personId, personId));
      return found === undefined ? { languages: [], version: 0 } : { languages: found.languages, version: found.version };
    },
    writeLanguages: async (personId, { languages, version }) => {
      const values = { languages: [...languages], version };
      const written = version === 1
        ? await tx.insert(counsellorLanguages).values({ personId, ...values }).onConflictDoNothing().returning({ version: counsellorLanguages.version })
        : await tx.update(counsellorLanguages).set(values)
          .where(and(eq(counsellorLanguages.personId, personId), eq(counsellorLanguages.version, version - 1))).returning({ version: counsellorLanguages.version });
      return written.length > 0;
    },
    rolesOf: async (ids) => {
      if (ids.length === 0) return [];
      const rows = await tx.select().from(meetingRoles).where(inArray(meetingRoles.bookingId, [...ids]));
      return rows.map(({ bookingId, leadsId, asksId, supportsId, version }) => ({ bookingId, leads: leadsId, asks: asksId, supports: supportsId, version }));
    },
    writeRoles: async ({ bookingId, leads, asks, supports, version }, agreedAt) => {
      const values = { leadsId: leads, asksId: asks, supportsId: supports, version, agreedAt };
      const written = version === 1
        ? await tx.insert(meetingRoles).values({ bookingId, ...values }).onConflictDoNothing().returning({ version: meetingRoles.version })
        : await tx.update(meetingRoles).set(values)
          .where(and(eq(meetingRoles.bookingId, bookingId), eq(meetingRoles.version, version - 1))).returning({ version: meetingRoles.version });
      return written.length > 0;
    },
    mappingOf: async (referralId) => {
      const [found] = await tx.select().from(referralMapping).where(eq(referralMapping.referralId, referralId));
      if (found === undefined) return noMapping;
      const { complexity, services, wantedLanguage, version } = found;
      return { complexity, services, wantedLanguage, version };
    },
    writeMapping: async (referralId, { services, version, ...rest }, changedAt) => {
      const values = { ...rest, services: [...services], version, changedAt };
      const written = version === 1
        ? await tx.insert(referralMapping).values({ referralId, ...values }).onConflictDoNothing().returning({ version: referralMapping.version })
        : await tx.update(referralMapping).set(values)
          .where(and(eq(referralMapping.referralId, referralId), eq(referralMapping.version, version - 1))).returning({ version: referralMapping.version });
      return written.length > 0;
    },
  };
}
