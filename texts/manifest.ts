/** What Teams shows of the app before anybody has opened it: name, descriptions and the tab. */
export const manifestTexts = {
  nb: {
    shortName: 'Fosterhjemsnettverk',
    fullName: 'Fosterhjemsnettverk – gruppetilbud, veiledere og samtalekort',
    shortDescription: 'Felles gruppetilbud, veiledere på tvers av kommuner og samtalekort',
    fullDescription:
      'For barnevernstjenester, læringsnettverk og kompetansebaser som samarbeider om fosterhjem.\n\n'
      + '- Lag og fyll felles gruppetilbud for fosterhjem: hver tjeneste melder på fra sin egen kanal.\n'
      + '- Send en henvendelse til Kompetansebasen, og avtal tid med veiledere på tvers av kommunegrensene.\n'
      + '- Bruk samtalekort i nettverksmøtet: alle bidrar, og det dere blir enige om, blir stående.\n\n'
      + 'Appen skal aldri inneholde opplysninger om hvem et barn eller en forelder er. '
      + 'Fritekst med det som ligner et fødselsnummer, blir avvist og ikke lagret.\n\n'
      + 'Skriv «hjelp» til appen for å se hva den kan. Den svarer på bokmål og nynorsk.',
    tabName: 'Oversikt',
  },
  nn: {
    shortName: 'Fosterheimsnettverk',
    fullName: 'Fosterheimsnettverk – gruppetilbod, rettleiarar og samtalekort',
    shortDescription: 'Felles gruppetilbod, rettleiarar på tvers av kommunar og samtalekort',
    fullDescription:
      'For barnevernstenester, læringsnettverk og kompetansebasar som samarbeider om fosterheimar.\n\n'
      + '- Lag og fyll felles gruppetilbod for fosterheimar: kvar teneste melder på frå sin eigen kanal.\n'
      + '- Send ein førespurnad til Kompetansebasen, og avtal tid med rettleiarar på tvers av kommunegrensene.\n'
      + '- Bruk samtalekort i nettverksmøtet: alle bidreg, og det de blir samde om, blir ståande.\n\n'
      + 'Appen skal aldri innehalde opplysningar om kven eit barn eller ein forelder er. '
      + 'Fritekst med det som liknar eit fødselsnummer, blir avvist og ikkje lagra.\n\n'
      + 'Skriv «hjelp» til appen for å sjå kva han kan. Han svarer på bokmål og nynorsk.',
    tabName: 'Oversikt',
  },
};
