/** «Hva er lagret om meg»: the page, and the file that is taken out. */
export const ownDataTexts = {
  nb: {
    title: 'Hva er lagret om meg',
    link: 'Lagret om meg',
    intro: 'Her er alt løsningen har lagret om deg som ansatt: roller, konto, arbeidstid, avtalte timer, hva du har gjort og hva du har lest. Løsningen har ikke navnet ditt.',
    others: 'Om andre står det ingenting, bare referanser. Det som står i saker du har arbeidet med, hører til tjenesten og er ikke med.',
    rows: (count: number) => (count === 1 ? '1 rad' : `${count} rader`),
    html: 'Last ned til å lese',
    json: 'Last ned som JSON',
    fileName: 'lagret-om-meg',
    whoAndWhen: (who: string, at: string) => (who === '' ? `Hentet ${at}.` : `${who}. Hentet ${at}.`),
    about: 'Hver tabell i databasen som kan knyttes til en person, er gjennomgått. Klokkeslett er i UTC der ikke annet står.',
    none: 'Ingenting.',
    parts: {
      access: 'Roller, konto og det du har gjort', hours: 'Arbeidstid og kompetanse', calendars: 'Kalendere', hoursBooked: 'Avtalte timer', referrals: 'Henvendelser',
      groups: 'Gruppetilbud', conversations: 'Samtaler', decisions: 'Valg du har tatt for en tjeneste, base eller organisasjon',
    },
    columns: {
      at: 'Når', from: 'Fra', to: 'Til', what: 'Hva', role: 'Rolle', place: 'Sted', reference: 'Referanse', value: 'Verdi', number: 'Antall', language: 'Språk',
      tenant: 'Tenant', account: 'Konto',
    },
  },
  nn: {
    title: 'Kva er lagra om meg',
    link: 'Lagra om meg',
    intro: 'Her er alt løysinga har lagra om deg som tilsett: roller, konto, arbeidstid, avtalte timar, kva du har gjort og kva du har lese. Løysinga har ikkje namnet ditt.',
    others: 'Om andre står det ingenting, berre referansar. Det som står i saker du har arbeidd med, høyrer til tenesta og er ikkje med.',
    rows: (count: number) => (count === 1 ? '1 rad' : `${count} rader`),
    html: 'Last ned til å lese',
    json: 'Last ned som JSON',
    fileName: 'lagra-om-meg',
    whoAndWhen: (who: string, at: string) => (who === '' ? `Henta ${at}.` : `${who}. Henta ${at}.`),
    about: 'Kvar tabell i databasen som kan knytast til ein person, er gått gjennom. Klokkeslett er i UTC der ikkje anna står.',
    none: 'Ingenting.',
    parts: {
      access: 'Roller, konto og det du har gjort', hours: 'Arbeidstid og kompetanse', calendars: 'Kalendrar', hoursBooked: 'Avtalte timar', referrals: 'Førespurnader',
      groups: 'Gruppetilbod', conversations: 'Samtalar', decisions: 'Val du har teke for ei teneste, ein base eller ein organisasjon',
    },
    columns: {
      at: 'Når', from: 'Frå', to: 'Til', what: 'Kva', role: 'Rolle', place: 'Stad', reference: 'Referanse', value: 'Verdi', number: 'Kor mange', language: 'Språk',
      tenant: 'Tenant', account: 'Konto',
    },
  },
};
