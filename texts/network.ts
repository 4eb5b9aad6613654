/** Roles, places and who somebody is. */
export const networkTexts = {
  nb: {
    roles: {
      coordinator: 'Koordinator',
      fosterCareAdvisor: 'Fosterhjemsressurs',
      caseContact: 'Kontaktperson',
      counsellor: 'Veileder',
      serviceLeader: 'Barnevernsleder',
      groupLeader: 'Gruppeleder',
      countyGovernor: 'Rådgiver',
      administrator: 'Administrator',
    },
    noticeTitle: 'Beskjed',
    whoAreYou: {
      title: 'Hvem er du?',
      intro: 'Dette er en prøveversjon. Velg hvem du vil være. Du kan bytte når du vil med «bytt person».',
      person: 'Person',
      personMissing: 'Velg en person.',
      choose: 'Velg',
    },
    personLabel: (role: string, ordinal: number | null, place: string) =>
      ordinal === null ? `${role}, ${place}` : `${role} ${ordinal}, ${place}`,
  },
  nn: {
    roles: {
      coordinator: 'Koordinator',
      fosterCareAdvisor: 'Fosterheimsressurs',
      caseContact: 'Kontaktperson',
      counsellor: 'Rettleiar',
      serviceLeader: 'Barnevernsleiar',
      groupLeader: 'Gruppeleiar',
      countyGovernor: 'Rådgivar',
      administrator: 'Administrator',
    },
    noticeTitle: 'Melding',
    whoAreYou: {
      title: 'Kven er du?',
      intro: 'Dette er ein prøveversjon. Vel kven du vil vere. Du kan byte når du vil med «byt person».',
      person: 'Person',
      personMissing: 'Vel ein person.',
      choose: 'Vel',
    },
    personLabel: (role: string, ordinal: number | null, place: string) =>
      ordinal === null ? `${role}, ${place}` : `${role} ${ordinal}, ${place}`,
  },
};
