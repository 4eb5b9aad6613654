/** What people are told whom a network's discussion refuses. */
export const discussionRefusalTexts = {
  nb: {
    notInThisPhase: 'Samtalen er et annet sted nå. Se på kortet på nytt.',
    tooFewWriters: 'Færre enn fem har skrevet. Da kan ikke anonyme bidrag vises. Vent på flere, eller gå videre uten å vise dem.',
    anonymousNeedsThinking: 'En anonym samtale må ha med «Tenk hver for seg».',
    votesAreOutOfRange: 'Hver deltaker kan ha fra 1 til 10 stemmer.',
    twoLinesAreNeeded: 'Velg to forskjellige bidrag først.',
    noVotesLeft: 'Du har ikke så mange stemmer. Ta tilbake noen først.',
    timerIsOutOfRange: 'Skriv et helt antall minutter, fra 1 til 120.',
    cannotLeadHere: 'Denne personen kan ikke lede samtaler i nettverket.',
    dayIsPast: 'Dagen har vært. Velg en dag som kommer.',
  },
  nn: {
    notInThisPhase: 'Samtalen er ein annan stad no. Sjå på kortet på nytt.',
    tooFewWriters: 'Færre enn fem har skrive. Då kan ikkje anonyme bidrag visast. Vent på fleire, eller gå vidare utan å vise dei.',
    anonymousNeedsThinking: 'Ein anonym samtale må ha med «Tenk kvar for seg».',
    votesAreOutOfRange: 'Kvar deltakar kan ha frå 1 til 10 røyster.',
    twoLinesAreNeeded: 'Vel to ulike bidrag først.',
    noVotesLeft: 'Du har ikkje så mange røyster. Ta tilbake nokre først.',
    timerIsOutOfRange: 'Skriv eit heilt tal minutt, frå 1 til 120.',
    cannotLeadHere: 'Denne personen kan ikkje leie samtalar i nettverket.',
    dayIsPast: 'Dagen har vore. Vel ein dag som kjem.',
  },
};
