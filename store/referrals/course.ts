import { asc, eq } from 'drizzle-orm';
import type { ReferralPorts } from '../../domain/referrals/ports';
import type { ReferralCourse } from '../../domain/referrals/referral';
import { placeColumns } from '../booking/place';
import type { Transaction } from '../database';
import { referral, referralFormerValue, referralLog } from '../schema/referrals';
import type { CollectedWrites } from '../write-ports';

/** What the steps of a referral write, and its log, seen as the actor of the transaction. */
export function referralCourseIn(tx: Transaction, writes: Pick<CollectedWrites, 'note'>): Pick<ReferralPorts, 'write' | 'log' | 'logOf'> {
  return {
    write: async (id, { place, reasons, ticks, counsellorIds, ...changes }, version) => {
      await tx.update(referral).set({
        ...changes, version,
        ...(place === undefined ? {} : placeColumns(place)),
        ...(reasons === undefined ? {} : { reasons: [...reasons] }),
        ...(ticks === undefined ? {} : { ticks: [...ticks] }),
        ...(counsellorIds === undefined ? {} : { counsellorIds: [...counsellorIds] }),
      }).where(eq(referral.id, id));
    },
    log: async ({ formerly, ...line }) => {
      const { id: logId, referralId, personId, at, role, what, field, note, version } = line;
      if (formerly === undefined) {
        writes.note('referrals', { id: logId, referral_id: referralId, at: at.toString(), person_id: personId, role, what, field, note, version });
        return;
      }
      await tx.insert(referralLog).values(line);
      await tx.insert(referralFormerValue).values({ logId, referralId, personId, value: formerly });
    },
    logOf: async (id) => {
      const rows = await tx.select({ line: referralLog, formerly: referralFormerValue.value }).from(referralLog)
        .leftJoin(referralFormerValue, eq(referralFormerValue.logId, referralLog.id))
        .where(eq(referralLog.referralId, id)).orderBy(asc(referralLog.id));
      return rows.map(({ line: { at, role, what, field, note }, formerly }) =>
        ({ at, role, what, field, note, ...(formerly === null ? {} : { formerly }) }));
    },
  };
}

/** The course out of a referral's row. */
export function courseFrom(row: typeof referral.$inferSelect): ReferralCourse {
  const { calledOn, reasons, ticks, evaluationDate, endDate, measurePlan, counsellorIds } = row;
  const { evaluatedOn, usefulness, reportProposedOn, reportSentOn, conferenceOffered, helpedAt } = row;
  return {
    calledOn, reasons, ticks, evaluationDate, endDate, measurePlan, counsellorIds, evaluatedOn, usefulness, reportProposedOn, reportSentOn,
    conferenceOffered, helpedAt,
  };
}
