import { sql } from 'drizzle-orm';
import type { OrganisationId } from '../../domain/identifiers';
import type { Transaction } from '../database';

/** A service and what it has become, through every merger; each is passed once. */
export async function becomesIn(tx: Transaction, serviceId: OrganisationId): Promise<readonly OrganisationId[]> {
  const { rows } = (await tx.execute(sql`
    with recursive become (id, next) as (
      select o.id, o.succeeded_by from organisation o where o.id = ${serviceId}
      union select o.id, o.succeeded_by from organisation o join become b on o.id = b.next
    ) select id from become`)) as { rows: readonly { id: OrganisationId }[] };
  return rows.map(({ id }) => id);
}
