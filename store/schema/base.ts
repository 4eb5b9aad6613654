import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { BaseAgreementId, Id, OrganisationId, PersonId, ReferralId } from '../../domain/identifiers';
import type { SenderKind } from '../../domain/referrals/base/base-settings';
import type { Told } from '../../domain/referrals/deadlines/deadline';
import type { ReferralCategory } from '../../domain/referrals/referral';
import { instant, plainDate } from './columns';

export const baseSetting = pgTable('base_setting', {
  baseId: uuid('base_id').$type<OrganisationId>().notNull(),
  validFrom: plainDate('valid_from').notNull(),
  displayName: text('display_name'),
  senderKinds: text('sender_kinds').array().$type<SenderKind[]>().notNull(),
  callDays: integer('call_days').notNull(),
  urgentCallDays: integer('urgent_call_days').notNull(),
  decisionDays: integer('decision_days').notNull(),
  evaluationNoticeDays: integer('evaluation_notice_days').notNull(),
  deputyId: uuid('deputy_id').$type<PersonId>(),
  digestAt: text('digest_at').notNull(),
  draftDays: integer('draft_days').notNull(),
  changedBy: uuid('changed_by').$type<PersonId>(),
});

export const baseAgreement = pgTable('base_agreement', {
  id: uuid().$type<BaseAgreementId>().primaryKey(),
  baseId: uuid('base_id').$type<OrganisationId>().notNull(),
  categories: text().array().$type<ReferralCategory[]>().notNull(),
  hoursAYear: integer('hours_a_year'),
  validFrom: plainDate('valid_from').notNull(),
  validTo: plainDate('valid_to'),
  registeredBy: uuid('registered_by').$type<PersonId>(),
  registeredAt: instant('registered_at').notNull(),
  version: integer().notNull(),
});

export const baseAgreementParty = pgTable('base_agreement_party', {
  agreementId: uuid('agreement_id').$type<BaseAgreementId>().notNull(),
  organisationId: uuid('organisation_id').$type<OrganisationId>().notNull(),
});

export const referralTold = pgTable('referral_told', {
  id: uuid().$type<Id<'told'>>().primaryKey(),
  referralId: uuid('referral_id').$type<ReferralId>().notNull(),
  what: text().$type<Told>().notNull(),
  dueOn: plainDate('due_on').notNull(),
  at: instant().notNull(),
});

export const referralDigest = pgTable('referral_digest', {
  id: uuid().$type<Id<'digest'>>().primaryKey(),
  personId: uuid('person_id').$type<PersonId>().notNull(),
  day: plainDate().notNull(),
  at: instant().notNull(),
});
