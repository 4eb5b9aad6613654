import { boolean, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { EnrolmentStatus, Participants, Priority } from '../../domain/groupOffers/enrolment/enrolment';
import type { Audience } from '../../domain/groupOffers/group-offer';
import type { CancelReason, OfferStage } from '../../domain/groupOffers/offer-state';
import type { AbsenceEnd } from '../../domain/groupOffers/staffing/ports';
import type { SchoolHolidayId } from '../../domain/groupOffers/school-holidays';
import type { SessionChange } from '../../domain/groupOffers/session-change';
import type { CapacityUnit } from '../../domain/groupOffers/programme';
import type { EnrolmentId, NetworkId, OfferId, OrganisationId, PersonId, SessionId } from '../../domain/identifiers';
import { instant, plainDate } from './columns';

export const groupOffer = pgTable('group_offer', {
  id: uuid().$type<OfferId>().primaryKey(),
  networkId: uuid('network_id').$type<NetworkId>().notNull(),
  programmeKey: text('programme_key').notNull(),
  capacity: integer().notNull(),
  capacityUnit: text('capacity_unit').$type<CapacityUnit>().notNull(),
  keepApart: boolean('keep_apart').notNull().default(false),
  gathering: boolean().notNull().default(false),
  createdAt: instant('created_at').notNull(),
  stage: text().$type<OfferStage>().notNull(),
  publishedAt: instant('published_at'),
  cancelReason: text('cancel_reason').$type<CancelReason>(),
  audience: text().$type<Audience>().notNull().default('fosterParents'),
  titleNb: text('title_nb'),
  titleNn: text('title_nn'),
  quotasUntil: plainDate('quotas_until'),
  quotasReleasedAt: instant('quotas_released_at'),
  version: integer().notNull(),
  /** The offer of the year before that it was made from. */
  copiedFrom: uuid('copied_from').$type<OfferId>(),
});

export const groupSession = pgTable('group_session', {
  id: uuid().$type<SessionId>().primaryKey(),
  offerId: uuid('offer_id').$type<OfferId>().notNull(),
  ordinal: integer().notNull(),
  startsAt: instant('starts_at').notNull(),
  endsAt: instant('ends_at').notNull(),
  municipalityNumber: text('municipality_number'),
  makesUpFor: uuid('makes_up_for').$type<SessionId>(),
  cancelledAt: instant('cancelled_at'),
});

export const sessionChange = pgTable('session_change', {
  id: uuid().primaryKey(),
  offerId: uuid('offer_id').$type<OfferId>().notNull(),
  sessionId: uuid('session_id').$type<SessionId>().notNull(),
  what: text().$type<SessionChange>().notNull(),
  offerVersion: integer('offer_version').notNull(),
  at: instant('at').notNull(),
});

export const schoolHoliday = pgTable('school_holiday', {
  id: uuid().$type<SchoolHolidayId>().primaryKey(),
  countyNumber: text('county_number'),
  networkId: uuid('network_id').$type<NetworkId>(),
  firstDay: plainDate('first_day').notNull(),
  lastDay: plainDate('last_day').notNull(),
  source: text().notNull(),
  confidence: text().notNull(),
  removedAt: instant('removed_at'),
});

export const groupOfferService = pgTable('group_offer_service', {
  offerId: uuid('offer_id').$type<OfferId>().notNull(),
  organisationId: uuid('organisation_id').$type<OrganisationId>().notNull(),
});

export const groupOfferLeader = pgTable('group_offer_leader', {
  offerId: uuid('offer_id').$type<OfferId>().notNull(),
  personId: uuid('person_id').$type<PersonId>().notNull(),
  ordinal: integer().notNull(),
});

export const enrolment = pgTable('enrolment', {
  id: uuid().$type<EnrolmentId>().primaryKey(),
  offerId: uuid('offer_id').$type<OfferId>().notNull(),
  organisationId: uuid('organisation_id').$type<OrganisationId>().notNull(),
  code: text().notNull(),
  status: text().$type<EnrolmentStatus>().notNull(),
  arrival: integer().notNull(),
  enrolledAt: instant('enrolled_at').notNull(),
  placedAt: instant('placed_at'),
  participants: integer().$type<Participants>().notNull(),
  householdId: uuid('household_id').$type<EnrolmentId>().notNull(),
  priority: text().$type<Priority>().notNull(),
  offeredAt: instant('offered_at'),
  answerBy: instant('answer_by'),
  withdrawnAt: instant('withdrawn_at'),
  lapsedAt: instant('lapsed_at'),
  declinedAt: instant('declined_at'),
  version: integer().notNull(),
});

export const leaderAbsence = pgTable('leader_absence', {
  id: uuid().primaryKey(),
  offerId: uuid('offer_id').$type<OfferId>().notNull(),
  sessionId: uuid('session_id').$type<SessionId>().notNull(),
  personId: uuid('person_id').$type<PersonId>().notNull(),
  reportedAt: instant('reported_at').notNull(),
  settledAt: instant('settled_at'),
  settledBy: text('settled_by').$type<AbsenceEnd>(),
});

export const offerQuota = pgTable('offer_quota', {
  offerId: uuid('offer_id').$type<OfferId>().notNull(),
  organisationId: uuid('organisation_id').$type<OrganisationId>().notNull(),
  places: integer().notNull(),
});

export const placeAnswerDays = pgTable('place_answer_days', {
  networkId: uuid('network_id').$type<NetworkId>().notNull(),
  validFrom: plainDate('valid_from').notNull(),
  workingDays: integer('working_days').notNull(),
});
