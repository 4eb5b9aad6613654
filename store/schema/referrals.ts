import { boolean, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { Id, OrganisationId, PersonId, ReferralId } from '../../domain/identifiers';
import type { Role } from '../../domain/network/actor';
import type { ChecklistItem } from '../../domain/referrals/checklists';
import type {
  AmendedField, MeasurePlanStatus, ReferralCategory, ReferralLogLine, ReferralReason, Usefulness,
} from '../../domain/referrals/referral';
import type { ReferralState } from '../../domain/referrals/referral-state';
import { instant, plainDate } from './columns';

export const referral = pgTable('referral', {
  id: uuid().$type<ReferralId>().primaryKey(),
  reference: text().notNull(),
  baseId: uuid('base_id').$type<OrganisationId>().notNull(),
  orderingServiceId: uuid('ordering_service_id').$type<OrganisationId>().notNull(),
  senderId: uuid('sender_id').$type<PersonId>().notNull(),
  category: text().$type<ReferralCategory>().notNull(),
  orderSummary: text('order_summary').notNull(),
  placeKind: text('place_kind').$type<'municipality' | 'teams'>().notNull(),
  municipalityNumber: text('municipality_number'),
  state: text().$type<ReferralState>().notNull(),
  version: integer().notNull(),
  sentAt: instant('sent_at').notNull(),
  calledOn: plainDate('called_on'),
  reasons: text().array().$type<ReferralReason[]>().notNull().default([]),
  ticks: text().array().$type<ChecklistItem[]>().notNull().default([]),
  evaluationDate: plainDate('evaluation_date'),
  endDate: plainDate('end_date'),
  measurePlan: text('measure_plan').$type<MeasurePlanStatus>(),
  counsellorIds: uuid('counsellor_ids').array().$type<PersonId[]>().notNull().default([]),
  evaluatedOn: plainDate('evaluated_on'),
  usefulness: text().$type<Usefulness>(),
  reportProposedOn: plainDate('report_proposed_on'),
  reportSentOn: plainDate('report_sent_on'),
  conferenceOffered: boolean('conference_offered'),
  helpedAt: instant('helped_at'),
  urgent: boolean().notNull().default(false),
  awaitsSince: instant('awaits_since').notNull(),
});

export const referralLog = pgTable('referral_log', {
  id: uuid().$type<Id<'referralLog'>>().primaryKey(),
  referralId: uuid('referral_id').$type<ReferralId>().notNull(),
  at: instant().notNull(),
  personId: uuid('person_id').$type<PersonId>().notNull(),
  role: text().$type<Role>().notNull(),
  what: text().$type<ReferralLogLine['what']>().notNull(),
  field: text().$type<AmendedField>(),
  note: text(),
  version: integer().notNull(),
});

export const referralFormerValue = pgTable('referral_former_value', {
  logId: uuid('log_id').$type<Id<'referralLog'>>().primaryKey(),
  referralId: uuid('referral_id').$type<ReferralId>().notNull(),
  personId: uuid('person_id').$type<PersonId>().notNull(),
  value: text().notNull(),
});
