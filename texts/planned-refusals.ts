/** Why planning a discussion, or beginning a planned one, is refused. */
export const plannedRefusalTexts = {
  nb: {
    plannedInThePast: 'Velg en dag og et klokkeslett som kommer.',
    plannedTooFarAhead: 'Velg en dag innen ett år.',
    planStandsThen: 'Samtalen er allerede planlagt da.',
    planIsBegun: 'Denne samtalen er allerede i gang. Du finner den under Samtaler.',
    planIsCancelled: 'Denne planlagte samtalen er avlyst.',
  },
  nn: {
    plannedInThePast: 'Vel ein dag og eit klokkeslett som kjem.',
    plannedTooFarAhead: 'Vel ein dag innan eitt år.',
    planStandsThen: 'Samtalen er alt planlagd då.',
    planIsBegun: 'Denne samtalen er alt i gang. Du finn han under Samtalar.',
    planIsCancelled: 'Denne planlagde samtalen er avlyst.',
  },
};
