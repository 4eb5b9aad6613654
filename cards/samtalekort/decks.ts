import type { Deck } from '../../domain/conversations/deck';
import baseQuestions from './basesporsmal.json';
import cooperation from './samarbeid.json';
import threeQuestions from './tre-sporsmal.json';

/** The decks that the product brings, in the order they are offered. FHN-06, LN-11; samtalekort.md section 7. */
export const decks: readonly Deck[] = [threeQuestions, baseQuestions, cooperation];
