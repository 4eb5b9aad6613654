/** Drafts of henvendelser in the bot's cards. */
export const referralDraftTexts = {
  nb: {
    save: 'Lagre kladd',
    saved: (day: string) => `Kladden er lagret, og bare du ser den. Skriv «ny henvendelse» for å finne den igjen. Den slettes ${day} om du ikke skriver mer.`,
    savedBeside: (day: string) =>
      `Kladden er endret, sendt eller kastet et annet sted. Det du har skrevet her, er lagret som en egen kladd. Den slettes ${day} om du ikke skriver mer.`,
    notSaved: (why: string) => `Kladden er ikke lagret. ${why}`,
    gone: 'Denne kladden er sendt, kastet eller slettet.',
    title: 'Kladder du kan fortsette på',
    intro: 'Bare du ser kladdene dine.',
    withoutCategory: 'Uten kategori',
    about: (saved: string, until: string) => `Lagret ${saved}. Slettes ${until}.`,
    goOn: 'Fortsett',
    more: (count: number) => (count === 1 ? '1 kladd til ligger i fanen.' : `${count} kladder til ligger i fanen.`),
    begin: 'Begynn på en ny',
    openTab: 'Se kladdene i fanen',
  },
  nn: {
    save: 'Lagre kladd',
    saved: (day: string) => `Kladden er lagra, og berre du ser han. Skriv «ny førespurnad» for å finne han att. Han blir sletta ${day} om du ikkje skriv meir.`,
    savedBeside: (day: string) =>
      `Kladden er endra, send eller kasta ein annan stad. Det du har skrive her, er lagra som ein eigen kladd. Han blir sletta ${day} om du ikkje skriv meir.`,
    notSaved: (why: string) => `Kladden er ikkje lagra. ${why}`,
    gone: 'Denne kladden er send, kasta eller sletta.',
    title: 'Kladdar du kan halde fram med',
    intro: 'Berre du ser kladdane dine.',
    withoutCategory: 'Utan kategori',
    about: (saved: string, until: string) => `Lagra ${saved}. Blir sletta ${until}.`,
    goOn: 'Hald fram',
    more: (count: number) => (count === 1 ? '1 kladd til ligg i fana.' : `${count} kladdar til ligg i fana.`),
    begin: 'Begynn på ein ny',
    openTab: 'Sjå kladdane i fana',
  },
};
