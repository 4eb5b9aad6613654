import { bigint, customType, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { Id, OrganisationId, PersonId, ReferralId } from '../../domain/identifiers';
import type { AccessGround, AccessKind } from '../../domain/referrals/accessLog/access';
import { instant, plainDate } from './columns';

const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });

export const accessLog = pgTable('access_log', {
  position: bigint({ mode: 'number' }).primaryKey(),
  at: instant().notNull(),
  personId: uuid('person_id').$type<PersonId>().notNull(),
  ground: text().$type<AccessGround>().notNull(),
  kind: text().$type<AccessKind>().notNull(),
  referralId: uuid('referral_id').$type<ReferralId>().notNull(),
  reference: text().notNull(),
  orderingServiceId: uuid('ordering_service_id').$type<OrganisationId>().notNull(),
  baseId: uuid('base_id').$type<OrganisationId>().notNull(),
  link: bytes().notNull(),
});

export const accessLogStart = pgTable('access_log_start', { position: bigint({ mode: 'number' }).notNull(), link: bytes().notNull() });

export const unusualReading = pgTable('unusual_reading', {
  id: uuid().$type<Id<'unusualReading'>>().primaryKey(),
  personId: uuid('person_id').$type<PersonId>().notNull(),
  organisationId: uuid('organisation_id').$type<OrganisationId>().notNull(),
  day: plainDate().notNull(),
});
