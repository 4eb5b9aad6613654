import { inArray } from 'drizzle-orm';
import type { PersonId } from '../domain/identifiers';
import { asSystem } from './as-actor';
import type { Database } from './database';
import { linkedAccount } from './schema/network';

/** The accounts that are linked to people, by tenant: what their calendars are asked for under. */
export async function linkedAccountsOf(
  database: Database,
  people: readonly PersonId[],
): Promise<readonly { readonly personId: PersonId; readonly tenantId: string; readonly objectId: string }[]> {
  if (people.length === 0) return [];
  return asSystem(database, 'signOn', (tx) =>
    tx
      .select({ personId: linkedAccount.personId, tenantId: linkedAccount.tenantId, objectId: linkedAccount.objectId })
      .from(linkedAccount)
      .where(inArray(linkedAccount.personId, [...people])),
  );
}
