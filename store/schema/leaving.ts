import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { Id, PersonId } from '../../domain/identifiers';
import type { TenantId } from '../../domain/network/tenants/tenant';
import { instant } from './columns';

export const tenantLeaving = pgTable('tenant_leaving', {
  id: uuid().$type<Id<'tenantLeaving'>>().primaryKey(),
  tenantId: text('tenant_id').$type<TenantId>().notNull(),
  askedBy: uuid('asked_by').$type<PersonId>().notNull(),
  askedAt: instant('asked_at').notNull(),
  deleted: integer().notNull().default(0),
  finishedAt: instant('finished_at'),
});
