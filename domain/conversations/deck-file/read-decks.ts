import type { Deck } from '../deck';
import { deckFaults, stepsInOrder, type DeckFile } from './deck-faults';

/** The decks that some files hold. A shipped file with a fault is a bug: `npm run decks` names it with its line. */
export function readDecks(files: readonly unknown[]): readonly Deck[] {
  const keys = files.map((file) => (file as Partial<DeckFile>).key ?? '');
  return files.map((file) => readDeck(file, keys));
}

/** One deck; `deckKeys` are the keys that its steps may open. */
export function readDeck(file: unknown, deckKeys: readonly string[]): Deck {
  const [fault] = deckFaults(file, deckKeys);
  if (fault !== undefined) throw new Error(`${(file as Partial<DeckFile>).key ?? 'a deck'}: ${fault.path.join('.')} ${fault.fault}`);
  const deck = file as DeckFile;
  return { ...deck, steps: stepsInOrder(deck) };
}
