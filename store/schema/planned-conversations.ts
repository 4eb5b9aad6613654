import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { Authorship } from '../../domain/conversations/phases/authorship';
import type { Phase } from '../../domain/conversations/phases/phase';
import type { PlannedChange } from '../../domain/conversations/planned/planned-conversation';
import type { ConversationId, NetworkId, PersonId, PlannedChangeId, PlannedConversationId } from '../../domain/identifiers';
import { instant } from './columns';

export const plannedConversation = pgTable('planned_conversation', {
  id: uuid().$type<PlannedConversationId>().primaryKey(),
  networkId: uuid('network_id').$type<NetworkId>().notNull(),
  deckKey: text('deck_key').notNull(),
  startsAt: instant('starts_at').notNull(),
  plannedBy: uuid('planned_by').$type<PersonId>().notNull(),
  phases: text().array().$type<Phase[]>(),
  authorship: text().$type<Authorship>().notNull(),
  votesEach: integer('votes_each').notNull(),
  conversationId: uuid('conversation_id').$type<ConversationId>(),
  cancelledAt: instant('cancelled_at'),
  version: integer().notNull(),
});

export const plannedChange = pgTable('planned_change', {
  id: uuid().$type<PlannedChangeId>().primaryKey(),
  plannedId: uuid('planned_id').$type<PlannedConversationId>().notNull(),
  what: text().$type<PlannedChange['what']>().notNull(),
  formerStartsAt: instant('former_starts_at'),
  at: instant().notNull(),
});
