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
    whoAreYou: {
      title: 'Hvem er du?',
      intro: 'Dette er en prøveversjon. Velg hvem du vil være. Du kan bytte når du vil med «bytt person».',
      person: 'Person',
      personMissing: 'Velg en person.',
      choose: 'Velg',
    },
    personLabel: ({ role, ordinal, placeName }: PersonWords) =>
      `${roles.nb[role]}${ordinal === null ? '' : ` ${ordinal}`}, ${placeName}`,
  },
  nn: {
    roles: roles.nn,
    noticeTitle: 'Melding',
    whoAreYou: {
      title: 'Kven er du?',
      intro: 'Dette er ein prøveversjon. Vel kven du vil vere. Du kan byte når du vil med «byt person».',
      person: 'Person',
      personMissing: 'Vel ein person.',
      choose: 'Vel',
    },
    personLabel: ({ role, ordinal, placeName }: PersonWords) =>
      `${roles.nn[role]}${ordinal === null ? '' : ` ${ordinal}`}, ${placeName}`,
  },
};
