import { desc, eq, or, sql } from 'drizzle-orm';
import type { NetworkId, OrganisationId } from '../../domain/identifiers';
import { isNetworks } from '../../domain/keeping/retention/kinds';
import type { OwnerId, RetentionSetting } from '../../domain/keeping/retention/period';
import type { RetentionPorts } from '../../domain/keeping/retention/ports';
import { Temporal } from '../../domain/time';
import type { Transaction } from '../database';
import { deletion, retentionSetting } from '../schema/retention';

/** What is kept for how long, and what goes, seen as the actor of the transaction. */
export function retentionIn(tx: Transaction): RetentionPorts {
  const of = (table: typeof deletion | typeof retentionSetting, ownerId: OwnerId) =>
    or(eq(table.organisationId, ownerId as OrganisationId), eq(table.networkId, ownerId as NetworkId));
  return {
    settingsOf: async (ownerId) => (await tx.select().from(retentionSetting).where(of(retentionSetting, ownerId))).flatMap(settingFrom),
    decide: async ({ ownerId, ...setting }) => {
      const owner = isNetworks(setting.kind) ? { networkId: ownerId as NetworkId } : { organisationId: ownerId as OrganisationId };
      await tx.insert(retentionSetting).values({ ...setting, ...owner });
    },
    rowsBefore: async (ownerId, kind, moment, most) => {
      const { rows } = (await tx.execute(sql`
        select e.id, e.reference, to_json(e.counts_from) #>> '{}' as "countsFrom", to_json(e.figures_at) #>> '{}' as "figuresAt", e.holds_until::text as "holdsUntil", e.archived
        from own_ended_rows(${ownerId}, ${kind}, ${moment.toString()}, ${most}) e`)) as { rows: readonly TextRow[] };
      return rows.map((row) => ({ ...momentsOf(row), id: row.id, reference: row.reference, archived: row.archived, kind, ownerId }));
    },
    deletionsOf: (ownerId, most) =>
      tx.select({ kind: deletion.kind, at: deletion.at, count: deletion.count }).from(deletion)
        .where(of(deletion, ownerId)).orderBy(desc(deletion.at), desc(deletion.id)).limit(most),
  };
}

/** A setting with whose it is; a row is always somebody's. */
export function settingFrom({ organisationId, networkId, ...rest }: typeof retentionSetting.$inferSelect): readonly RetentionSetting[] {
  const ownerId = organisationId ?? networkId;
  return ownerId === null ? [] : [{ ...rest, ownerId }];
}

interface TextRow {
  readonly id: string;
  readonly reference: string | null;
  readonly countsFrom: string;
  readonly figuresAt: string | null;
  readonly holdsUntil: string | null;
  readonly archived: boolean;
}

/** The moments and days of a row that functions answered as text. */
export function momentsOf({ countsFrom, figuresAt, holdsUntil }: Pick<TextRow, 'countsFrom' | 'figuresAt' | 'holdsUntil'>) {
  return {
    countsFrom: Temporal.Instant.from(countsFrom), figuresAt: figuresAt === null ? null : Temporal.Instant.from(figuresAt),
    holdsUntil: holdsUntil === null ? null : Temporal.PlainDate.from(holdsUntil),
  };
}
