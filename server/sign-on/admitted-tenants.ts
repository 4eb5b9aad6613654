import type { PersonId } from '../../domain/identifiers';
import { asSystem } from '../../store/as-actor';
import type { Database } from '../../store/database';
import { isAdmittedTenant, tenantsOf } from '../../store/network/tenants';

/** Which tenants' accounts may come in, found out afresh each time: one that ended a moment ago is out. */
export interface AdmittedTenants {
  isAdmitted(tenantId: string): Promise<boolean>;
  /** Whether the person has an account in one of them. */
  hasAccountIn(personId: PersonId): Promise<boolean>;
}

/** The home tenant is always in. Without an application there are no tenants to keep out. */
export function admittedTenants(database: Database, home: string | undefined): AdmittedTenants {
  const isAdmitted = async (tenantId: string): Promise<boolean> =>
    home === undefined || tenantId === home || asSystem(database, 'signOn', (tx) => isAdmittedTenant(tx, tenantId));
  return {
    isAdmitted,
    hasAccountIn: async (personId) => {
      if (home === undefined) return true;
      for (const tenantId of await asSystem(database, 'signOn', (tx) => tenantsOf(tx, personId))) {
        if (await isAdmitted(tenantId)) return true;
      }
      return false;
    },
  };
}
