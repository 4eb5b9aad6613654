import { pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { Id, OrganisationId, PersonId, ReferralId } from '../../domain/identifiers';
import type { ArchiveMark, ArchiveSide, NotWorthKeepingReason } from '../../domain/keeping/archive/archive';
import { instant } from './columns';

export const archiveHandover = pgTable('archive_handover', {
  id: uuid().$type<Id<'archiveHandover'>>().primaryKey(),
  referralId: uuid('referral_id').$type<ReferralId>().notNull(),
  side: text().$type<ArchiveSide>().notNull(),
  organisationId: uuid('organisation_id').$type<OrganisationId>().notNull(),
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
