/** What admitting tenants can refuse. */
export type TenantRefusal =
  | 'tenantIdIsUnreadable'
  | 'tenantIsAdmitted'
  | 'tenantIsNotAdmitted'
  | 'tenantHasEnded'
  | 'homeTenantStays'
  | 'thereIsNoApplication';
