import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { SwapId, SwapState } from '../../domain/groupOffers/enrolment/swap';
import type { EnrolmentId, OfferId, OrganisationId } from '../../domain/identifiers';
import { instant } from './columns';

/** Without who proposed it, which only the receipt's way asks for. */
export const placeSwap = pgTable('place_swap', {
  id: uuid().$type<SwapId>().primaryKey(),
  offerId: uuid('offer_id').$type<OfferId>().notNull(),
  organisationId: uuid('organisation_id').$type<OrganisationId>().notNull(),
  householdId: uuid('household_id').$type<EnrolmentId>().notNull(),
  homes: integer().notNull(),
  participants: integer().notNull(),
  otherOfferId: uuid('other_offer_id').$type<OfferId>().notNull(),
  otherOrganisationId: uuid('other_organisation_id').$type<OrganisationId>().notNull(),
  otherHouseholdId: uuid('other_household_id').$type<EnrolmentId>(),
  state: text().$type<SwapState>().notNull(),
  answerBy: instant('answer_by').notNull(),
  endedAt: instant('ended_at'),
  version: integer().notNull(),
});
