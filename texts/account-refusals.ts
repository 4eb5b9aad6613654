/** What somebody is told whose accounts cannot be linked, or let go, so. */
export const accountRefusalTexts = {
  nb: {
    accountCodeIsWrong: 'Koden er feil eller for gammel. Lag en ny med den andre kontoen.',
    tooManyAccountCodes: 'Du har prøvd for mange koder. Vent en time.',
    accountCodeIsOwn: 'Denne koden er laget med kontoen du er logget inn med. Logg inn med den andre kontoen og skriv koden der.',
    accountCodeIsOver: 'Koden gjelder ikke lenger. Lag en ny.',
    bothHaveHours: 'Begge kontoene er veileder med timer eller oppdrag. De kan ikke slås sammen før den ene er uten. Snakk med koordinatoren i basen.',
    bothLeadGroups: 'Begge kontoene leder grupper som ikke er ferdige. Bytt leder i gruppene til den ene først.',
    bothAreInDiscussions: 'Begge kontoene er med i samtaler som ikke er ferdige. Vent til referatet er laget.',
    bothAreTied: 'Begge kontoene har timer, grupper eller samtaler som ikke er ferdige. Vent til den ene er uten.',
    lastAccountStays: 'Dette er den eneste kontoen din. Den kan ikke tas bort.',
    referralIsOver: 'Henvendelsen er avsluttet. Det er ikke noe å ta over.',
  },
  nn: {
    accountCodeIsWrong: 'Koden er feil eller for gammal. Lag ein ny med den andre kontoen.',
    tooManyAccountCodes: 'Du har prøvd for mange kodar. Vent ein time.',
    accountCodeIsOwn: 'Denne koden er laga med kontoen du er logga inn med. Logg inn med den andre kontoen og skriv koden der.',
    accountCodeIsOver: 'Koden gjeld ikkje lenger. Lag ein ny.',
    bothHaveHours: 'Begge kontoane er rettleiar med timar eller oppdrag. Dei kan ikkje slåast saman før den eine er utan. Snakk med koordinatoren i basen.',
    bothLeadGroups: 'Begge kontoane leier grupper som ikkje er ferdige. Byt leiar i gruppene til den eine først.',
    bothAreInDiscussions: 'Begge kontoane er med i samtalar som ikkje er ferdige. Vent til referatet er laga.',
    bothAreTied: 'Begge kontoane har timar, grupper eller samtalar som ikkje er ferdige. Vent til den eine er utan.',
    lastAccountStays: 'Dette er den einaste kontoen din. Han kan ikkje takast bort.',
    referralIsOver: 'Førespurnaden er avslutta. Det er ikkje noko å ta over.',
  },
};
