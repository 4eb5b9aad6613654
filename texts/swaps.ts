/** Swaps of places in cards. */
export const swapTexts = {
  nb: {
    title: 'Forslag om å bytte plass',
    answeredTitle: 'Svar på forslag om å bytte plass',
    body: (service: string) => `${service} vil bytte en plass med dere. Ingenting endres før dere sier ja.`,
    get: 'Dere får plass i', give: 'Dere gir fra dere plass i', theirs: 'Plassen er til',
    got: 'Dere vil ha plass i', given: 'Dere gir plass i', with: 'Med',
    choose: 'Velg plass å gi', decline: 'Nei takk', accept: 'Ja, bytt plass',
    which: 'Hvilken plass vil dere gi?', missing: 'Velg en plass.',
    own: (code: string, participants: number) => `${code}: ${participants === 1 ? '1 deltaker' : `${participants} deltakere`}`,
    none: 'Dere har ingen plass å gi i dette tilbudet nå.',
    newCodes: 'Når dere sier ja, er byttet gjort. Da får fosterhjemmet som bytter gruppe, en ny kode.',
    stands: {
      proposed: 'Venter på svar.', accepted: 'Byttet er gjort. De nye kodene ser dere i fanen.', declined: 'Det er svart nei. Ingen plasser er byttet.',
      withdrawn: 'Forslaget er trukket. Ingen plasser er byttet.', lapsed: 'Ingen svarte innen fristen. Ingen plasser er byttet.',
      fallen: 'Forslaget gjelder ikke lenger, for plassen eller gruppen er endret. Ingen plasser er byttet.',
    },
    said: {
      accept: 'Byttet er gjort. Du får den nye koden i chatten med meg. Gi beskjed til fosterhjemmet.',
      decline: 'Takk for svaret. Ingen plasser er byttet.',
      before: 'Dette har du trykket på før. Her er det som gjelder nå.',
    },
  },
  nn: {
    title: 'Forslag om å byte plass',
    answeredTitle: 'Svar på forslag om å byte plass',
    body: (service: string) => `${service} vil byte ein plass med dykk. Ingenting blir endra før de seier ja.`,
    get: 'De får plass i', give: 'De gir frå dykk plass i', theirs: 'Plassen er til',
    got: 'De vil ha plass i', given: 'De gir plass i', with: 'Med',
    choose: 'Vel plass å gi', decline: 'Nei takk', accept: 'Ja, byt plass',
    which: 'Kva plass vil de gi?', missing: 'Vel ein plass.',
    own: (code: string, participants: number) => `${code}: ${participants === 1 ? '1 deltakar' : `${participants} deltakarar`}`,
    none: 'De har ingen plass å gi i dette tilbodet no.',
    newCodes: 'Når de seier ja, er bytet gjort. Då får fosterheimen som byter gruppe, ein ny kode.',
    stands: {
      proposed: 'Ventar på svar.', accepted: 'Bytet er gjort. Dei nye kodane ser de i fana.', declined: 'Det er svara nei. Ingen plassar er bytte.',
      withdrawn: 'Forslaget er trekt. Ingen plassar er bytte.', lapsed: 'Ingen svara innan fristen. Ingen plassar er bytte.',
      fallen: 'Forslaget gjeld ikkje lenger, for plassen eller gruppa er endra. Ingen plassar er bytte.',
    },
    said: {
      accept: 'Bytet er gjort. Du får den nye koden i chatten med meg. Gi beskjed til fosterheimen.',
      decline: 'Takk for svaret. Ingen plassar er bytte.',
      before: 'Dette har du trykt på før. Her er det som gjeld no.',
    },
  },
};
