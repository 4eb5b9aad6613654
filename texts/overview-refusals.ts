/** What a person is told whose plan of the year cannot be copied. */
export const overviewRefusalTexts = {
  nb: {
    offerIsCopiedBefore: 'Dette tilbudet er kopiert før. Avlys kopien først hvis dere vil lage en ny.',
    offerIsNotOfTheYear: 'Dette tilbudet er ikke lenger med i årets plan. Se på planen på nytt.',
  },
  nn: {
    offerIsCopiedBefore: 'Dette tilbodet er kopiert før. Avlys kopien først om de vil lage ein ny.',
    offerIsNotOfTheYear: 'Dette tilbodet er ikkje lenger med i planen for året. Sjå på planen på nytt.',
  },
};
