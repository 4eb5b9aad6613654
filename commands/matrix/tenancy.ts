import type { OrganisationId } from '../../domain/identifiers';
import type { Tenancy } from '../../domain/network/tenants/ports';
import type { TenantId } from '../../domain/network/tenants/tenant';
import type { Database } from '../../store/database';
import { ownersRows } from './owner-rows';

/** The tenants of the matrix: the application's own, one that is admitted, one that has ended, and one that is not yet. */
export const tenantsOfTheMatrix = {
  home: '00000000-0000-4000-8000-000000000101' as TenantId,
  admitted: '00000000-0000-4000-8000-000000000102' as TenantId,
  ended: '00000000-0000-4000-8000-000000000104' as TenantId,
  wanted: '00000000-0000-4000-8000-000000000103' as TenantId,
};

/** An application whose tenants have not let it in; nothing is asked over a network. */
export const tenancyOfTheMatrix: Tenancy = {
  home: tenantsOfTheMatrix.home,
  sendsMail: true,
  newState: () => 'state-of-the-matrix',
  consentLink: (tenantId, state) => `https://example.org/${tenantId}?state=${state}`,
  look: () => Promise.resolve('missing'),
};

/** Whoever runs the product, and the admissions of tenants that there are. */
export interface TenantList {
  readonly operatorIds: readonly OrganisationId[];
  readonly admissionIds: readonly string[];
}

/** Reads the list as the owner of the tables. */
export async function readTenantList(owner: Database): Promise<TenantList> {
  const operators = await ownersRows<{ id: OrganisationId }>(owner, `select id from organisation where kind = 'operator'`);
  const admissions = await ownersRows<{ id: string }>(owner, `select id from admitted_tenant where ended_at is null order by id`);
  return { operatorIds: operators.map(({ id }) => id), admissionIds: admissions.map(({ id }) => id) };
}
