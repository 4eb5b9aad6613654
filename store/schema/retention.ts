import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { Id, OrganisationId, PersonId } from '../../domain/identifiers';
import type { ProductKind, ServiceKind } from '../../domain/keeping/retention/kinds';
import { instant, plainDate } from './columns';

export const retentionSetting = pgTable('retention_setting', {
  id: uuid().$type<Id<'retentionSetting'>>().primaryKey(),
  organisationId: uuid('organisation_id').$type<OrganisationId>().notNull(),
  kind: text().$type<ServiceKind>().notNull(),
  months: integer().notNull(),
  validFrom: plainDate('valid_from').notNull(),
  setBy: uuid('set_by').$type<PersonId>().notNull(),
  setAt: instant('set_at').notNull(),
});

export const deletion = pgTable('deletion', {
  id: uuid().primaryKey(),
  at: instant().notNull(),
  kind: text().$type<ServiceKind | ProductKind>().notNull(),
  organisationId: uuid('organisation_id').$type<OrganisationId>(),
  count: integer().notNull(),
});
