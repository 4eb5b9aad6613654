import { sql } from 'drizzle-orm';
import type { OrganisationId } from '../../domain/identifiers';
import type { RetentionJobPorts } from '../../domain/keeping/retention/delete-what-is-over';
import type { Clock } from '../../domain/time';
import { asSystem } from '../as-actor';
import type { Database } from '../database';
import { retentionSetting } from '../schema/retention';
import { momentsOf } from './retention';

/** What the job that deletes sees and does, as the system actor `retention`, each call in a transaction of its own. */
export function retentionJobOver(database: Database, clock: Clock): RetentionJobPorts {
  const at = () => clock().toString();
  return {
    settings: () => asSystem(database, 'retention', (tx) => tx.select().from(retentionSetting)),
    rowsAfter: (kind, id, most) => asSystem(database, 'retention', async (tx) => {
      const { rows } = (await tx.execute(sql`
        select r.id, r.organisation_id as "organisationId", to_json(r.counts_from) #>> '{}' as "countsFrom", to_json(r.figures_at) #>> '{}' as "figuresAt", r.archived
        from retention_rows(${kind}, ${id ?? null}, ${most}, ${at()}) r`)) as {
        rows: readonly { id: string; organisationId: OrganisationId; countsFrom: string; figuresAt: string | null; archived: boolean }[];
      };
      return rows.map((row) => ({ ...row, ...momentsOf(row), kind }));
    }),
    deleteRows: (kind, ids) => asSystem(database, 'retention', async (tx) =>
      countIn(await tx.execute(sql`select delete_rows(${kind}, ${`{${ids.join(',')}}`}, ${at()}) as count`))),
    deleteOlder: (kind, than, most) => asSystem(database, 'retention', async (tx) =>
      countIn(await tx.execute(sql`select delete_older(${kind}, ${than.toString()}, ${most}, ${at()}) as count`))),
  };
}

function countIn(answer: unknown): number {
  const { rows: [row] } = answer as { rows: readonly { count: number }[] };
  return row?.count ?? 0;
}
