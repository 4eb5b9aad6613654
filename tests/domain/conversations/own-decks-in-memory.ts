import type { DeckEdition, EditionOfDeck, OwnDeck } from '../../../domain/conversations/ownDecks/own-deck';
import type { OwnDeckPorts } from '../../../domain/conversations/ownDecks/ports';

/** Networks' own decks over plain lists; it shows everybody everything, as no wall stands here. */
export function ownDecksInMemory(): OwnDeckPorts {
  const decks: OwnDeck[] = [];
  const editions: DeckEdition[] = [];
  const found = (edition: DeckEdition): EditionOfDeck => {
    const deck = decks.find(({ id }) => id === edition.ownDeckId);
    if (deck === undefined) throw new Error('an edition of no deck');
    return { deck, edition, networkName: 'Network' };
  };
  const newest = async (id: OwnDeck['id']) => {
    const edition = editions.findLast(({ ownDeckId }) => ownDeckId === id);
    return edition && found(edition);
  };
  return {
    make: async (deck) => void decks.push(deck),
    change: async (changed) => {
      const at = decks.findIndex(({ id, version }) => id === changed.id && version === changed.version - 1);
      if (at !== -1) decks[at] = changed;
      return at !== -1;
    },
    addEdition: async (edition) => void editions.push(edition),
    editions: async (ids) => editions.filter(({ id }) => ids.includes(id)).map(found),
    newest,
    list: async () => (await Promise.all(decks.map(({ id }) => newest(id)))).filter((one) => one !== undefined),
  };
}
