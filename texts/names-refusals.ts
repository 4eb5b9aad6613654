/** What a person is told who is refused about names of foster parents. */
export const namesRefusalTexts = {
  nb: {
    namesAreOff: 'Tjenesten skriver ikke navn her. Lederen kan slå det på når personvernet er vurdert.',
    namesNeedAYes: 'Kryss av for at tjenesten har vurdert det og vil skrive navn.',
    assessmentIsMissing: 'Velg dagen vurderingen var ferdig.',
    assessmentIsAhead: 'Dagen for vurderingen er fram i tid. Velg dagen den var ferdig.',
    namesAreTooMany: 'Skriv høyst to: ett navn for hver fosterforelder.',
    onlyNamesHere: 'Her skal det bare stå hva fosterforeldrene kalles. Ingen tall, datoer eller adresser.',
    onlyPlacesHaveNames: 'Bare fosterhjem som har plass, kan ha navn.',
    keepApartTakesNoNames: 'I dette tilbudet kan fosterhjem holdes fra hverandre. Da skrives det ikke navn for noen.',
    addressIsProtected: 'Fosterhjemmet har adressesperre. Da skrives det ikke navn.',
    namesAreErased: 'Det er mer enn to uker siden siste samling. Navnene er slettet.',
  },
  nn: {
    namesAreOff: 'Tenesta skriv ikkje namn her. Leiaren kan slå det på når personvernet er vurdert.',
    namesNeedAYes: 'Kryss av for at tenesta har vurdert det og vil skrive namn.',
    assessmentIsMissing: 'Vel dagen vurderinga var ferdig.',
    assessmentIsAhead: 'Dagen for vurderinga er fram i tid. Vel dagen ho var ferdig.',
    namesAreTooMany: 'Skriv høgst to: eitt namn for kvar fosterforelder.',
    onlyNamesHere: 'Her skal det berre stå kva fosterforeldra blir kalla. Ingen tal, datoar eller adresser.',
    onlyPlacesHaveNames: 'Berre fosterheimar som har plass, kan ha namn.',
    keepApartTakesNoNames: 'I dette tilbodet kan fosterheimar haldast frå kvarandre. Då blir det ikkje skrive namn for nokon.',
    addressIsProtected: 'Fosterheimen har adressesperre. Då blir det ikkje skrive namn.',
    namesAreErased: 'Det er meir enn to veker sidan siste samling. Namna er sletta.',
  },
};
