/** Why a network's own deck of samtalekort is refused. */
export const ownDeckRefusalTexts = {
  nb: {
    deckLanguageIsMissing: 'Skriv teksten både på bokmål og nynorsk.',
    deckHasNoStep: 'Legg til minst ett steg.',
    deckHasTooManySteps: 'Et samtalekort kan ha høyst 20 steg.',
    deckHasTooManyPrompts: 'Et steg kan ha høyst åtte hjelpespørsmål.',
    deckMinutesAreWrong: 'Skriv et helt antall minutter, fra 1 til 240, eller la feltet stå tomt.',
    answersAboutAFamily: 'I samtaler med familier skrives det ikke svar. De hører hjemme i fagsystemet.',
    frameIsUnknown: 'Vi finner ikke verktøyet som dere vil fylle ut.',
    deckIsOutOfUse: 'Dette samtalekortet er tatt ut av bruk. Velg et annet.',
    deckIsOfAnotherNetwork: 'Dette samtalekortet tilhører et annet nettverk. Velg et annet.',
  },
  nn: {
    deckLanguageIsMissing: 'Skriv teksten både på bokmål og nynorsk.',
    deckHasNoStep: 'Legg til minst eitt steg.',
    deckHasTooManySteps: 'Eit samtalekort kan ha høgst 20 steg.',
    deckHasTooManyPrompts: 'Eit steg kan ha høgst åtte hjelpespørsmål.',
    deckMinutesAreWrong: 'Skriv eit heilt tal minutt, frå 1 til 240, eller la feltet stå tomt.',
    answersAboutAFamily: 'I samtalar med familiar skriv ein ikkje svar. Dei høyrer heime i fagsystemet.',
    frameIsUnknown: 'Vi finn ikkje verktøyet som de vil fylle ut.',
    deckIsOutOfUse: 'Dette samtalekortet er teke ut av bruk. Vel eit anna.',
    deckIsOfAnotherNetwork: 'Dette samtalekortet høyrer til eit anna nettverk. Vel eit anna.',
  },
};
