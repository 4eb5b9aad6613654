import { integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { NetworkId, OrganisationId, PersonId } from '../../domain/identifiers';
import type { Recipient, SentCard } from '../../domain/messages';
import type { Way } from '../../domain/network/ways/way';
import { instant } from './columns';

export const channel = pgTable('channel', {
  id: uuid().primaryKey(),
  tenantId: text('tenant_id').notNull(),
  chatId: text('chat_id').notNull(),
  teamId: text('team_id'),
  serviceUrl: text('service_url'),
  organisationId: uuid('organisation_id').$type<OrganisationId>(),
  networkId: uuid('network_id').$type<NetworkId>(),
  linkedAt: instant('linked_at').notNull(),
  endedAt: instant('ended_at'),
});

export const personalChat = pgTable('personal_chat', {
  personId: uuid('person_id').$type<PersonId>().notNull(),
  tenantId: text('tenant_id').notNull(),
  chatId: text('chat_id').notNull(),
  serviceUrl: text('service_url').notNull(),
  seenAt: instant('seen_at').notNull(),
  refusedAt: instant('refused_at'),
});

export const chat = pgTable('chat', {
  chatId: text('chat_id').primaryKey(),
  tenantId: text('tenant_id').notNull(),
  serviceUrl: text('service_url').notNull(),
  seenAt: instant('seen_at').notNull(),
});

export const outbox = pgTable('outbox', {
  id: uuid().primaryKey(),
  card: text().$type<SentCard>().notNull(),
  objectId: uuid('object_id').notNull(),
  recipientKind: text('recipient_kind').$type<Recipient['kind']>().notNull(),
  recipient: text().notNull(),
  state: text().$type<'waiting' | 'sending' | 'sent' | 'superseded' | 'undeliverable' | 'mailing' | 'mailUnclear'>().notNull(),
  postedAt: instant('posted_at').notNull(),
  dueAt: instant('due_at').notNull(),
  attempts: integer().notNull(),
  changes: integer().notNull(),
  fault: text(),
  way: text().$type<Way>(),
});

export const sentCard = pgTable('sent_card', {
  card: text().$type<SentCard>().notNull(),
  objectId: uuid('object_id').notNull(),
  chatId: text('chat_id').notNull(),
  activityId: text('activity_id').notNull(),
  sentAt: instant('sent_at').notNull(),
});

export const takenAction = pgTable('taken_action', {
  rendering: uuid().notNull(),
  personId: uuid('person_id').$type<PersonId>().notNull(),
  verb: text().notNull(),
  takenAt: instant('taken_at').notNull(),
});

export const answeredRequest = pgTable('answered_request', {
  personId: uuid('person_id').$type<PersonId>().notNull(),
  key: text().notNull(),
  requestDigest: text('request_digest').notNull(),
  answer: jsonb(),
  answeredAt: instant('answered_at').notNull(),
});
