/** What the attendance shelf refuses with. */
export const attendanceRefusalTexts = {
  nb: {
    sessionHasNotBegun: 'Samlingen har ikke begynt ennå.',
    attendanceIsMissing: 'Skriv hvor mange som kom fra hver tjeneste. Skriv 0 hvis ingen kom.',
    attendanceIsNoCount: 'Skriv et helt tall fra 0 og oppover.',
    attendanceIsMoreThanPlaces: 'Det kan ikke komme flere enn tjenesten har plasser.',
  },
  nn: {
    sessionHasNotBegun: 'Samlinga har ikkje byrja enno.',
    attendanceIsMissing: 'Skriv kor mange som kom frå kvar teneste. Skriv 0 om ingen kom.',
    attendanceIsNoCount: 'Skriv eit heilt tal frå 0 og oppover.',
    attendanceIsMoreThanPlaces: 'Det kan ikkje kome fleire enn tenesta har plassar.',
  },
};
