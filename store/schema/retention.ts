import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { Id, NetworkId, OrganisationId, PersonId } from '../../domain/identifiers';
import type { DecidedKind, ProductKind } from '../../domain/keeping/retention/kinds';
import { instant, plainDate } from './columns';

export const retentionSetting = pgTable('retention_setting', {
  id: uuid().$type<Id<'retentionSetting'>>().primaryKey(),
  organisationId: uuid('organisation_id').$type<OrganisationId>(),
  networkId: uuid('network_id').$type<NetworkId>(),
  kind: text().$type<DecidedKind>().notNull(),
  months: integer().notNull(),
  validFrom: plainDate('valid_from').notNull(),
  setBy: uuid('set_by').$type<PersonId>().notNull(),
  setAt: instant('set_at').notNull(),
});

export const deletion = pgTable('deletion', {
  id: uuid().primaryKey(),
  at: instant().notNull(),
  kind: text().$type<DecidedKind | ProductKind>().notNull(),
  organisationId: uuid('organisation_id').$type<OrganisationId>(),
  networkId: uuid('network_id').$type<NetworkId>(),
  count: integer().notNull(),
});
