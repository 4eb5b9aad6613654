import type { Temporal } from 'temporal-polyfill';
import { readId, type DeckEditionId, type NetworkId, type OwnDeckId } from '../../identifiers';
import { deckOf, type Deck, type DeckLine, type Wording } from '../deck';
import type { DeckContent } from './deck-content';

/** A deck that a network has written for itself. What it says stands in its editions, which are never changed. */
export interface OwnDeck {
  readonly id: OwnDeckId;
  readonly networkId: NetworkId;
  /** The frame that it fills, by its key; null when it is a deck of its own. */
  readonly frameKey: string | null;
  readonly about: Deck['about'];
  /** When it was taken out of use; null while it is offered. */
  readonly retiredAt: Temporal.Instant | null;
  /** Grows by one with each change. */
  readonly version: number;
}

/** One edition of a network's deck; the one with the highest number is offered. */
export interface DeckEdition {
  readonly id: DeckEditionId;
  readonly ownDeckId: OwnDeckId;
  /** Counted from 1. */
  readonly number: number;
  readonly content: DeckContent;
  readonly writtenAt: Temporal.Instant;
}

/** An edition together with the deck that it is of, and what the deck's network is called. */
export interface EditionOfDeck {
  readonly deck: OwnDeck;
  readonly edition: DeckEdition;
  readonly networkName: string;
}

const before = 'own-';

/** The key under which a talk keeps its edition. */
export function keyOfEdition(id: DeckEditionId): string {
  return `${before}${id}`;
}

/** The edition that a key names; undefined for the key of a shipped deck. */
export function editionOfKey(deckKey: string): DeckEditionId | undefined {
  return deckKey.startsWith(before) ? readId<'deckEdition'>(deckKey.slice(before.length)) : undefined;
}

/**
 * An edition as a deck like any other. Where it fills a frame, the owner and the outcomes are the frame's, and every
 * other line is marked as not from a source.
 */
export function deckFromEdition({ deck, edition, networkName }: EditionOfDeck, shipped: readonly Deck[]): Deck {
  const frame = deck.frameKey === null ? undefined : deckOf(shipped, deck.frameKey);
  const { title, purpose, participants, deskCalendar, phases, steps } = edition.content;
  const own = ({ nb, nn }: Wording): DeckLine => ({ nb, nn, source: null });
  return {
    key: keyOfEdition(edition.id),
    title,
    about: deck.about,
    owner: frame?.owner ?? null,
    purpose: own(purpose),
    participants: own(participants),
    deskCalendar,
    outcomes: frame?.outcomes ?? [],
    ...(phases === undefined ? {} : { phases }),
    steps: steps.map((step, at) => ({
      key: `step-${at + 1}`,
      ...(step.purpose === null ? {} : { purpose: own(step.purpose) }),
      question: own(step.question),
      prompts: step.prompts.map(own),
      ...(step.participants === null ? {} : { participants: own(step.participants) }),
      minutes: step.minutes,
      written: step.written,
    })),
    edition: { networkId: deck.networkId, networkName, number: edition.number },
  };
}
