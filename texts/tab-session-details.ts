/** Room and material of a session, in the tab. */
export const tabSessionDetailsTexts = {
  nb: {
    room: (room: string) => `Rom: ${room}`,
    links: (ordinal: number) => `Materiell til samling ${ordinal}`,
    newWindow: '(åpnes i et nytt vindu)',
    edit: 'Rom og materiell', editOne: (ordinal: number) => `Rom og materiell for samling ${ordinal}`,
    explanation: 'Vises for tjenester med plass, gruppelederne og koordinatoren. Rommet står aldri på kort i kanaler.',
    roomLabel: 'Rom', roomHint: 'Et kort navn på rommet. Ikke skriv hvem som kommer.',
    linkTitle: (at: number) => `Lenke ${at}, tittel`, linkUrl: (at: number) => `Lenke ${at}, adresse`,
    remove: 'Ta bort', removeOne: (at: number) => `Ta bort lenke ${at}`,
    add: 'Legg til en lenke', save: 'Lagre', saved: 'Det er lagret. De som må vite om et nytt rom, får beskjed i Teams.',
  },
  nn: {
    room: (room: string) => `Rom: ${room}`,
    links: (ordinal: number) => `Materiell til samling ${ordinal}`,
    newWindow: '(blir opna i eit nytt vindauge)',
    edit: 'Rom og materiell', editOne: (ordinal: number) => `Rom og materiell for samling ${ordinal}`,
    explanation: 'Blir vist for tenester med plass, gruppeleiarane og koordinatoren. Rommet står aldri på kort i kanalar.',
    roomLabel: 'Rom', roomHint: 'Eit kort namn på rommet. Ikkje skriv kven som kjem.',
    linkTitle: (at: number) => `Lenkje ${at}, tittel`, linkUrl: (at: number) => `Lenkje ${at}, adresse`,
    remove: 'Ta bort', removeOne: (at: number) => `Ta bort lenkje ${at}`,
    add: 'Legg til ei lenkje', save: 'Lagre', saved: 'Det er lagra. Dei som må vite om eit nytt rom, får beskjed i Teams.',
  },
};
