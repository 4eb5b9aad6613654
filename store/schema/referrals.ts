import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { OrganisationId, PersonId, ReferralId } from '../../domain/identifiers';
import type { ReferralCategory, ReferralState } from '../../domain/referrals/referral';
import { instant } from './columns';

export const referral = pgTable('referral', {
  id: uuid().$type<ReferralId>().primaryKey(),
  reference: text().notNull(),
  baseId: uuid('base_id').$type<OrganisationId>().notNull(),
  orderingServiceId: uuid('ordering_service_id').$type<OrganisationId>().notNull(),
  senderId: uuid('sender_id').$type<PersonId>().notNull(),
  category: text().$type<ReferralCategory>().notNull(),
  orderSummary: text('order_summary').notNull(),
  placeKind: text('place_kind').$type<'municipality' | 'teams'>().notNull(),
  municipalityNumber: text('municipality_number'),
  state: text().$type<ReferralState>().notNull(),
  version: integer().notNull(),
  sentAt: instant('sent_at').notNull(),
});
