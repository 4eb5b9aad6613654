import type { Clock } from '../../domain/time';
import { asSystem } from '../../store/as-actor';
import type { Database } from '../../store/database';
import { forgetLeavingTenants } from '../../store/keeping/leaving';

/** Small enough that nobody waits for it. */
const batch = 200;

/** Deletes what belongs to tenants that leave, batch by batch, each in a transaction of its own; answers how many rows went. */
export async function forgetTenants({ database, clock }: { readonly database: Database; readonly clock: Clock }): Promise<number> {
  let all = 0;
  for (let gone = -1; gone !== 0;) {
    gone = await asSystem(database, 'retention', (tx) => forgetLeavingTenants(tx, batch, clock().toString()));
    all += gone;
  }
  return all;
}
