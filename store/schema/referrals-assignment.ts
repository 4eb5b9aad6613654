import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { BookingId, Id, PersonId, ReferralId } from '../../domain/identifiers';
import type { GuidanceLanguage } from '../../domain/referrals/assignment/languages';
import type { Complexity, ServiceKind } from '../../domain/referrals/assignment/mapping';
import { instant, plainDate } from './columns';

export const assignment = pgTable('assignment', {
  id: uuid().$type<Id<'assignment'>>().primaryKey(),
  referralId: uuid('referral_id').$type<ReferralId>().notNull(),
  personId: uuid('person_id').$type<PersonId>().notNull(),
  fromDay: plainDate('from_day').notNull(),
  until: plainDate(),
  assignedBy: uuid('assigned_by').$type<PersonId>().notNull(),
  at: instant().notNull(),
});

export const referralStepBack = pgTable('referral_step_back', {
  referralId: uuid('referral_id').$type<ReferralId>().notNull(),
  personId: uuid('person_id').$type<PersonId>().notNull(),
  at: instant().notNull(),
});

export const meetingRoles = pgTable('meeting_roles', {
  bookingId: uuid('booking_id').$type<BookingId>().primaryKey(),
  leadsId: uuid('leads_id').$type<PersonId>(),
  asksId: uuid('asks_id').$type<PersonId>(),
  supportsId: uuid('supports_id').$type<PersonId>(),
  version: integer().notNull(),
  agreedAt: instant('agreed_at').notNull(),
});

export const referralMapping = pgTable('referral_mapping', {
  referralId: uuid('referral_id').$type<ReferralId>().primaryKey(),
  complexity: text().$type<Complexity>(),
  services: text().array().$type<ServiceKind[]>().notNull(),
  wantedLanguage: text('wanted_language').$type<GuidanceLanguage>(),
  version: integer().notNull(),
  changedAt: instant('changed_at').notNull(),
});

export const counsellorLanguages = pgTable('counsellor_languages', {
  personId: uuid('person_id').$type<PersonId>().primaryKey(),
  languages: text().array().$type<GuidanceLanguage[]>().notNull(),
  version: integer().notNull(),
});
