/** The card that tells a leader of a group which group it is, and when. */
export const leaderOfferTexts = {
  nb: {
    title: (programme: string) => `Du leder: ${programme}`,
    next: 'Si fra med «forfall» hvis du ikke kan komme til en samling. Du trenger ikke si hvorfor.',
    calendar: 'Få samlingene i kalenderen',
  },
  nn: {
    title: (programme: string) => `Du leier: ${programme}`,
    next: 'Sei frå med «forfall» om du ikkje kan kome til ei samling. Du treng ikkje seie kvifor.',
    calendar: 'Få samlingane i kalenderen',
  },
};
