/** What a person is called by: role, number among equals, place. */
interface PersonWords {
  readonly role: keyof typeof roles.nb;
  readonly ordinal: number | null;
  readonly placeName: string;
}

const roles = {
  nb: {
    coordinator: 'Koordinator',
    fosterCareAdvisor: 'Fosterhjemsressurs',
    caseContact: 'Kontaktperson',
    counsellor: 'Veileder',
    serviceLeader: 'Barnevernsleder',
    groupLeader: 'Gruppeleder',
    countyGovernor: 'Rådgiver',
    administrator: 'Administrator',
  },
  nn: {
    coordinator: 'Koordinator',
    fosterCareAdvisor: 'Fosterheimsressurs',
    caseContact: 'Kontaktperson',
    counsellor: 'Rettleiar',
    serviceLeader: 'Barnevernsleiar',
    groupLeader: 'Gruppeleiar',
    countyGovernor: 'Rådgivar',
    administrator: 'Administrator',
  },
};

/** Roles, places and who somebody is. */
export const networkTexts = {
  nb: {
    roles: roles.nb,
    noticeTitle: 'Beskjed',
    someone: 'En kollega',
    newcomer: 'Nyansatt, uten tilgang ennå',
    whoAreYou: {
      title: 'Hvem er du?',
      intro: 'Dette er en prøveversjon. Velg hvem du vil være. Du kan bytte når du vil med «bytt person».',
      person: 'Person',
      personMissing: 'Velg en person.',
      choose: 'Velg',
    },
    networkKinds: {
      learningNetwork: 'Læringsnettverk',
      fosterCareNetwork: 'Fosterhjemsnettverk',
      leaderNetwork: 'Ledernettverk',
      counsellorNetwork: 'Veiledernettverk',
      developmentProject: 'Utviklingsprosjekt',
    },
    confidence: { high: 'sikker', medium: 'ganske sikker', low: 'usikker', unknown: 'ikke kjent' },
    linkChannel: {
      title: 'Hvem tilhører denne kanalen?',
      intro: 'Kort til stedet du velger, kommer i denne kanalen.',
      place: 'Tjeneste eller nettverk',
      placeMissing: 'Velg en tjeneste eller et nettverk.',
      link: 'Koble kanalen',
      linked: (place: string) => `Kanalen er nå koblet til ${place}.`,
      onlyInAChannel: 'Skriv «koble kanal» i kanalen du vil koble.',
    },
    personLabel: ({ role, ordinal, placeName }: PersonWords) =>
      `${roles.nb[role]}${ordinal === null ? '' : ` ${ordinal}`}, ${placeName}`,
  },
  nn: {
    roles: roles.nn,
    noticeTitle: 'Melding',
    someone: 'Ein kollega',
    newcomer: 'Nytilsett, utan tilgang enno',
    whoAreYou: {
      title: 'Kven er du?',
      intro: 'Dette er ein prøveversjon. Vel kven du vil vere. Du kan byte når du vil med «byt person».',
      person: 'Person',
      personMissing: 'Vel ein person.',
      choose: 'Vel',
    },
    networkKinds: {
      learningNetwork: 'Læringsnettverk',
      fosterCareNetwork: 'Fosterheimsnettverk',
      leaderNetwork: 'Leiarnettverk',
      counsellorNetwork: 'Rettleiarnettverk',
      developmentProject: 'Utviklingsprosjekt',
    },
    confidence: { high: 'sikker', medium: 'ganske sikker', low: 'usikker', unknown: 'ikkje kjend' },
    linkChannel: {
      title: 'Kven høyrer denne kanalen til?',
      intro: 'Kort til staden du vel, kjem i denne kanalen.',
      place: 'Teneste eller nettverk',
      placeMissing: 'Vel ei teneste eller eit nettverk.',
      link: 'Kople kanalen',
      linked: (place: string) => `Kanalen er no kopla til ${place}.`,
      onlyInAChannel: 'Skriv «kople kanal» i kanalen du vil kople.',
    },
    personLabel: ({ role, ordinal, placeName }: PersonWords) =>
      `${roles.nn[role]}${ordinal === null ? '' : ` ${ordinal}`}, ${placeName}`,
  },
};
