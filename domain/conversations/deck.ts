import type { Language } from '../language';

/** The same words in both written standards. */
export type Wording = Readonly<Record<Language, string>>;

/** A line of a deck; `source` says where in the sources its meaning stands, null when the line is our own. */
export interface DeckLine extends Wording {
  readonly source: string | null;
}

/** One step of a deck: a question that is talked about before the next. */
export interface DeckStep {
  readonly key: string;
  readonly question: DeckLine;
  /** Short questions that help the talk along. */
  readonly prompts: readonly DeckLine[];
  /** Whether answers may be written here at all; a step about a family never takes any. */
  readonly written: boolean;
}

/** A samtalekort as data: what is asked, in which order, and who takes part (SK-01). */
export interface Deck {
  readonly key: string;
  readonly title: Wording;
  readonly purpose: DeckLine;
  readonly participants: DeckLine;
  readonly steps: readonly DeckStep[];
}

/** The deck that a meeting starts with unless another is chosen: the three standing questions (FHN-06). */
export const standingDeckKey = 'tre-sporsmal';

/** The deck with this key, if there is one. */
export function deckOf(decks: readonly Deck[], key: string): Deck | undefined {
  return decks.find((deck) => deck.key === key);
}

/** A step of the deck by its key. */
export function stepOf(deck: Deck, stepKey: string): DeckStep | undefined {
  return deck.steps.find((step) => step.key === stepKey);
}

/** The step that follows; undefined after the last one and for a step that the deck does not have. */
export function stepAfter(deck: Deck, stepKey: string): DeckStep | undefined {
  const at = deck.steps.findIndex((step) => step.key === stepKey);
  return at === -1 ? undefined : deck.steps[at + 1];
}
