import { integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { Deck } from '../../domain/conversations/deck';
import type { DeckContent } from '../../domain/conversations/ownDecks/deck-content';
import type { DeckEditionId, NetworkId, OwnDeckId } from '../../domain/identifiers';
import { instant } from './columns';

export const ownDeck = pgTable('own_deck', {
  id: uuid().$type<OwnDeckId>().primaryKey(),
  networkId: uuid('network_id').$type<NetworkId>().notNull(),
  frameKey: text('frame_key'),
  about: text().$type<Deck['about']>().notNull(),
  retiredAt: instant('retired_at'),
  version: integer().notNull(),
});

export const deckEdition = pgTable('deck_edition', {
  id: uuid().$type<DeckEditionId>().primaryKey(),
  ownDeckId: uuid('own_deck_id').$type<OwnDeckId>().notNull(),
  number: integer().notNull(),
  content: jsonb().$type<DeckContent>().notNull(),
  writtenAt: instant('written_at').notNull(),
});
