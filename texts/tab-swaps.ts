/** Swaps of places in the tab. */
export const tabSwapTexts = {
  nb: {
    propose: {
      title: 'Foreslå å bytte plass',
      intro: 'Passer et annet tilbud bedre for et av fosterhjemmene deres? Spør en annen tjeneste om å bytte. Ingenting endres før de sier ja, og de velger selv hvilken plass de gir.',
      own: 'Plassen dere gir', other: 'Tilbudet dere vil ha plass i', service: 'Tjenesten dere spør',
      withOthers: (codes: string) => `${codes} (hører sammen)`,
      send: 'Send forslaget', done: 'Forslaget er sendt. Tjenesten får det i Teams.',
      noPlace: 'Dere har ingen plass å bytte i dette tilbudet nå.',
      noOffer: 'Det er ingen andre tilbud i nettverket å bytte med nå.',
    },
    list: 'Forslag om bytte',
    none: 'Ingen forslag om bytte ennå.',
    gives: (code: string, offer: string, service: string) => `Dere gir ${code} for en plass i ${offer} fra ${service}`,
    asks: (service: string, homes: string, from: string, to: string) => `${service} gir en plass i ${from} (${homes}) for en av deres i ${to}`,
    homes: (homes: number, participants: number) =>
      `${homes === 1 ? '1 fosterhjem' : `${homes} fosterhjem som hører sammen`}, ${participants === 1 ? '1 deltaker' : `${participants} deltakere`}`,
    until: (deadline: string) => `Svar innen ${deadline}.`,
    endOf: (day: string) => `utgangen av ${day}`,
    states: {
      proposed: { asked: 'Venter på svar fra dere', proposing: 'Venter på svar' }, accepted: 'Byttet er gjort', declined: 'Svart nei', withdrawn: 'Trukket',
      lapsed: 'Fristen gikk ut', fallen: 'Gjelder ikke lenger',
    },
    answer: {
      which: 'Hvilken plass vil dere gi?', none: 'Dere har ingen plass å gi i dette tilbudet nå.',
      accept: 'Bytt plass', question: (code: string) => `Vil du bytte bort ${code}?`,
      explanation: 'Byttet gjøres med en gang. Fosterhjemmet mister plassen her og får plass i den andre gruppen, med ny kode.',
      decline: 'Si nei', declineQuestion: 'Vil du si nei til byttet?', declineExplanation: 'Den andre tjenesten får beskjed. Dere trenger ikke å si hvorfor.',
      accepted: 'Byttet er gjort. Den nye koden står under «Deres påmeldte» i det andre tilbudet.', declined: 'Det er svart nei.',
    },
    withdraw: { label: 'Trekk forslaget', of: (code: string) => `Trekk forslaget om ${code}`, question: 'Vil du trekke forslaget?', explanation: 'Plassen er deres som før.', done: 'Forslaget er trukket.' },
    made: 'Bytter mellom tjenester',
    between: (one: string, other: string) => `${one} og ${other}`,
  },
  nn: {
    propose: {
      title: 'Foreslå å byte plass',
      intro: 'Passar eit anna tilbod betre for ein av fosterheimane dykkar? Spør ei anna teneste om å byte. Ingenting blir endra før dei seier ja, og dei vel sjølve kva plass dei gir.',
      own: 'Plassen de gir', other: 'Tilbodet de vil ha plass i', service: 'Tenesta de spør',
      withOthers: (codes: string) => `${codes} (høyrer saman)`,
      send: 'Send forslaget', done: 'Forslaget er sendt. Tenesta får det i Teams.',
      noPlace: 'De har ingen plass å byte i dette tilbodet no.',
      noOffer: 'Det er ingen andre tilbod i nettverket å byte med no.',
    },
    list: 'Forslag om byte',
    none: 'Ingen forslag om byte enno.',
    gives: (code: string, offer: string, service: string) => `De gir ${code} for ein plass i ${offer} frå ${service}`,
    asks: (service: string, homes: string, from: string, to: string) => `${service} gir ein plass i ${from} (${homes}) for ein av dykkar i ${to}`,
    homes: (homes: number, participants: number) =>
      `${homes === 1 ? '1 fosterheim' : `${homes} fosterheimar som høyrer saman`}, ${participants === 1 ? '1 deltakar' : `${participants} deltakarar`}`,
    until: (deadline: string) => `Svar innan ${deadline}.`,
    endOf: (day: string) => `utgangen av ${day}`,
    states: {
      proposed: { asked: 'Ventar på svar frå dykk', proposing: 'Ventar på svar' }, accepted: 'Bytet er gjort', declined: 'Svara nei', withdrawn: 'Trekt',
      lapsed: 'Fristen gjekk ut', fallen: 'Gjeld ikkje lenger',
    },
    answer: {
      which: 'Kva plass vil de gi?', none: 'De har ingen plass å gi i dette tilbodet no.',
      accept: 'Byt plass', question: (code: string) => `Vil du byte bort ${code}?`,
      explanation: 'Bytet blir gjort med ein gong. Fosterheimen mistar plassen her og får plass i den andre gruppa, med ny kode.',
      decline: 'Sei nei', declineQuestion: 'Vil du seie nei til bytet?', declineExplanation: 'Den andre tenesta får beskjed. De treng ikkje å seie kvifor.',
      accepted: 'Bytet er gjort. Den nye koden står under «Dykkar påmelde» i det andre tilbodet.', declined: 'Det er svara nei.',
    },
    withdraw: { label: 'Trekk forslaget', of: (code: string) => `Trekk forslaget om ${code}`, question: 'Vil du trekkje forslaget?', explanation: 'Plassen er dykkar som før.', done: 'Forslaget er trekt.' },
    made: 'Byte mellom tenester',
    between: (one: string, other: string) => `${one} og ${other}`,
  },
};
