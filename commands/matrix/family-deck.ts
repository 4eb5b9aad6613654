/** The deck of the matrix's conversations with families: an offer's first contact. */
export const familyDeckKey = 'forste-kontakt';

/** A step of that deck, for marks. */
export const familyStepKey = 'barnet-na';
