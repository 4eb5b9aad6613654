import { boolean, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { GoodStartTheme, GoodStartTick } from '../../domain/groupOffers/goodStart/good-start-plan';
import type { GoodStartPlanId, OrganisationId, PersonId } from '../../domain/identifiers';

export const goodStartPlan = pgTable('good_start_plan', {
  id: uuid().$type<GoodStartPlanId>().primaryKey(),
  organisationId: uuid('organisation_id').$type<OrganisationId>().notNull(),
  code: text().notNull(),
  followerId: uuid('follower_id').$type<PersonId>().notNull(),
  ended: boolean().notNull(),
  endedYear: integer('ended_year'),
  version: integer().notNull(),
});

export const goodStartTick = pgTable('good_start_tick', {
  planId: uuid('plan_id').$type<GoodStartPlanId>().notNull(),
  theme: text().$type<GoodStartTheme>().notNull(),
  what: text().$type<GoodStartTick>().notNull(),
  ticked: boolean().notNull(),
});
