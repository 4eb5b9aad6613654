import { and, asc, desc, eq, gt, sql } from 'drizzle-orm';
import type { PersonId } from '../../domain/identifiers';
import type { ArchiveMark } from '../../domain/keeping/archive/archive';
import type { ArchivePorts } from '../../domain/keeping/archive/ports';
import type { Transaction } from '../database';
import { archiveHandover } from '../schema/archive';
import { referral } from '../schema/referrals';

/** What has been handed over to archives, seen as the actor of the transaction. */
export function archiveIn(tx: Transaction, personId: PersonId): ArchivePorts {
  return {
    revisionOf: async (referralId) => {
      const { rows: [row] } = (await tx.execute(sql`select own_revision_of_referral(${referralId}) as revision`)) as { rows: readonly { revision: string | null }[] };
      return row?.revision ?? undefined;
    },
    marksOf: async ({ referralId, side }) => {
      const rows = await tx.select().from(archiveHandover)
        .where(and(eq(archiveHandover.referralId, referralId), eq(archiveHandover.side, side))).orderBy(desc(archiveHandover.id));
      return rows.flatMap(markFrom);
    },
    referralsOf: async (organisationId, after, most) => {
      const rows = await tx.select({ id: referral.id }).from(referral)
        .where(and(eq(referral.orderingServiceId, organisationId), after === undefined ? undefined : gt(referral.id, after)))
        .orderBy(asc(referral.id)).limit(most);
      return rows.map(({ id }) => id);
    },
    add: async (mark) => {
      const [added] = await tx.insert(archiveHandover).values({ ...mark, receipt: null }).onConflictDoNothing().returning({ id: archiveHandover.id });
      if (added !== undefined || mark.kind !== 'delivered') return added?.id ?? mark.id;
      const [stands] = await tx.select({ id: archiveHandover.id }).from(archiveHandover).where(and(
        eq(archiveHandover.referralId, mark.referralId), eq(archiveHandover.side, mark.side),
        eq(archiveHandover.revision, mark.revision), eq(archiveHandover.checksum, mark.checksum),
      ));
      return stands?.id ?? mark.id;
    },
    receive: async (id, { reference, receivedAt }) => {
      await tx.update(archiveHandover).set({ receipt: reference, receivedAt, receivedBy: personId }).where(eq(archiveHandover.id, id));
    },
  };
}

function markFrom({ id, revision, madeAt, madeBy, kind, checksum, reason, receipt, receivedAt }: typeof archiveHandover.$inferSelect): readonly ArchiveMark[] {
  const common = { id, revision, madeAt, madeBy };
  if (kind === 'notWorthKeeping') return reason === null ? [] : [{ ...common, kind, reason }];
  if (checksum === null) return [];
  return [{ ...common, kind, checksum, receipt: receipt === null || receivedAt === null ? null : { reference: receipt, receivedAt } }];
}
