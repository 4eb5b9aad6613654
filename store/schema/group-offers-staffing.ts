import { boolean, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { CapacityUnit, Requirement } from '../../domain/groupOffers/programme';
import type { QualificationId, QualificationLevel } from '../../domain/groupOffers/staffing/qualification';
import type { NetworkId, OfferId, PersonId, SessionId } from '../../domain/identifiers';
import { instant, plainDate } from './columns';

export const programme = pgTable('programme', {
  key: text().primaryKey(),
  titleNb: text('title_nb').notNull(),
  titleNn: text('title_nn').notNull(),
  capacityUnit: text('capacity_unit').$type<CapacityUnit>().notNull(),
  defaultSessions: integer('default_sessions').notNull(),
  defaultMinutes: integer('default_minutes').notNull(),
  defaultCapacity: integer('default_capacity').notNull(),
  defaultWeeksBetween: integer('default_weeks_between').notNull(),
  ordinal: integer().notNull(),
  confidence: text().notNull(),
  note: text().notNull(),
  networkId: uuid('network_id').$type<NetworkId>(),
  leaders: integer().notNull(),
  requires: text().$type<Requirement>().notNull(),
  gathering: boolean().notNull(),
});

export const networkProgramme = pgTable('network_programme', {
  id: uuid().primaryKey(),
  networkId: uuid('network_id').$type<NetworkId>().notNull(),
  programmeKey: text('programme_key').notNull(),
  version: integer().notNull(),
  titleNb: text('title_nb'),
  titleNn: text('title_nn'),
  capacityUnit: text('capacity_unit').$type<CapacityUnit>(),
  defaultSessions: integer('sessions'),
  defaultMinutes: integer('minutes'),
  defaultCapacity: integer('capacity'),
  defaultWeeksBetween: integer('weeks_between'),
  leaders: integer(),
  requires: text().$type<Requirement>(),
  gathering: boolean(),
  retired: boolean().notNull(),
  changedAt: instant('changed_at').notNull(),
});

export const qualification = pgTable('qualification', {
  id: uuid().$type<QualificationId>().primaryKey(),
  personId: uuid('person_id').$type<PersonId>().notNull(),
  programmeKey: text('programme_key').notNull(),
  level: text().$type<QualificationLevel>().notNull(),
  validFrom: plainDate('valid_from').notNull(),
  expiresOn: plainDate('expires_on'),
  endedOn: plainDate('ended_on'),
  version: integer().notNull(),
});

export const leaderChange = pgTable('leader_change', {
  id: uuid().primaryKey(),
  offerId: uuid('offer_id').$type<OfferId>().notNull(),
  sessionId: uuid('session_id').$type<SessionId>().notNull(),
  personOut: uuid('person_out').$type<PersonId>(),
  personIn: uuid('person_in').$type<PersonId>(),
  forTheRest: boolean('for_the_rest').notNull(),
  at: instant().notNull(),
});
