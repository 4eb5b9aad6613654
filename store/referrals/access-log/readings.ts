import { and, desc, eq, getTableColumns, lt } from 'drizzle-orm';
import type { AccessLogPorts } from '../../../domain/referrals/accessLog/access';
import type { Transaction } from '../../database';
import { peopleIn } from '../../network/people';
import { accessLog } from '../../schema/access-log';
import type { CollectedWrites } from '../../write-ports';

/** The log of who has read referrals, seen as the actor of the transaction. */
export function readingsIn(tx: Transaction, writes: Pick<CollectedWrites, 'note'>): AccessLogPorts {
  const { link: _, ...columns } = getTableColumns(accessLog);
  return {
    note: (kind, read) => {
      for (const { referralId, ground } of read) writes.note('accesses', { referral_id: referralId, kind, ground });
    },
    list: async ({ referralId, before, limit }) => {
      const rows = await tx.select(columns).from(accessLog)
        .where(and(
          referralId === undefined ? undefined : eq(accessLog.referralId, referralId),
          before === undefined ? undefined : lt(accessLog.position, before),
        ))
        .orderBy(desc(accessLog.position)).limit(limit);
      const names = rows.length === 0 ? [] : await peopleIn(tx).labelFacts([...new Set(rows.map(({ personId }) => personId))]);
      return rows.flatMap((row) => names.filter(({ personId }) => personId === row.personId).map((name) => ({ ...row, name })));
    },
  };
}
