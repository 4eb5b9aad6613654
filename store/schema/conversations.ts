import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { CardRun } from '../../domain/conversations/card-run';
import type { Conversation } from '../../domain/conversations/conversation';
import type { CardRunId, ConversationId, NetworkId, OrganisationId, PersonId } from '../../domain/identifiers';
import { instant, plainDate } from './columns';

export const conversation = pgTable('conversation', {
  id: uuid().$type<ConversationId>().primaryKey(),
  networkId: uuid('network_id').$type<NetworkId>().notNull(),
  deckKey: text('deck_key').notNull(),
  facilitatorId: uuid('facilitator_id').$type<PersonId>().notNull(),
  chatId: text('chat_id'),
  phases: text().array().$type<Conversation['phases']>().notNull(),
  authorship: text().$type<Conversation['authorship']>().notNull(),
  votesEach: integer('votes_each').notNull(),
  phase: text().$type<Conversation['phase']>().notNull(),
  stepKey: text('step_key').notNull(),
  revealed: text().array().$type<Conversation['revealed']>().notNull(),
  themeAt: integer('theme_at').notNull(),
  timerEndsAt: instant('timer_ends_at'),
  state: text().$type<Conversation['state']>().notNull(),
  startedAt: instant('started_at').notNull(),
  closedAt: instant('closed_at'),
  approveBy: instant('approve_by'),
  minutesAt: instant('minutes_at'),
  leftOut: integer('left_out').notNull(),
  nextAssessmentOn: plainDate('next_assessment_on'),
  guests: uuid().array().$type<Conversation['guests']>().notNull(),
  version: integer().notNull(),
});

export const agreement = pgTable('agreement', {
  conversationId: uuid('conversation_id').$type<ConversationId>().notNull(),
  ordinal: integer().notNull(),
  text: text().notNull(),
});

export const cardRun = pgTable('card_run', {
  id: uuid().$type<CardRunId>().primaryKey(),
  organisationId: uuid('organisation_id').$type<OrganisationId>().notNull(),
  startedBy: uuid('started_by').$type<PersonId>().notNull(),
  deckKey: text('deck_key').notNull(),
  reference: text(),
  state: text().$type<CardRun['state']>().notNull(),
  startedAt: instant('started_at').notNull(),
  endedAt: instant('ended_at'),
  version: integer().notNull(),
});

export const cardRunStep = pgTable('card_run_step', {
  cardRunId: uuid('card_run_id').$type<CardRunId>().notNull(),
  stepKey: text('step_key').notNull(),
  doneAt: instant('done_at'),
});
