import { and, asc, desc, eq, gt, sql } from 'drizzle-orm';
import type { PersonId } from '../../domain/identifiers';
import type { ArchiveMark } from '../../domain/keeping/archive/archive';
import type { ArchivePorts, OfferChange } from '../../domain/keeping/archive/ports';
import { Temporal } from '../../domain/time';
import type { Transaction } from '../database';
import { archiveHandover } from '../schema/archive';
import { referral } from '../schema/referrals';
import { ownRowsIn } from './own-rows';

/** What has been handed over to archives, seen as the actor of the transaction. */
export function archiveIn(tx: Transaction, personId: PersonId): ArchivePorts {
  return {
    ...ownRowsIn(tx),
    revisionOf: async ({ noun, nounId }) => {
      const { rows: [row] } = (await tx.execute(sql`select own_revision_of_noun(${noun}, ${nounId}) as revision`)) as { rows: readonly { revision: string | null }[] };
      return row?.revision ?? undefined;
    },
    marksOf: async ({ noun, nounId, side }) => {
      const rows = await tx.select().from(archiveHandover)
        .where(and(eq(archiveHandover.noun, noun), eq(archiveHandover.nounId, nounId), eq(archiveHandover.side, side))).orderBy(desc(archiveHandover.id));
      return rows.flatMap(markFrom);
    },
    changesOf: async (offerId) => {
      const { rows } = (await tx.execute(sql`
        select to_json(c.at) #>> '{}' as at, s.ordinal, c.what, null::uuid as "personOut", null::uuid as "personIn"
          from session_change c join group_session s on s.id = c.session_id where c.offer_id = ${offerId}
        union all select to_json(l.at) #>> '{}', s.ordinal, 'leader', l.person_out, l.person_in
          from leader_change l join group_session s on s.id = l.session_id where l.offer_id = ${offerId}
        order by 1, 2, 3`)) as { rows: readonly ChangeRow[] };
      return rows.map(({ at, ordinal, what, personOut, personIn }) =>
        (what === 'leader' ? { at: Temporal.Instant.from(at), ordinal, what, personOut, personIn } : { at: Temporal.Instant.from(at), ordinal, what }));
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
        eq(archiveHandover.nounId, mark.nounId), eq(archiveHandover.side, mark.side),
        eq(archiveHandover.revision, mark.revision), eq(archiveHandover.checksum, mark.checksum),
      ));
      return stands?.id ?? mark.id;
    },
    receive: async (id, { reference, receivedAt }) => {
      await tx.update(archiveHandover).set({ receipt: reference, receivedAt, receivedBy: personId }).where(eq(archiveHandover.id, id));
    },
  };
}

interface ChangeRow {
  readonly at: string;
  readonly ordinal: number;
  readonly what: OfferChange['what'];
  readonly personOut: PersonId | null;
  readonly personIn: PersonId | null;
}

function markFrom({ id, revision, madeAt, madeBy, kind, checksum, reason, receipt, receivedAt }: typeof archiveHandover.$inferSelect): readonly ArchiveMark[] {
  const common = { id, revision, madeAt, madeBy };
  if (kind === 'notWorthKeeping') return reason === null ? [] : [{ ...common, kind, reason }];
  if (checksum === null) return [];
  return [{ ...common, kind, checksum, receipt: receipt === null || receivedAt === null ? null : { reference: receipt, receivedAt } }];
}
