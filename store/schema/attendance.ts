import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { ReminderKind } from '../../domain/groupOffers/attendance/reminder-times';
import type { OfferId, OrganisationId, SessionId } from '../../domain/identifiers';
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
