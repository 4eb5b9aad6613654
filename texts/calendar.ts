/** What stands in people's calendars. Nothing of a case, and nobody. */
export const calendarTexts = {
  nb: {
    own: 'Mine samlinger og timer',
    network: (name: string) => `Gruppetilbud i ${name}`,
    summary: (programme: string, ordinal: number, of: number) => (of === 1 ? programme : `${programme}, samling ${ordinal} av ${of}`),
    teams: 'Teams',
    hour: 'Avtalt time',
    meetingIn: (municipality: string) => `${municipality} (oppmøte)`,
    placeInTheApp: 'Stedet står i appen',
  },
  nn: {
    own: 'Samlingane og timane mine',
    network: (name: string) => `Gruppetilbod i ${name}`,
    summary: (programme: string, ordinal: number, of: number) => (of === 1 ? programme : `${programme}, samling ${ordinal} av ${of}`),
    teams: 'Teams',
    hour: 'Avtalt time',
    meetingIn: (municipality: string) => `${municipality} (oppmøte)`,
    placeInTheApp: 'Staden står i appen',
  },
};
