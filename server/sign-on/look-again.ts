import type { Tenancy } from '../../domain/network/tenants/ports';
import type { ConsentState } from '../../domain/network/tenants/tenant';
import type { Clock } from '../../domain/time';
import { asSystem } from '../../store/as-actor';
import type { Database } from '../../store/database';
import { noteConsent, tenantAskedBy } from '../../store/network/tenants';

/**
 * Asks the tenant that a link with a state was made for whether it lets the application in, and keeps what it says. Undefined
 * when there is no such link, or it is no longer taken back. Nobody is signed in here, so no more than this is done.
 */
export function lookAgainFor({ database, clock, tenancy }: { database: Database; clock: Clock; tenancy: Tenancy }) {
  return async (state: string): Promise<ConsentState | undefined> => {
    const tenantId = await asSystem(database, 'signOn', (tx) => tenantAskedBy(tx, state, clock()));
    if (tenantId === undefined) return undefined;
    const found = await tenancy.look(tenantId);
    await asSystem(database, 'signOn', (tx) => noteConsent(tx, tenantId, found, clock()));
    return found;
  };
}
