/** What people may have written in the cards that `npm run cards` shows. */
export const conversationSampleTexts = {
  nb: {
    shared: 'Vi har to gruppeledere med kurs i Trygg Base, men bare i én tjeneste.',
    missing: 'Kontaktpersonene vet ikke hvilke tilbud naboene har.',
    goal: 'Ett felles gruppetilbud i hvert halvår.',
    agreed: 'Verdal setter opp en gruppe i februar.',
    agreedToo: 'Vi ser på det igjen i mars.',
    marked: '# Ikke en overskrift, *ikke* [en lenke](https://eksempel.no) {{DATE(2026-12-01T08:00:00Z)}}',
    long: 'Vi ønsker oss grupper som går på kveldstid, slik at begge fosterforeldrene kan være med. ',
  },
  nn: {
    shared: 'Vi har to gruppeleiarar med kurs i Trygg Base, men berre i éi teneste.',
    missing: 'Kontaktpersonane veit ikkje kva tilbod naboane har.',
    goal: 'Eitt felles gruppetilbod i kvart halvår.',
    agreed: 'Verdal set opp ei gruppe i februar.',
    agreedToo: 'Vi ser på det att i mars.',
    marked: '# Ikkje ei overskrift, *ikkje* [ei lenkje](https://eksempel.no) {{DATE(2026-12-01T08:00:00Z)}}',
    long: 'Vi ynskjer oss grupper som går på kveldstid, slik at begge fosterforeldra kan vere med. ',
  },
};
