import { desc, eq, sql } from 'drizzle-orm';
import type { HeldKind, LeavingPorts } from '../../domain/keeping/leaving/ports';
import type { Transaction } from '../database';
import { tenantLeaving } from '../schema/leaving';

/** What is kept of tenants that leave, which is shown to administrators of whoever runs the product alone. */
export function leavingIn(tx: Transaction): LeavingPorts {
  return {
    heldOf: async (tenantId) => {
      const { rows } = (await tx.execute(sql`select what, count from held_of_tenant(${tenantId})`)) as { rows: readonly { what: HeldKind; count: number }[] };
      return rows;
    },
    lastOf: async (tenantId) => {
      const [last] = await tx.select({ askedAt: tenantLeaving.askedAt, deleted: tenantLeaving.deleted, finishedAt: tenantLeaving.finishedAt })
        .from(tenantLeaving).where(eq(tenantLeaving.tenantId, tenantId)).orderBy(desc(tenantLeaving.id)).limit(1);
      return last;
    },
    ask: async (asked) => (await tx.insert(tenantLeaving).values(asked).onConflictDoNothing().returning({ id: tenantLeaving.id })).length === 1,
  };
}

/** Deletes a little of every tenant that is leaving, as the system actor `retention`; how many rows went. */
export async function forgetLeavingTenants(tx: Transaction, most: number, at: string): Promise<number> {
  const { rows: [row] } = (await tx.execute(sql`select forget_leaving_tenants(${most}, ${at}) as gone`)) as { rows: readonly { gone: number }[] };
  return row?.gone ?? 0;
}
