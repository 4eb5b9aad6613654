import { pgTable, uuid } from 'drizzle-orm/pg-core';
import type { PairId } from '../../domain/groupOffers/enrolment/apart-pair';
import type { EnrolmentId, OfferId, OrganisationId } from '../../domain/identifiers';
import { instant } from './columns';

/** Without the hash, which no person may read. */
export const apartCode = pgTable('apart_code', {
  id: uuid().primaryKey(),
  offerId: uuid('offer_id').$type<OfferId>().notNull(),
  organisationId: uuid('organisation_id').$type<OrganisationId>().notNull(),
  enrolmentId: uuid('enrolment_id').$type<EnrolmentId>().notNull(),
  validUntil: instant('valid_until').notNull(),
  endedAt: instant('ended_at'),
});

export const apartPair = pgTable('apart_pair', {
  id: uuid().$type<PairId>().primaryKey(),
  offerId: uuid('offer_id').$type<OfferId>().notNull(),
  organisationId: uuid('organisation_id').$type<OrganisationId>().notNull(),
  enrolmentId: uuid('enrolment_id').$type<EnrolmentId>().notNull(),
  otherOrganisationId: uuid('other_organisation_id').$type<OrganisationId>().notNull(),
  otherEnrolmentId: uuid('other_enrolment_id').$type<EnrolmentId>().notNull(),
  confirmedAt: instant('confirmed_at'),
  endedAt: instant('ended_at'),
});
