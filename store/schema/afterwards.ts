import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { CertificateId, OfferId, OrganisationId } from '../../domain/identifiers';
import { instant, plainDate } from './columns';

export const finishedGroup = pgTable('finished_group', {
  offerId: uuid('offer_id').$type<OfferId>().primaryKey(),
  noticedAt: instant('noticed_at').notNull(),
});

const experience = { worked: text().notNull(), toChange: text('to_change').notNull(), practical: text().notNull() };

export const experienceNote = pgTable('experience_note', {
  offerId: uuid('offer_id').$type<OfferId>().primaryKey(),
  ...experience,
  version: integer().notNull(),
});

export const experienceEdition = pgTable('experience_edition', {
  offerId: uuid('offer_id').$type<OfferId>().notNull(),
  edition: integer().notNull(),
  ...experience,
  sharedAt: instant('shared_at').notNull(),
  endedAt: instant('ended_at'),
});

/** The rest of it is for the functions of the database and the worker that seals. */
export const evaluation = pgTable('evaluation', {
  offerId: uuid('offer_id').$type<OfferId>().primaryKey(),
  closesAt: instant('closes_at').notNull(),
  sealedAt: instant('sealed_at'),
});

export const programmeCertificate = pgTable('programme_certificate', {
  programmeKey: text('programme_key').primaryKey(),
  validYears: integer('valid_years').notNull(),
});

export const groupCompletion = pgTable('group_completion', {
  offerId: uuid('offer_id').$type<OfferId>().notNull(),
  organisationId: uuid('organisation_id').$type<OrganisationId>().notNull(),
  completed: integer().notNull(),
  version: integer().notNull(),
});

export const certificate = pgTable('certificate', {
  id: uuid().$type<CertificateId>().primaryKey(),
  offerId: uuid('offer_id').$type<OfferId>().notNull(),
  organisationId: uuid('organisation_id').$type<OrganisationId>().notNull(),
  code: text().notNull(),
  issuedOn: plainDate('issued_on').notNull(),
  validUntil: plainDate('valid_until'),
  revokedAt: instant('revoked_at'),
});
