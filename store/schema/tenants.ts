import { pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { PersonId } from '../../domain/identifiers';
import type { AdmittedTenant, ConsentState, TenantId } from '../../domain/network/tenants/tenant';
import { instant } from './columns';

export const admittedTenant = pgTable('admitted_tenant', {
  id: uuid().$type<AdmittedTenant['id']>().primaryKey(),
  tenantId: text('tenant_id').$type<TenantId>().notNull(),
  organisations: text().notNull(),
  admittedBy: uuid('admitted_by').$type<PersonId>().notNull(),
  admittedAt: instant('admitted_at').notNull(),
  endedBy: uuid('ended_by').$type<PersonId>(),
  endedAt: instant('ended_at'),
});

export const tenantConsent = pgTable('tenant_consent', {
  tenantId: text('tenant_id').$type<TenantId>().primaryKey(),
  state: text().$type<Exclude<ConsentState, 'notAsked'>>().notNull(),
  seenAt: instant('seen_at'),
  linkHash: text('link_hash'),
  linkUntil: instant('link_until'),
});
