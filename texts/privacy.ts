/** The page that Teams links to as the app's privacy statement and terms of use. docs/privacy/README.md says the same at length. */
export const privacyTexts = {
  nb: {
    title: 'Personvern og bruk',
    intro: 'Kort om hva appen lagrer, hva den aldri skal inneholde, og hvem som ser hva.',
    sections: [
      {
        title: 'Aldri hvem et barn eller en forelder er',
        points: [
          'Appen har ingen felt for navn, fødselsdato, adresse eller telefonnummer til barn eller foreldre. Et fosterhjem er en plass som telles, med en kode.',
          'Navn på fosterforeldre kan bare skrives der lederen i tjenesten har slått det på etter en vurdering av personvernet. De ses av tjenesten selv og lederne for den ene gruppen, og slettes senest to uker etter siste samling.',
          'Fritekst med det som ligner et fødselsnummer, D-nummer eller hjelpenummer, blir avvist. Teksten blir verken lagret eller logget.',
          'Appen kjenner bare igjen noen vanlige navn. Skriv derfor aldri noe som kan vise hvem det gjelder. Det hører hjemme på telefon og i fagsystemet.',
        ],
      },
      {
        title: 'Dette blir lagret',
        points: [
          'Rollen din, tjenesten og nettverkene du hører til, språket ditt og hvilken Teams-konto som er din. Appen lagrer ikke navnet ditt.',
          'Gruppetilbud og plasser, henvendelser med en kort bestilling, avtalte timer, og det dere skriver i samtalekort.',
          'Hvem som gjorde hva og når, uten innholdet.',
          'Henvendelser, avtalte timer, logger og kontoer slettes etter faste frister, en henvendelse aldri før den er levert til arkivet. Gruppetilbud og samtaler i nettverk har ingen frist ennå.',
        ],
      },
      {
        title: 'Hvem ser hva',
        points: [
          'Tilgangen følger rollen din, og tar slutt når rollen gjør det.',
          'En henvendelse ser bare tjenesten som sendte den, Kompetansebasens koordinator og veilederne som er avtalt. Statsforvalteren ser ingen.',
          'Kort i kanaler inneholder aldri noe om en sak.',
        ],
      },
      {
        title: 'Bruk',
        points: [
          'Appen er et arbeidsverktøy mellom tjenester, og erstatter ikke fagsystemet. Det som skal journalføres, journalfører du der.',
          'Kommunen din er behandlingsansvarlig. Spør personvernombudet der om innsyn, retting og sletting.',
        ],
      },
    ],
  },
  nn: {
    title: 'Personvern og bruk',
    intro: 'Kort om kva appen lagrar, kva han aldri skal innehalde, og kven som ser kva.',
    sections: [
      {
        title: 'Aldri kven eit barn eller ein forelder er',
        points: [
          'Appen har ingen felt for namn, fødselsdato, adresse eller telefonnummer til barn eller foreldre. Ein fosterheim er ein plass som blir talt, med ein kode.',
          'Namn på fosterforeldre kan berre skrivast der leiaren i tenesta har slått det på etter ei vurdering av personvernet. Tenesta sjølv og leiarane for den eine gruppa ser dei, og dei blir sletta seinast to veker etter siste samling.',
          'Fritekst med det som liknar eit fødselsnummer, D-nummer eller hjelpenummer, blir avvist. Teksten blir verken lagra eller logga.',
          'Appen kjenner berre igjen nokre vanlege namn. Skriv difor aldri noko som kan vise kven det gjeld. Det høyrer heime på telefon og i fagsystemet.',
        ],
      },
      {
        title: 'Dette blir lagra',
        points: [
          'Rolla di, tenesta og nettverka du høyrer til, språket ditt og kva Teams-konto som er din. Appen lagrar ikkje namnet ditt.',
          'Gruppetilbod og plassar, førespurnader med ei kort bestilling, avtalte timar, og det de skriv i samtalekort.',
          'Kven som gjorde kva og når, utan innhaldet.',
          'Førespurnader, avtalte timar, loggar og kontoar blir sletta etter faste fristar, ein førespurnad aldri før han er levert til arkivet. Gruppetilbod og samtalar i nettverk har ingen frist enno.',
        ],
      },
      {
        title: 'Kven ser kva',
        points: [
          'Tilgangen følgjer rolla di, og tek slutt når rolla gjer det.',
          'Ein førespurnad ser berre tenesta som sende han, koordinatoren i Kompetansebasen og rettleiarane som er avtalte. Statsforvaltaren ser ingen.',
          'Kort i kanalar inneheld aldri noko om ei sak.',
        ],
      },
      {
        title: 'Bruk',
        points: [
          'Appen er eit arbeidsverktøy mellom tenester, og erstattar ikkje fagsystemet. Det som skal journalførast, journalfører du der.',
          'Kommunen din er behandlingsansvarleg. Spør personvernombodet der om innsyn, retting og sletting.',
        ],
      },
    ],
  },
};
