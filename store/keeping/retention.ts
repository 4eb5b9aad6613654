import { desc, eq, sql } from 'drizzle-orm';
import type { RetentionPorts } from '../../domain/keeping/retention/ports';
import { Temporal } from '../../domain/time';
import type { Transaction } from '../database';
import { deletion, retentionSetting } from '../schema/retention';

/** What is kept for how long, and what goes, seen as the actor of the transaction. */
export function retentionIn(tx: Transaction): RetentionPorts {
  return {
    settingsOf: (organisationId) => tx.select().from(retentionSetting).where(eq(retentionSetting.organisationId, organisationId)),
    decide: async (setting) => {
      await tx.insert(retentionSetting).values(setting);
    },
    rowsBefore: async (organisationId, kind, moment, most) => {
      const { rows } = (await tx.execute(sql`
        select e.id, e.reference, to_json(e.counts_from) #>> '{}' as "countsFrom", to_json(e.figures_at) #>> '{}' as "figuresAt", e.archived
        from own_ended_rows(${organisationId}, ${kind}, ${moment.toString()}, ${most}) e`)) as { rows: readonly TextRow[] };
      return rows.map((row) => ({ ...momentsOf(row), id: row.id, reference: row.reference, archived: row.archived, kind, organisationId }));
    },
    deletionsOf: (organisationId, most) =>
      tx.select({ kind: deletion.kind, at: deletion.at, count: deletion.count }).from(deletion)
        .where(eq(deletion.organisationId, organisationId)).orderBy(desc(deletion.at), desc(deletion.id)).limit(most),
  };
}

interface TextRow {
  readonly id: string;
  readonly reference: string | null;
  readonly countsFrom: string;
  readonly figuresAt: string | null;
  readonly archived: boolean;
}

/** The moments of a row that functions answered as text. */
export function momentsOf({ countsFrom, figuresAt }: Pick<TextRow, 'countsFrom' | 'figuresAt'>) {
  return { countsFrom: Temporal.Instant.from(countsFrom), figuresAt: figuresAt === null ? null : Temporal.Instant.from(figuresAt) };
}
