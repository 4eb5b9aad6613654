import { and, asc, desc, eq } from 'drizzle-orm';
import type { HandoverPorts } from '../../domain/referrals/handover/ports';
import type { Transaction } from '../database';
import { referralLog } from '../schema/referrals';
import { baseJournals, caseRecord } from '../schema/referrals-handover';

/** The shelf of hand-over, seen as the actor of the transaction. */
export function handoverStore(tx: Transaction): HandoverPorts {
  return {
    linesOf: async (referralId) => {
      const rows = await tx.select().from(referralLog).where(eq(referralLog.referralId, referralId)).orderBy(asc(referralLog.id));
      return rows.map(({ id: logId, at, role, what, field, note }) => ({ logId, at, role, what, field, note }));
    },
    recordsOf: async (referralId, side) =>
      tx.select({ logId: caseRecord.logId, recordedOn: caseRecord.recordedOn, caseReference: caseRecord.caseReference })
        .from(caseRecord).where(and(eq(caseRecord.referralId, referralId), eq(caseRecord.side, side))),
    record: async (record) => {
      const { recordedOn, caseReference, personId, at } = record;
      await tx.insert(caseRecord).values(record)
        .onConflictDoUpdate({ target: [caseRecord.logId, caseRecord.side], set: { recordedOn, caseReference, personId, at } });
    },
    journals: async (baseId) => {
      const [latest] = await tx.select({ journals: baseJournals.journals }).from(baseJournals)
        .where(eq(baseJournals.baseId, baseId)).orderBy(desc(baseJournals.id)).limit(1);
      return latest?.journals ?? false;
    },
    sayWhetherItJournals: async (said) => {
      await tx.insert(baseJournals).values(said);
    },
  };
}
