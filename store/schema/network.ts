import { boolean, doublePrecision, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { NetworkId, OrganisationId, PersonId } from '../../domain/identifiers';
import type { Language, WrittenStandard } from '../../domain/language';
import type { Role } from '../../domain/network/actor';
import type { NetworkKind, OrganisationKind } from '../../domain/network/organisation';
import { instant, plainDate } from './columns';

export const municipality = pgTable('municipality', {
  number: text().primaryKey(),
  name: text().notNull(),
  countyNumber: text('county_number').notNull(),
  centreLatitude: doublePrecision('centre_latitude'),
  centreLongitude: doublePrecision('centre_longitude'),
  writtenStandard: text('written_standard').$type<WrittenStandard>().notNull(),
  validFrom: plainDate('valid_from').notNull(),
  validTo: plainDate('valid_to'),
  source: text().notNull(),
  confidence: text().notNull(),
  note: text().notNull(),
});

export const organisation = pgTable('organisation', {
  id: uuid().$type<OrganisationId>().primaryKey(),
  key: text().notNull(),
  kind: text().$type<OrganisationKind>().notNull(),
  name: text().notNull(),
  hostMunicipalityNumber: text('host_municipality_number'),
  writtenStandard: text('written_standard').$type<WrittenStandard>().notNull(),
  validFrom: plainDate('valid_from').notNull(),
  validTo: plainDate('valid_to'),
  succeededBy: uuid('succeeded_by').$type<OrganisationId>(),
  demonstration: boolean().notNull(),
  source: text().notNull(),
  confidence: text().notNull(),
  note: text().notNull(),
});

export const organisationMunicipality = pgTable('organisation_municipality', {
  organisationId: uuid('organisation_id').$type<OrganisationId>().notNull(),
  municipalityNumber: text('municipality_number').notNull(),
  validFrom: plainDate('valid_from').notNull(),
  validTo: plainDate('valid_to'),
  confidence: text().notNull(),
});

export const network = pgTable('network', {
  id: uuid().$type<NetworkId>().primaryKey(),
  key: text().notNull(),
  kind: text().$type<NetworkKind>().notNull(),
  name: text().notNull(),
  parentId: uuid('parent_id').$type<NetworkId>(),
  writtenStandard: text('written_standard').$type<WrittenStandard>().notNull(),
  validFrom: plainDate('valid_from').notNull(),
  validTo: plainDate('valid_to'),
  demonstration: boolean().notNull(),
  source: text().notNull(),
  confidence: text().notNull(),
  note: text().notNull(),
});

export const networkOrganisation = pgTable('network_organisation', {
  networkId: uuid('network_id').$type<NetworkId>().notNull(),
  organisationId: uuid('organisation_id').$type<OrganisationId>().notNull(),
  validFrom: plainDate('valid_from').notNull(),
  validTo: plainDate('valid_to'),
  demonstration: boolean().notNull(),
  confidence: text().notNull(),
});

export const networkMunicipality = pgTable('network_municipality', {
  networkId: uuid('network_id').$type<NetworkId>().notNull(),
  municipalityNumber: text('municipality_number').notNull(),
  validFrom: plainDate('valid_from').notNull(),
  validTo: plainDate('valid_to'),
  confidence: text().notNull(),
});

export const baseArea = pgTable('base_area', {
  baseId: uuid('base_id').$type<OrganisationId>().notNull(),
  networkId: uuid('network_id').$type<NetworkId>().notNull(),
  validFrom: plainDate('valid_from').notNull(),
  validTo: plainDate('valid_to'),
});

/** The learning networks that a fosterhjemsnettverk reaches across. */
export const fosterCareNetworkArea = pgTable('foster_care_network_area', {
  fosterCareNetworkId: uuid('foster_care_network_id').$type<NetworkId>().notNull(),
  networkId: uuid('network_id').$type<NetworkId>().notNull(),
  validFrom: plainDate('valid_from').notNull(),
  validTo: plainDate('valid_to'),
});

export const person = pgTable('person', {
  id: uuid().$type<PersonId>().primaryKey(),
  key: text(),
  ordinal: integer(),
  language: text().$type<Language>().notNull(),
  validFrom: plainDate('valid_from').notNull(),
  validTo: plainDate('valid_to'),
  demonstration: boolean().notNull(),
  version: integer().notNull().default(1),
});

export const linkedAccount = pgTable('linked_account', {
  id: uuid().primaryKey(),
  tenantId: text('tenant_id').notNull(),
  objectId: text('object_id').notNull(),
  personId: uuid('person_id').$type<PersonId>().notNull(),
  linkedAt: instant('linked_at').notNull(),
  endedAt: instant('ended_at'),
});

export const membership = pgTable('membership', {
  id: uuid().primaryKey(),
  personId: uuid('person_id').$type<PersonId>().notNull(),
  role: text().$type<Role>().notNull(),
  organisationId: uuid('organisation_id').$type<OrganisationId>(),
  networkId: uuid('network_id').$type<NetworkId>(),
  validFrom: plainDate('valid_from').notNull(),
  validTo: plainDate('valid_to'),
  demonstration: boolean().notNull(),
});

export const event = pgTable('event', {
  id: uuid().primaryKey(),
  at: instant().notNull(),
  personId: uuid('person_id').$type<PersonId>(),
  systemActor: text('system_actor'),
  noun: text().notNull(),
  nounId: uuid('noun_id').notNull(),
  what: text().notNull(),
  version: integer().notNull(),
});
