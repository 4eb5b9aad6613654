import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { OfferId } from '../../domain/identifiers';
import { instant } from './columns';

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
