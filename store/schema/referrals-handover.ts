import { boolean, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { Id, OrganisationId, PersonId, ReferralId } from '../../domain/identifiers';
import type { JournalSide } from '../../domain/referrals/handover/case-record';
import { instant, plainDate } from './columns';

export const caseRecord = pgTable('case_record', {
  id: uuid().$type<Id<'caseRecord'>>().primaryKey(),
  referralId: uuid('referral_id').$type<ReferralId>().notNull(),
  logId: uuid('log_id').$type<Id<'referralLog'>>().notNull(),
  side: text().$type<JournalSide>().notNull(),
  recordedOn: plainDate('recorded_on').notNull(),
  caseReference: text('case_reference').notNull(),
  personId: uuid('person_id').$type<PersonId>().notNull(),
  at: instant().notNull(),
});

export const baseJournals = pgTable('base_journals', {
  id: uuid().$type<Id<'baseJournals'>>().primaryKey(),
  baseId: uuid('base_id').$type<OrganisationId>().notNull(),
  journals: boolean().notNull(),
  personId: uuid('person_id').$type<PersonId>().notNull(),
  at: instant().notNull(),
});
