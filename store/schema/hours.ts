import { boolean, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { HoursChange, HoursLogLine } from '../../domain/booking/hours/kept-hours';
import type { Consent, WayReason } from '../../domain/booking/hours/terms';
import type { Id, NetworkId, OrganisationId, PersonId } from '../../domain/identifiers';
import { instant, plainDate } from './columns';

export const counsellorRules = pgTable('counsellor_rules', {
  personId: uuid('person_id').$type<PersonId>().primaryKey(),
  version: integer().notNull(),
  bufferMinutes: integer('buffer_minutes').notNull(),
  mostPerDay: integer('most_per_day'),
  mostPerWeek: integer('most_per_week'),
});

export const dayException = pgTable('day_exception', {
  id: uuid().$type<Id<'dayException'>>().primaryKey().defaultRandom(),
  personId: uuid('person_id').$type<PersonId>().notNull(),
  day: plainDate().notNull(),
  /** Minutes of the local day, start and end in turn. */
  minutes: integer().array().notNull(),
  writtenAt: instant('written_at').notNull(),
  replacedAt: instant('replaced_at'),
});

export const counsellorTerms = pgTable('counsellor_terms', {
  id: uuid().$type<Id<'counsellorTerms'>>().primaryKey().defaultRandom(),
  personId: uuid('person_id').$type<PersonId>().notNull(),
  baseId: uuid('base_id').$type<OrganisationId>().notNull(),
  ownServiceId: uuid('own_service_id').$type<OrganisationId>(),
  consent: text().$type<Consent>().notNull(),
  lentMinutesAWeek: integer('lent_minutes_a_week'),
  validFrom: plainDate('valid_from').notNull(),
  validTo: plainDate('valid_to'),
});

export const travelAdjustment = pgTable('travel_adjustment', {
  id: uuid().$type<Id<'travelAdjustment'>>().primaryKey(),
  networkId: uuid('network_id').$type<NetworkId>().notNull(),
  oneMunicipality: text('one_municipality').notNull(),
  otherMunicipality: text('other_municipality').notNull(),
  minutes: integer().notNull(),
  why: text().$type<WayReason>().notNull(),
  validFrom: plainDate('valid_from').notNull(),
  validTo: plainDate('valid_to'),
});

export const bookingSettings = pgTable('booking_settings', {
  baseId: uuid('base_id').$type<OrganisationId>().notNull(),
  version: integer().notNull(),
  holdMinutes: integer('hold_minutes').notNull(),
  answerDays: integer('answer_days').notNull(),
  mailbox: text(),
  tenantId: text('tenant_id'),
  withMeeting: boolean('with_meeting').notNull(),
  changedAt: instant('changed_at').notNull(),
});

export const hoursLog = pgTable('hours_log', {
  id: uuid().$type<Id<'hoursLog'>>().primaryKey().defaultRandom(),
  personId: uuid('person_id').$type<PersonId>().notNull(),
  at: instant().notNull(),
  byPerson: uuid('by_person').$type<PersonId>().notNull(),
  role: text().$type<HoursLogLine['role']>().notNull(),
  what: text().$type<HoursChange>().notNull(),
  version: integer().notNull(),
});
