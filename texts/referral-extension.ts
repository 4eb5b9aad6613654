/** A henvendelse from the box where one writes in Teams. */
export const referralExtensionTexts = {
  nb: {
    command: { title: 'Ny henvendelse', description: 'Send en henvendelse til basen' },
    parameters: {
      category: { title: 'Hva gjelder det?', description: 'Velg én av fem' },
      orderSummary: { title: 'Hva ønsker dere veiledning på?', description: 'Én eller to setninger uten navn, fødselsdato, adresse, skole eller telefonnummer' },
      place: { title: 'Hvor vil dere møtes?', description: 'Velg sted' },
      urgent: { title: 'Haster det?', description: 'Er noen i fare nå, ring barnevernvakten' },
    },
    places: { teams: 'Teams', own: 'Hos oss' },
    urgencies: { no: 'Nei', yes: 'Ja, ring oss så snart dere kan' },
    sent: (base: string, reference: string) => `Henvendelsen er sendt til ${base}. Skriv referansen ${reference} i fagsystemet deres.`,
    before: 'Du har alt sendt denne henvendelsen i dag.',
    notSent: (why: string) => `Henvendelsen er ikke sendt. ${why}`,
  },
  nn: {
    command: { title: 'Ny førespurnad', description: 'Send ein førespurnad til basen' },
    parameters: {
      category: { title: 'Kva gjeld det?', description: 'Vel éin av fem' },
      orderSummary: { title: 'Kva ønskjer de rettleiing på?', description: 'Éi eller to setningar utan namn, fødselsdato, adresse, skule eller telefonnummer' },
      place: { title: 'Kvar vil de møtast?', description: 'Vel stad' },
      urgent: { title: 'Hastar det?', description: 'Er nokon i fare no, ring barnevernvakta' },
    },
    places: { teams: 'Teams', own: 'Hos oss' },
    urgencies: { no: 'Nei', yes: 'Ja, ring oss så snart de kan' },
    sent: (base: string, reference: string) => `Førespurnaden er send til ${base}. Skriv referansen ${reference} i fagsystemet dykkar.`,
    before: 'Du har alt sendt denne førespurnaden i dag.',
    notSent: (why: string) => `Førespurnaden er ikkje send. ${why}`,
  },
};
