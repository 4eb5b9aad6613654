/** How messages come to the reader: by the bot, by a mail that says nothing, or on «I dag» alone, and why. */
export const wayTexts = {
  nb: {
    title: 'Slik kommer meldinger til deg',
    bot: 'Meldinger til deg kommer av boten i Teams.',
    mail: 'Meldinger til deg kommer på e-post, høyst én gang om dagen. E-posten sier bare at noe venter. Hva det er, står på «I dag».',
    mailWhy: 'Det er fordi boten ikke når deg i Teams.',
    page: 'Meldinger til deg kommer bare på «I dag». Se innom der.',
    pageHere: 'Meldinger til deg kommer bare her på «I dag».',
    because: {
      noSender: 'Det er fordi boten ikke når deg i Teams, og den som drifter løsningen, ikke sender e-post.',
      noAccount: 'Det er fordi ingen konto som kan brukes her, er koblet til deg.',
      noConsent: 'Det er fordi boten ikke når deg i Teams, og organisasjonen din ikke har latt oss slå opp e-postadressen din.',
      noMailbox: 'Det er fordi boten ikke når deg i Teams, og kontoen din ikke har noen e-postadresse.',
      mailFailed: 'Det er fordi boten ikke når deg i Teams, og den siste e-posten ikke kunne sendes.',
    },
    toBot: 'Har du appen i Teams, kan du skrive «hjelp» til boten der. Da kommer meldingene av den.',
    today: 'Åpne «I dag»',
  },
  nn: {
    title: 'Slik kjem meldingar til deg',
    bot: 'Meldingar til deg kjem av boten i Teams.',
    mail: 'Meldingar til deg kjem på e-post, høgst éin gong om dagen. E-posten seier berre at noko ventar. Kva det er, står på «I dag».',
    mailWhy: 'Det er fordi boten ikkje når deg i Teams.',
    page: 'Meldingar til deg kjem berre på «I dag». Sjå innom der.',
    pageHere: 'Meldingar til deg kjem berre her på «I dag».',
    because: {
      noSender: 'Det er fordi boten ikkje når deg i Teams, og den som driftar løysinga, ikkje sender e-post.',
      noAccount: 'Det er fordi ingen konto som kan brukast her, er kopla til deg.',
      noConsent: 'Det er fordi boten ikkje når deg i Teams, og organisasjonen din ikkje har late oss slå opp e-postadressa di.',
      noMailbox: 'Det er fordi boten ikkje når deg i Teams, og kontoen din ikkje har noka e-postadresse.',
      mailFailed: 'Det er fordi boten ikkje når deg i Teams, og den siste e-posten ikkje kunne sendast.',
    },
    toBot: 'Har du appen i Teams, kan du skrive «hjelp» til boten der. Då kjem meldingane av han.',
    today: 'Opne «I dag»',
  },
};
