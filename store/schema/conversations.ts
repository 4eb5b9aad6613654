import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { Conversation } from '../../domain/conversations/conversation';
import type { ContributionId, ConversationId, NetworkId, PersonId } from '../../domain/identifiers';
import { instant } from './columns';

export const conversation = pgTable('conversation', {
  id: uuid().$type<ConversationId>().primaryKey(),
  networkId: uuid('network_id').$type<NetworkId>().notNull(),
  deckKey: text('deck_key').notNull(),
  facilitatorId: uuid('facilitator_id').$type<PersonId>().notNull(),
  chatId: text('chat_id'),
  stepKey: text('step_key').notNull(),
  state: text().$type<Conversation['state']>().notNull(),
  startedAt: instant('started_at').notNull(),
  closedAt: instant('closed_at'),
  version: integer().notNull(),
});

export const contribution = pgTable('contribution', {
  id: uuid().$type<ContributionId>().primaryKey(),
  conversationId: uuid('conversation_id').$type<ConversationId>().notNull(),
  stepKey: text('step_key').notNull(),
  personId: uuid('person_id').$type<PersonId>().notNull(),
  text: text().notNull(),
  at: instant().notNull(),
});

export const agreement = pgTable('agreement', {
  conversationId: uuid('conversation_id').$type<ConversationId>().notNull(),
  ordinal: integer().notNull(),
  text: text().notNull(),
});
