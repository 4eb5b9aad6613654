/** What leaders and kontaktpersoner have written of the demonstration's groups, in the written standard of their network. */
export const words = {
  nb: {
    shared: {
      worked: 'To timer med tema og to timer med øvelser holdt oppmerksomheten oppe. At lederne kom fra hver sin organisasjon, ga flere eksempler å snakke om.',
      toChange: 'Send lesestoffet en uke før, ikke to dager. Tre uker mellom samlingene ble i lengste laget: prøv to.',
      practical: 'Lokalet har parkering og kjøkken. Bestill lunsj til en mer enn dere er. Ta med egen skjøteledning.',
    },
    draft: { worked: 'Små grupper på tre ga alle ordet.', toChange: '', practical: '' },
    sentences: ['Det var godt å møte andre i samme situasjon.', 'Jeg skulle gjerne hatt flere øvelser.'],
    room: 'Møterom 2, inngang fra baksiden',
    link: 'Om programmet',
  },
  nn: {
    shared: {
      worked: 'To timar med tema og to timar med øvingar heldt merksemda oppe. At leiarane kom frå kvar sin organisasjon, gav fleire døme å snakke om.',
      toChange: 'Send lesestoffet ei veke før, ikkje to dagar. Tre veker mellom samlingane vart i lengste laget: prøv to.',
      practical: 'Lokalet har parkering og kjøkken. Bestill lunsj til ein meir enn de er. Ta med eigen skøyteleidning.',
    },
    draft: { worked: 'Små grupper på tre gav alle ordet.', toChange: '', practical: '' },
    sentences: ['Det var godt å møte andre i same situasjon.', 'Eg skulle gjerne hatt fleire øvingar.'],
    room: 'Møterom 2, inngang frå baksida',
    link: 'Om programmet',
  },
} as const;

/** What the support group for parents is called. */
export const supportGroup = { nb: 'Støttegruppe for foreldre', nn: 'Støttegruppe for foreldre' };
