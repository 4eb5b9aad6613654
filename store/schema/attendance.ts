import { integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { AboutHome } from '../../domain/groupOffers/attendance/home-message';
import type { MaterialLink } from '../../domain/groupOffers/attendance/session-details';
import type { ReminderKind } from '../../domain/groupOffers/attendance/reminder-times';
import type { EnrolmentId, Id, OfferId, OrganisationId, PersonId, SessionId } from '../../domain/identifiers';
import { instant } from './columns';

export const sessionAttendance = pgTable('session_attendance', {
  sessionId: uuid('session_id').$type<SessionId>().notNull(),
  offerId: uuid('offer_id').$type<OfferId>().notNull(),
  organisationId: uuid('organisation_id').$type<OrganisationId>().notNull(),
  attended: integer().notNull(),
  registeredAt: instant('registered_at').notNull(),
  version: integer().notNull(),
});

export const sessionReminder = pgTable('session_reminder', {
  id: uuid().primaryKey(),
  offerId: uuid('offer_id').$type<OfferId>().notNull(),
  sessionId: uuid('session_id').$type<SessionId>().notNull(),
  kind: text().$type<ReminderKind>().notNull(),
  startsAt: instant('starts_at').notNull(),
  at: instant('at').notNull(),
});

export const homeMessageGiven = pgTable('home_message_given', {
  id: uuid().$type<Id<'homeMessage'>>().primaryKey(),
  enrolmentId: uuid('enrolment_id').$type<EnrolmentId>().notNull(),
  offerId: uuid('offer_id').$type<OfferId>().notNull(),
  organisationId: uuid('organisation_id').$type<OrganisationId>().notNull(),
  kind: text().$type<AboutHome['kind']>().notNull(),
  aboutId: uuid('about_id').notNull(),
  offerVersion: integer('offer_version').notNull(),
  givenAt: instant('given_at').notNull(),
  givenBy: uuid('given_by').$type<PersonId>().notNull(),
  takenBackAt: instant('taken_back_at'),
});

export const sessionDetails = pgTable('session_details', {
  sessionId: uuid('session_id').$type<SessionId>().notNull(),
  offerId: uuid('offer_id').$type<OfferId>().notNull(),
  room: text(),
  links: jsonb().$type<MaterialLink[]>().notNull(),
  changedAt: instant('changed_at').notNull(),
});
