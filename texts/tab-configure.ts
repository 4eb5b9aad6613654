/** Where a tab in a channel or meeting is set up. */
export const tabConfigureTexts = {
  nb: {
    title: 'Hva skal fanen vise?',
    intro: 'Velg hva som åpnes først. Alle sidene er med uansett hva du velger.',
    choices: {
      offers: 'Gruppetilbud',
      referrals: 'Henvendelser',
      conversations: 'Samtaler',
      networks: 'Nettverk',
    },
    save: 'Trykk Lagre i Teams når du har valgt.',
    onlyInTeams: 'Denne siden brukes når du legger til en fane i Teams.',
  },
  nn: {
    title: 'Kva skal fana vise?',
    intro: 'Vel kva som blir opna først. Alle sidene er med same kva du vel.',
    choices: {
      offers: 'Gruppetilbod',
      referrals: 'Førespurnader',
      conversations: 'Samtalar',
      networks: 'Nettverk',
    },
    save: 'Trykk Lagre i Teams når du har valt.',
    onlyInTeams: 'Denne sida blir brukt når du legg til ei fane i Teams.',
  },
};
