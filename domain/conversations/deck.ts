import type { NetworkId } from '../identifiers';
import type { Language } from '../language';
import type { Phase } from './phases/phase';

/** The same words in both written standards. */
export type Wording = Readonly<Record<Language, string>>;

/** A line of a deck; `source` says where in the sources its meaning stands, null when the line is our own. */
export interface DeckLine extends Wording {
  readonly source: string | null;
}

/** One step of a deck: a question that is talked about before the next; in a frame, the theme that the source gives. */
export interface DeckStep {
  readonly key: string;
  /** Why this is asked, where the deck's own purpose does not say it. */
  readonly purpose?: DeckLine;
  readonly question: DeckLine;
  /** Short questions that help the talk along. */
  readonly prompts: readonly DeckLine[];
  /** Who takes part, where it is not everybody of the deck. */
  readonly participants?: DeckLine;
  /** How long it usually takes; always our own idea, so a frame says nothing of it. */
  readonly minutes: number | null;
  /** Whether answers may be written here at all; a step about a family never takes any. */
  readonly written: boolean;
  /** The deck that this step of a stair opens (SK-08). */
  readonly opens?: string;
}

/** A samtalekort as data: what is asked, in which order, and who takes part (SK-01). */
export interface Deck {
  readonly key: string;
  readonly title: Wording;
  /** A network talks about itself and may write; in a conversation about a family only the steps are kept. */
  readonly about: 'network' | 'family';
  /** Whose tool it is. The deck is then a frame that holds what the sources give, never questions of ours. */
  readonly owner: Wording | null;
  readonly purpose: DeckLine;
  readonly participants: DeckLine;
  /** Whether its steps are conversations of their own, shown as a desk calendar (VV-05, EGS-06). */
  readonly deskCalendar: boolean;
  /** What it may end in (SK-05). Shown, never recorded. */
  readonly outcomes: readonly DeckLine[];
  /** The phases a discussion from it begins with, where they are not the standing ones; `reveal` is always among them. */
  readonly phases?: readonly Phase[];
  /** In the order in which they lead to each other. */
  readonly steps: readonly DeckStep[];
  /** Absent for a deck that the product brings. */
  readonly edition?: NetworksEdition;
}

/** That a network has written the deck itself, also where it fills a frame that somebody else owns. */
export interface NetworksEdition {
  readonly networkId: NetworkId;
  readonly networkName: string;
  /** Counted from 1; a talk keeps the edition that it began with. */
  readonly number: number;
}

/** The deck that a meeting starts with unless another is chosen: the three standing questions (FHN-06). */
export const standingDeckKey = 'tre-sporsmal';

/** The deck with this key, if there is one. */
export function deckOf(decks: readonly Deck[], key: string): Deck | undefined {
  return decks.find((deck) => deck.key === key);
}

/** The decks that are about networks, or those about families, in the order they are offered. */
export function decksAbout(decks: readonly Deck[], about: Deck['about']): readonly Deck[] {
  return decks.filter((deck) => deck.about === about);
}

/** A step of the deck by its key. */
export function stepOf(deck: Deck, stepKey: string): DeckStep | undefined {
  return deck.steps.find((step) => step.key === stepKey);
}
