import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { EnrolmentId, Id, OfferId, OrganisationId, PersonId } from '../../domain/identifiers';
import { instant, plainDate } from './columns';

export const nameSetting = pgTable('name_setting', {
  id: uuid().$type<Id<'namesSetting'>>().primaryKey(),
  organisationId: uuid('organisation_id').$type<OrganisationId>().notNull(),
  assessedOn: plainDate('assessed_on').notNull(),
  turnedOnAt: instant('turned_on_at').notNull(),
  turnedOnBy: uuid('turned_on_by').$type<PersonId>().notNull(),
  turnedOffAt: instant('turned_off_at'),
});

export const enrolmentName = pgTable('enrolment_name', {
  enrolmentId: uuid('enrolment_id').$type<EnrolmentId>().primaryKey(),
  offerId: uuid('offer_id').$type<OfferId>().notNull(),
  organisationId: uuid('organisation_id').$type<OrganisationId>().notNull(),
  called: text().array().notNull(),
  version: integer().notNull(),
});
