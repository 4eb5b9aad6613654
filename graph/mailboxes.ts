import type { Client } from '@microsoft/microsoft-graph-client';
import type { User } from '@microsoft/microsoft-graph-types';
import { inBatches } from './batches';

/** Graph allows fifteen values in one filter. */
const mostIdsInFilter = 15;

/** The mail addresses of users of one tenant, by object id; a user without a mailbox is left out. Rejects on a fault. */
export async function mailAddresses(
  client: Client,
  objectIds: readonly string[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const batch of inBatches(objectIds, mostIdsInFilter)) {
    const filter = `id in (${batch.map((id) => `'${id.replaceAll("'", "''")}'`).join(',')})`;
    const answer = (await client.api('/users').option('signal', signal).filter(filter).select(['id', 'mail']).get()) as { value?: User[] };
    for (const { id, mail } of answer.value ?? []) {
      if (id !== undefined && typeof mail === 'string') found.set(id.toLowerCase(), mail);
    }
  }
  return found;
}
