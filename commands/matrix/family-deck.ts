/** The deck of the conversations with families that the matrix lets happen. */
export const familyDeckKey = 'forste-kontakt';

/** One of its steps, to mark. */
export const familyStepKey = 'barnet-na';
