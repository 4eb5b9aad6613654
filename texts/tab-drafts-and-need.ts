/** Drafts, a base's capacity, and need that is reported without asking for help, in the tab. */
export const tabDraftAndNeedTexts = {
  nb: {
    drafts: 'Kladder', draft: 'Kladd', draftUntil: (day: string) => `Slettes ${day} om du ikke skriver mer`,
    draftRule: 'Bare du ser kladdene dine.',
    discard: 'Kast', discardName: (what: string) => `Kast kladden ${what}`, discardQuestion: 'Vil du kaste kladden?',
    discardExplanation: 'Det du har skrevet, blir borte.', discardNow: 'Kast kladden', withoutCategory: 'Uten kategori',
    saved: 'Kladden er lagret.', notSaved: (why: string) => `Kladden er ikke lagret. ${why}`, gone: 'Denne kladden er sendt, kastet eller slettet.',
    capacity: {
      title: (base: string) => `Kapasiteten i ${base}`, open: 'Det er plass nå.', few: 'Det er få plasser nå.', full: 'Det er fullt nå. Dere kan sende likevel, eller melde behov.',
      unknown: 'Basen har ikke sagt noe om kapasiteten.', since: (day: string) => `Fra ${day}.`,
      wait: (weeks: number) => (weeks === 1 ? 'Målt ventetid fram til oppstartsamtalen er 1 uke.' : `Målt ventetid fram til oppstartsamtalen er ${weeks} uker.`),
      waitUnknown: 'For få er hjulpet det siste halvåret til å si noe om ventetiden.',
      state: 'Si hvordan kapasiteten er', levels: { open: 'Det er plass', few: 'Få plasser', full: 'Fullt' }, from: 'Fra', stateNow: 'Vis dette til tjenestene', stated: 'Tjenestene ser det nå.',
    },
    need: {
      title: 'Meld behov', rule: 'Har dere behov uten å be om hjelp nå? Meld det her, så teller det når kapasiteten planlegges. Meld bare tall.',
      count: 'Hvor mange', reason: 'Hvorfor', report: 'Meld behovet', reported: 'Behovet er meldt.', list: 'Meldt behov', none: 'Ingen har meldt behov',
      noneText: 'Behov som meldes uten å be om hjelp, kommer her.', takeBack: 'Ta tilbake', takeBackName: (what: string) => `Ta tilbake ${what}`,
      line: (count: number, category: string) => `${count} × ${category}`,
    },
    phone: { title: 'Telefonen til kontoret', rule: 'Basen ringer dette nummeret. Skriv kontorets nummer, ikke et nummer til en person dere hjelper.', label: 'Telefonnummer', save: 'Lagre nummeret', saved: 'Nummeret er lagret.', call: (service: string) => `Ring ${service}` },
    service: 'Tjenesten',
  },
  nn: {
    drafts: 'Kladdar', draft: 'Kladd', draftUntil: (day: string) => `Blir sletta ${day} om du ikkje skriv meir`,
    draftRule: 'Berre du ser kladdane dine.',
    discard: 'Kast', discardName: (what: string) => `Kast kladden ${what}`, discardQuestion: 'Vil du kaste kladden?',
    discardExplanation: 'Det du har skrive, blir borte.', discardNow: 'Kast kladden', withoutCategory: 'Utan kategori',
    saved: 'Kladden er lagra.', notSaved: (why: string) => `Kladden er ikkje lagra. ${why}`, gone: 'Denne kladden er send, kasta eller sletta.',
    capacity: {
      title: (base: string) => `Kapasiteten i ${base}`, open: 'Det er plass no.', few: 'Det er få plassar no.', full: 'Det er fullt no. De kan sende likevel, eller melde behov.',
      unknown: 'Basen har ikkje sagt noko om kapasiteten.', since: (day: string) => `Frå ${day}.`,
      wait: (weeks: number) => (weeks === 1 ? 'Målt ventetid fram til oppstartssamtalen er 1 veke.' : `Målt ventetid fram til oppstartssamtalen er ${weeks} veker.`),
      waitUnknown: 'For få er hjelpte det siste halvåret til å seie noko om ventetida.',
      state: 'Sei korleis kapasiteten er', levels: { open: 'Det er plass', few: 'Få plassar', full: 'Fullt' }, from: 'Frå', stateNow: 'Vis dette til tenestene', stated: 'Tenestene ser det no.',
    },
    need: {
      title: 'Meld behov', rule: 'Har de behov utan å be om hjelp no? Meld det her, så tel det når kapasiteten blir planlagd. Meld berre tal.',
      count: 'Kor mange', reason: 'Kvifor', report: 'Meld behovet', reported: 'Behovet er meldt.', list: 'Meldt behov', none: 'Ingen har meldt behov',
      noneText: 'Behov som blir melde utan å be om hjelp, kjem her.', takeBack: 'Ta tilbake', takeBackName: (what: string) => `Ta tilbake ${what}`,
      line: (count: number, category: string) => `${count} × ${category}`,
    },
    phone: { title: 'Telefonen til kontoret', rule: 'Basen ringjer dette nummeret. Skriv nummeret til kontoret, ikkje eit nummer til ein person de hjelper.', label: 'Telefonnummer', save: 'Lagre nummeret', saved: 'Nummeret er lagra.', call: (service: string) => `Ring ${service}` },
    service: 'Tenesta',
  },
};
