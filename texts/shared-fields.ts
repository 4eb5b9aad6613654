/** «Hvorfor deles dette?»: what a form shares, why, with whom and until when. */
export const sharedFieldTexts = {
  nb: {
    title: 'Hvorfor deles dette?',
    intro: 'Dette er det andre enn tjenesten deres får vite, og ikke noe mer. Grunnlagene er forslag; kommunen er behandlingsansvarlig og bestemmer.',
    purpose: 'Hvorfor',
    sharedWith: 'Hvem ser det',
    until: 'Hvor lenge',
    withdrawal: 'Slik tar dere det tilbake',
    ground: 'Grunnlag',
    names: {
      category: 'Kategori', orderSummary: 'Bestillingen', place: 'Sted', urgent: 'Om det haster', reference: 'Referansen', sender: 'Hvem som sender',
      participants: 'Hvor mange som kommer', code: 'Koden', order: 'Rekkefølgen i køen', apart: 'At to hjem skal holdes fra hverandre',
    },
    purposes: {
      chooseHelp: 'Basen må vite hva slags hjelp det gjelder.', knowWhatIsAskedFor: 'Basen må vite hva dere ønsker, for å kunne svare.',
      findPlaceToMeet: 'Basen må finne en time dere kan komme til.', takeInTurn: 'Basen må vite hva som ikke kan vente.',
      tieToTheCase: 'Dere må kjenne igjen saken i fagsystemet, uten at andre kan det.', knowWhoAsks: 'Basen må kunne ringe tjenesten.',
      countPlaces: 'Gruppen må ha plass til alle som kommer.', knowWhoseTurn: 'Plasser må gå i riktig rekkefølge.', keepHomesApart: 'To hjem som ikke skal møtes, må ikke få plass i samme gruppe.',
    },
    recipients: {
      baseAndCounsellors: 'Koordinatoren i basen og veilederne som får oppdraget.', nobodyButTheService: 'Bare kontaktpersonene og lederen i tjenesten deres.',
      countsForTheGroup: 'Koordinatoren og gruppelederne ser antallet. Andre tjenester ser bare om det er ledig.', serviceForTheCoordinator: 'Koordinatoren ser hvilken tjeneste som venter, uten kode.',
      theOtherService: 'Bare de to tjenestene.',
    },
    periods: {
      referral: (months: number) => `${months} måneder etter at den er avsluttet og levert til arkivet. Tjenesten kan ha valgt en annen tid.`,
      apartCode: (months: number) => `Koden slettes ${months === 1 ? 'en måned' : `${months} måneder`} etter at den er brukt eller utløpt. Paret står så lenge gruppen står.`,
      withTheOffer: () => 'Så lenge gruppetilbudet er lagret: vanligvis fem år etter siste samling. Nettverket kan bestemme noe annet.',
    },
    ways: {
      amendOrWithdraw: 'Endre eller trekk henvendelsen.', withdrawTheReferral: 'Trekk henvendelsen.', withdrawThePlace: 'Meld av plassen.', endThePair: 'Avslutt paret i gruppetilbudet.',
    },
    grounds: {
      A: 'A: oppgave i allmennhetens interesse, barnevernsloven', D: 'D: unntak for særlige opplysninger, hvis teksten har noe om helse eller lignende',
    },
  },
  nn: {
    title: 'Kvifor blir dette delt?',
    intro: 'Dette er det andre enn tenesta dykkar får vite, og ikkje noko meir. Grunnlaga er forslag; kommunen er behandlingsansvarleg og bestemmer.',
    purpose: 'Kvifor',
    sharedWith: 'Kven ser det',
    until: 'Kor lenge',
    withdrawal: 'Slik tek de det tilbake',
    ground: 'Grunnlag',
    names: {
      category: 'Kategori', orderSummary: 'Bestillinga', place: 'Stad', urgent: 'Om det hastar', reference: 'Referansen', sender: 'Kven som sender',
      participants: 'Kor mange som kjem', code: 'Koden', order: 'Rekkjefølgja i køen', apart: 'At to heimar skal haldast frå kvarandre',
    },
    purposes: {
      chooseHelp: 'Basen må vite kva slags hjelp det gjeld.', knowWhatIsAskedFor: 'Basen må vite kva de ønskjer, for å kunne svare.',
      findPlaceToMeet: 'Basen må finne ein time de kan kome til.', takeInTurn: 'Basen må vite kva som ikkje kan vente.',
      tieToTheCase: 'De må kjenne att saka i fagsystemet, utan at andre kan det.', knowWhoAsks: 'Basen må kunne ringje tenesta.',
      countPlaces: 'Gruppa må ha plass til alle som kjem.', knowWhoseTurn: 'Plassar må gå i rett rekkjefølgje.', keepHomesApart: 'To heimar som ikkje skal møtast, må ikkje få plass i same gruppe.',
    },
    recipients: {
      baseAndCounsellors: 'Koordinatoren i basen og rettleiarane som får oppdraget.', nobodyButTheService: 'Berre kontaktpersonane og leiaren i tenesta dykkar.',
      countsForTheGroup: 'Koordinatoren og gruppeleiarane ser talet. Andre tenester ser berre om det er ledig.', serviceForTheCoordinator: 'Koordinatoren ser kva teneste som ventar, utan kode.',
      theOtherService: 'Berre dei to tenestene.',
    },
    periods: {
      referral: (months: number) => `${months} månader etter at han er avslutta og levert til arkivet. Tenesta kan ha valt ei anna tid.`,
      apartCode: (months: number) => `Koden blir sletta ${months === 1 ? 'ein månad' : `${months} månader`} etter at han er brukt eller gått ut. Paret står så lenge gruppa står.`,
      withTheOffer: () => 'Så lenge gruppetilbodet er lagra: vanlegvis fem år etter siste samling. Nettverket kan bestemme noko anna.',
    },
    ways: {
      amendOrWithdraw: 'Endre eller trekk førespurnaden.', withdrawTheReferral: 'Trekk førespurnaden.', withdrawThePlace: 'Meld av plassen.', endThePair: 'Avslutt paret i gruppetilbodet.',
    },
    grounds: {
      A: 'A: oppgåve i ålmenta si interesse, barnevernslova', D: 'D: unntak for særlege opplysningar, dersom teksten har noko om helse eller liknande',
    },
  },
};
