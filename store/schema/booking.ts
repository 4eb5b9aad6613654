import { boolean, customType, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { CancelReason, HourChange, HourRole } from '../../domain/booking/booked/history';
import type { HourReminderKind } from '../../domain/booking/booked/remind-of-hours';
import type { SpentOn } from '../../domain/booking/hours/week';
import type { Skill } from '../../domain/booking/skills';
import type { BookingId, Id, OrganisationId, PersonId, ReferralId } from '../../domain/identifiers';
import type { Period } from '../../domain/time';
import { instant, plainDate } from './columns';

/** `tstzrange` from a period, half-open. It is written only: times are read from plain columns. */
const during = customType<{ data: Period; driverData: string }>({
  dataType: () => 'tstzrange',
  toDriver: ({ start, end }) => `[${start.toString()},${end.toString()})`,
});

export const counsellor = pgTable('counsellor', {
  personId: uuid('person_id').$type<PersonId>().notNull(),
  baseId: uuid('base_id').$type<OrganisationId>().notNull(),
  homeMunicipalityNumber: text('home_municipality_number').notNull(),
  validFrom: plainDate('valid_from').notNull(),
  validTo: plainDate('valid_to'),
  demonstration: boolean().notNull(),
});

export const counsellorSkill = pgTable('counsellor_skill', {
  personId: uuid('person_id').$type<PersonId>().notNull(),
  skill: text().$type<Skill>().notNull(),
});

export const workingHours = pgTable('working_hours', {
  id: uuid().$type<Id<'workingHours'>>().primaryKey().defaultRandom(),
  personId: uuid('person_id').$type<PersonId>().notNull(),
  weekday: integer().notNull(),
  fromMinute: integer('from_minute').notNull(),
  toMinute: integer('to_minute').notNull(),
  spentOn: text('spent_on').$type<SpentOn>().notNull().default('base'),
  validFrom: plainDate('valid_from').notNull(),
  validTo: plainDate('valid_to'),
});

export const counsellorBusy = pgTable('counsellor_busy', {
  id: uuid().$type<Id<'counsellorBusy'>>().primaryKey(),
  personId: uuid('person_id').$type<PersonId>().notNull(),
  kind: text().$type<'leave' | 'other'>().notNull(),
  during: during().notNull(),
  endedAt: instant('ended_at'),
});

export const booking = pgTable('booking', {
  id: uuid().$type<BookingId>().primaryKey(),
  referralId: uuid('referral_id').$type<ReferralId>().notNull(),
  baseId: uuid('base_id').$type<OrganisationId>().notNull(),
  bookedBy: uuid('booked_by').$type<PersonId>().notNull(),
  skill: text().$type<Skill>().notNull(),
  placeKind: text('place_kind').$type<'municipality' | 'teams'>().notNull(),
  municipalityNumber: text('municipality_number'),
  startsAt: instant('starts_at').notNull(),
  endsAt: instant('ends_at').notNull(),
  cancelled: boolean().notNull(),
  cancelReason: text('cancel_reason').$type<CancelReason>(),
  seats: integer().notNull(),
  heldUntil: instant('held_until'),
  version: integer().notNull(),
  bookedAt: instant('booked_at').notNull(),
});

export const bookedCounsellor = pgTable('booked_counsellor', {
  bookingId: uuid('booking_id').$type<BookingId>().notNull(),
  personId: uuid('person_id').$type<PersonId>().notNull(),
  during: during().notNull(),
  cancelled: boolean().notNull(),
  absenceReportedAt: instant('absence_reported_at'),
  consent: text().$type<'notNeeded' | 'asked' | 'given' | 'declined' | 'lapsed'>().notNull(),
  leftAt: instant('left_at'),
});

export const bookingLog = pgTable('booking_log', {
  id: uuid().$type<Id<'bookingLog'>>().primaryKey(),
  bookingId: uuid('booking_id').$type<BookingId>().notNull(),
  at: instant().notNull(),
  personId: uuid('person_id').$type<PersonId>(),
  role: text().$type<HourRole>(),
  what: text().$type<HourChange>().notNull(),
  formerStart: instant('former_start'),
  personOut: uuid('person_out').$type<PersonId>(),
  personIn: uuid('person_in').$type<PersonId>(),
  version: integer().notNull(),
});

export const hourReminder = pgTable('hour_reminder', {
  id: uuid().$type<Id<'hourReminder'>>().primaryKey(),
  bookingId: uuid('booking_id').$type<BookingId>().notNull(),
  kind: text().$type<HourReminderKind>().notNull(),
  startsAt: instant('starts_at').notNull(),
  at: instant().notNull(),
});
