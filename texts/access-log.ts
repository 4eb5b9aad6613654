/** Who has read henvendelser: on pages, and in the card that says somebody has read unusually much. */
export const accessLogTexts = {
  nb: {
    title: 'Innsynslogg',
    panel: 'Hvem har lest',
    intro: 'Loggen viser hvem som har lest, når og i hvilken rolle. Den kan ikke endres. Samme lesing føres én gang i timen, i en liste én gang om dagen.',
    show: 'Vis hvem som har lest',
    all: 'Hele innsynsloggen',
    none: 'Ingen har lest noe ennå',
    noneText: 'Det som blir lest, står her etterpå.',
    kinds: { listed: 'Sto i en liste', opened: 'Åpnet', exported: 'Lastet ned loggen' },
    grounds: {
      caseContact: 'som kontaktperson i tjenesten', serviceLeader: 'som leder i tjenesten', coordinator: 'som koordinator i basen',
      counsellor: 'som veileder i oppdraget', deputy: 'som stedfortreder etter en frist',
    },
    reference: (reference: string) => `Henvendelse ${reference}`,
    unusual: {
      title: 'Uvanlig mye lesing',
      text: 'Noen har lest uvanlig mange henvendelser det siste døgnet. Det kan ha en god grunn. Se i innsynsloggen, og spør.',
      open: 'Åpne innsynsloggen',
    },
  },
  nn: {
    title: 'Innsynslogg',
    panel: 'Kven har lese',
    intro: 'Loggen viser kven som har lese, når og i kva rolle. Han kan ikkje endrast. Same lesing blir ført éin gong i timen, i ei liste éin gong om dagen.',
    show: 'Vis kven som har lese',
    all: 'Heile innsynsloggen',
    none: 'Ingen har lese noko enno',
    noneText: 'Det som blir lese, står her etterpå.',
    kinds: { listed: 'Stod i ei liste', opened: 'Opna', exported: 'Lasta ned loggen' },
    grounds: {
      caseContact: 'som kontaktperson i tenesta', serviceLeader: 'som leiar i tenesta', coordinator: 'som koordinator i basen',
      counsellor: 'som rettleiar i oppdraget', deputy: 'som stadfortredar etter ein frist',
    },
    reference: (reference: string) => `Førespurnad ${reference}`,
    unusual: {
      title: 'Uvanleg mykje lesing',
      text: 'Nokon har lese uvanleg mange førespurnader det siste døgnet. Det kan ha ein god grunn. Sjå i innsynsloggen, og spør.',
      open: 'Opne innsynsloggen',
    },
  },
};
