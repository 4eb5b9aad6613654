/** What a person or a calendar is told that is refused an address. */
export const calendarRefusalTexts = {
  nb: {
    feedIsGone: 'Denne kalenderadressen er slettet. Lag en ny i fanen «Gruppetilbud», under «Kalender».',
    tooManyRequests: 'Det kom for mange forespørsler på kort tid. Prøv igjen om litt.',
  },
  nn: {
    feedIsGone: 'Denne kalenderadressa er sletta. Lag ei ny i fana «Gruppetilbod», under «Kalender».',
    tooManyRequests: 'Det kom for mange førespurnader på kort tid. Prøv igjen om litt.',
  },
};
