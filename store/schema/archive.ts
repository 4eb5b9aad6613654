import { pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { Id, NetworkId, OrganisationId, PersonId } from '../../domain/identifiers';
import type { ArchiveMark, ArchiveNoun, ArchiveSide, NotWorthKeepingReason } from '../../domain/keeping/archive/archive';
import { instant } from './columns';

export const archiveHandover = pgTable('archive_handover', {
  id: uuid().$type<Id<'archiveHandover'>>().primaryKey(),
  noun: text().$type<ArchiveNoun>().notNull(),
  nounId: uuid('noun_id').notNull(),
  side: text().$type<ArchiveSide>().notNull(),
  organisationId: uuid('organisation_id').$type<OrganisationId>(),
  networkId: uuid('network_id').$type<NetworkId>(),
  reference: text().notNull(),
  revision: text().notNull(),
  kind: text().$type<ArchiveMark['kind']>().notNull(),
  checksum: text(),
  reason: text().$type<NotWorthKeepingReason>(),
  madeBy: uuid('made_by').$type<PersonId>().notNull(),
  madeAt: instant('made_at').notNull(),
  receipt: text(),
  receivedAt: instant('received_at'),
  receivedBy: uuid('received_by').$type<PersonId>(),
});
