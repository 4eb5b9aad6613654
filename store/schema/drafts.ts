import { boolean, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { Id, OrganisationId, PersonId } from '../../domain/identifiers';
import type { CapacityLevel } from '../../domain/referrals/capacity/capacity';
import type { DraftId } from '../../domain/referrals/drafts/draft';
import type { ReferralCategory, ReferralReason } from '../../domain/referrals/referral';
import { instant, plainDate } from './columns';

export const referralDraft = pgTable('referral_draft', {
  id: uuid().$type<DraftId>().primaryKey(),
  personId: uuid('person_id').$type<PersonId>().notNull(),
  organisationId: uuid('organisation_id').$type<OrganisationId>(),
  baseId: uuid('base_id').$type<OrganisationId>(),
  category: text().$type<ReferralCategory>(),
  orderSummary: text('order_summary').notNull(),
  placeKind: text('place_kind').$type<'municipality' | 'teams'>(),
  municipalityNumber: text('municipality_number'),
  urgent: boolean().notNull(),
  version: integer().notNull(),
  savedAt: instant('saved_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  endedAt: instant('ended_at'),
});

export const baseCapacity = pgTable('base_capacity', {
  id: uuid().$type<Id<'capacity'>>().primaryKey(),
  baseId: uuid('base_id').$type<OrganisationId>().notNull(),
  level: text().$type<CapacityLevel>().notNull(),
  fromDay: plainDate('from_day').notNull(),
  statedBy: uuid('stated_by').$type<PersonId>().notNull(),
  statedAt: instant('stated_at').notNull(),
});

export const reportedNeed = pgTable('reported_need', {
  id: uuid().$type<Id<'need'>>().primaryKey(),
  baseId: uuid('base_id').$type<OrganisationId>().notNull(),
  organisationId: uuid('organisation_id').$type<OrganisationId>().notNull(),
  category: text().$type<ReferralCategory>().notNull(),
  reason: text().$type<ReferralReason>().notNull(),
  count: integer().notNull(),
  reportedBy: uuid('reported_by').$type<PersonId>().notNull(),
  reportedAt: instant('reported_at').notNull(),
  takenBackAt: instant('taken_back_at'),
});

export const servicePhone = pgTable('service_phone', {
  organisationId: uuid('organisation_id').$type<OrganisationId>().notNull(),
  validFrom: plainDate('valid_from').notNull(),
  phone: text().notNull(),
});
