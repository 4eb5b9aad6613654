import type { DeckEditionId, OwnDeckId } from '../../identifiers';
import type { DeckEdition, EditionOfDeck, OwnDeck } from './own-deck';

/** What networks' own decks need from outside, under the actor's own transaction. Another network's do not exist. */
export interface OwnDeckPorts {
  make(deck: OwnDeck): Promise<void>;
  /** Keeps whether a deck is in use, and its version; false when it is no longer at the version before. */
  change(deck: OwnDeck): Promise<boolean>;
  addEdition(edition: DeckEdition): Promise<void>;
  /** The editions with these ids, among them those that talks of the actor's service began with. */
  editions(ids: readonly DeckEditionId[]): Promise<readonly EditionOfDeck[]>;
  /** A deck with its newest edition. */
  newest(id: OwnDeckId): Promise<EditionOfDeck | undefined>;
  /** The decks of the actor's networks, each with its newest edition, those out of use too; in the order they were made. */
  list(): Promise<readonly EditionOfDeck[]>;
}
