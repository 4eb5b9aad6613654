import { pgTable, uuid } from 'drizzle-orm/pg-core';
import type { Id, EnrolmentId, OfferId, OrganisationId, PersonId, ReferralId } from '../../domain/identifiers';
import { instant } from './columns';

const mark = {
  id: uuid().$type<Id<'addressMark'>>().primaryKey(),
  organisationId: uuid('organisation_id').$type<OrganisationId>().notNull(),
  since: instant().notNull(),
  markedBy: uuid('marked_by').$type<PersonId>().notNull(),
  until: instant(),
  endedBy: uuid('ended_by').$type<PersonId>(),
};

export const protectedEnrolment = pgTable('protected_enrolment', {
  ...mark,
  enrolmentId: uuid('enrolment_id').$type<EnrolmentId>().notNull(),
  offerId: uuid('offer_id').$type<OfferId>().notNull(),
});

export const protectedReferral = pgTable('protected_referral', {
  ...mark,
  referralId: uuid('referral_id').$type<ReferralId>().notNull(),
});
