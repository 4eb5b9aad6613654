/** What the attendance shelf refuses with. */
export const attendanceRefusalTexts = {
  nb: {
    sessionHasNotBegun: 'Samlingen har ikke begynt ennå.',
    attendanceIsMissing: 'Skriv hvor mange som kom fra hver tjeneste. Skriv 0 hvis ingen kom.',
    attendanceIsNoCount: 'Skriv et helt tall fra 0 og oppover.',
    attendanceIsMoreThanPlaces: 'Det kan ikke komme flere enn tjenesten har plasser.',
    messageIsOutdated: 'Denne beskjeden gjelder ikke lenger. Se på listen på nytt.',
    linkIsNotSecure: 'Skriv en hel adresse som begynner med https://',
    tooManyLinks: 'En samling kan ha høyst ti lenker.',
    sessionIsNotCancelled: 'Velg en samling som er avlyst.',
    sessionIsMadeUpFor: 'Denne samlingen er allerede erstattet av en annen.',
  },
  nn: {
    sessionHasNotBegun: 'Samlinga har ikkje byrja enno.',
    attendanceIsMissing: 'Skriv kor mange som kom frå kvar teneste. Skriv 0 om ingen kom.',
    attendanceIsNoCount: 'Skriv eit heilt tal frå 0 og oppover.',
    attendanceIsMoreThanPlaces: 'Det kan ikkje kome fleire enn tenesta har plassar.',
    messageIsOutdated: 'Denne beskjeden gjeld ikkje lenger. Sjå på lista på nytt.',
    linkIsNotSecure: 'Skriv ei heil adresse som byrjar med https://',
    tooManyLinks: 'Ei samling kan ha høgst ti lenkjer.',
    sessionIsNotCancelled: 'Vel ei samling som er avlyst.',
    sessionIsMadeUpFor: 'Denne samlinga er alt erstatta av ei anna.',
  },
};
