import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { PlanningStep } from '../../domain/groupOffers/gatherings/planning-steps';
import type { Id, OfferId, OrganisationId } from '../../domain/identifiers';
import type { Role } from '../../domain/network/actor';
import { instant } from './columns';

export const gatheringHeads = pgTable('gathering_heads', {
  offerId: uuid('offer_id').$type<OfferId>().notNull(),
  organisationId: uuid('organisation_id').$type<OrganisationId>().notNull(),
  adults: integer().notNull(),
  fosterChildren: integer('foster_children').notNull(),
  ownChildren: integer('own_children').notNull(),
  statedAt: instant('stated_at').notNull(),
  version: integer().notNull(),
});

export const gatheringStep = pgTable('gathering_step', {
  id: uuid().$type<Id<'gatheringStep'>>().primaryKey(),
  offerId: uuid('offer_id').$type<OfferId>().notNull(),
  step: text().$type<PlanningStep>().notNull(),
  tickedAt: instant('ticked_at').notNull(),
  tickedAs: text('ticked_as').$type<Role>().notNull(),
  takenBackAt: instant('taken_back_at'),
});
