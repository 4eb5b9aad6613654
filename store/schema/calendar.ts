import { pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { FeedId } from '../../domain/groupOffers/calendar/feed';
import type { NetworkId, PersonId } from '../../domain/identifiers';
import { instant } from './columns';

export const calendarFeed = pgTable('calendar_feed', {
  id: uuid().$type<FeedId>().primaryKey(),
  personId: uuid('person_id').$type<PersonId>().notNull(),
  networkId: uuid('network_id').$type<NetworkId>(),
  secretHash: text('secret_hash').notNull(),
  madeAt: instant('made_at').notNull(),
  revokedAt: instant('revoked_at'),
});
