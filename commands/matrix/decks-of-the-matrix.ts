import type { DeckContent } from '../../domain/conversations/ownDecks/deck-content';

/** The deck of the conversations with families that the matrix lets happen. */
export const familyDeckKey = 'forste-kontakt';

/** One of its steps, to mark. */
export const familyStepKey = 'barnet-na';

/** What a deck of a network's own says, as it is sent; `mark` tells it from others. */
export function deckOfTheMatrix(mark: string, { written = true } = {}) {
  const words = (text: string) => ({ nb: text, nn: text });
  return {
    title: words(`Deck of ${mark}`), purpose: words(`Purpose of the matrix for ${mark}`), participants: words('Everybody'), deskCalendar: false,
    steps: [{ question: words('What?'), prompts: [], written }],
  };
}

/** The same as it is kept. */
export function keptDeckOfTheMatrix(mark: string, how: { readonly written?: boolean } = {}): DeckContent {
  const { steps, ...deck } = deckOfTheMatrix(mark, how);
  return { ...deck, steps: steps.map((step) => ({ ...step, purpose: null, participants: null, minutes: null })) };
}
