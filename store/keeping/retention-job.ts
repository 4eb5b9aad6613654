import { sql } from 'drizzle-orm';
import type { OwnerId } from '../../domain/keeping/retention/period';
import type { RetentionJobPorts } from '../../domain/keeping/retention/delete-what-is-over';
import type { Clock } from '../../domain/time';
import { asSystem } from '../as-actor';
import type { Database } from '../database';
import { retentionSetting } from '../schema/retention';
import { momentsOf, settingFrom } from './retention';

/** What the job that deletes sees and does, as the system actor `retention`, each call in a transaction of its own. */
export function retentionJobOver(database: Database, clock: Clock): RetentionJobPorts {
  const at = () => clock().toString();
  return {
    settings: () => asSystem(database, 'retention', async (tx) => (await tx.select().from(retentionSetting)).flatMap(settingFrom)),
    rowsAfter: (kind, id, most) => asSystem(database, 'retention', async (tx) => {
      const { rows } = (await tx.execute(sql`
        select r.id, r.owner_id as "ownerId", to_json(r.counts_from) #>> '{}' as "countsFrom", to_json(r.figures_at) #>> '{}' as "figuresAt", r.holds_until::text as "holdsUntil", r.archived
        from retention_rows(${kind}, ${id ?? null}, ${most}, ${at()}) r`)) as {
        rows: readonly { id: string; ownerId: OwnerId; countsFrom: string; figuresAt: string | null; holdsUntil: string | null; archived: boolean }[];
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
