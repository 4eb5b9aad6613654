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
    personLabel: (role: string, ordinal: number | null, place: string) =>
      ordinal === null ? `${role}, ${place}` : `${role} ${ordinal}, ${place}`,
  },
};
