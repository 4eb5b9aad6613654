import type { ContentRefusal } from './checked-content';

/** What networks' own decks can be refused for, besides what any use case can. */
export type OwnDeckRefusal = ContentRefusal | 'frameIsUnknown' | 'deckIsOutOfUse' | 'deckIsOfAnotherNetwork';
