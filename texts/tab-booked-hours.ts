/** What can be done to a booked hour on its page, and the hours that somebody is asked to take. */
export const tabBookedHourTexts = {
  nb: {
    move: 'Flytt', moveFor: (when: string) => `Flytt ${when}`, moveQuestion: 'Når skal timen være?',
    moveExplanation: 'Alle som er med, følger med. De får beskjed i Teams.', date: 'Dato', time: 'Klokkeslett',
    cancel: 'Avlys', cancelFor: (when: string) => `Avlys ${when}`, cancelQuestion: 'Hvorfor avlyses timen?',
    cancelExplanation: 'Velg det som passer best. Begge sider får beskjed.',
    replace: 'Bytt veileder', replaceFor: (when: string) => `Bytt veileder ${when}`, replaceQuestion: 'Hvem kan komme i stedet?',
    replaceExplanation: 'Bare denne ene timen endres. Løpet går videre som før.', nobody: 'Ingen andre er ledige da.', alone: 'Gjennomfør med én',
    history: 'Hva som har skjedd', choose: 'Velg ett av svarene.', chooseDate: 'Velg en dato.', chooseTime: 'Velg et klokkeslett.',
    asked: 'Spurt, ikke besvart', missing: 'Mangler veileder',
    moved: 'Timen er flyttet.', cancelled: 'Timen er avlyst.', replaced: 'Byttet er gjort.', answered: 'Svaret er sendt.',
    calendar: {
      inPlace: 'Står i kalenderne.', onItsWay: 'På vei til kalenderne.',
      delayed: 'Ikke i kalenderne ennå: Microsoft 365 svarer ikke som den skal. Vi prøver igjen av oss selv.',
      askedToWait: 'Ikke i kalenderne ennå: Microsoft 365 har mye å gjøre. Vi prøver igjen av oss selv.',
      noConsent: 'Ikke i kalenderne: basens organisasjon har ikke gitt appen tilgang. En administrator der kan gjøre det.',
      noMailbox: 'Ikke i kalenderne: basens kalenderadresse finnes ikke. Koordinatoren kan rette den under «Veiledere».',
      notAllInvited: 'Står i basens kalender. Noen har ikke fått invitasjonen, fordi organisasjonen deres ikke har gitt appen adressen. De har fått beskjed i Teams.',
      refused: 'Ikke i kalenderne: Microsoft 365 tok ikke imot timen. Si fra til den som drifter appen.',
    },
    clash: {
      own: {
        calendar: 'Kalenderen din viser noe annet på samme tid.', leave: 'Du har lagt inn fravær på samme tid.',
        day: 'Arbeidstiden din den dagen passer ikke med timen.', session: 'Du leder en samling på samme tid.',
      },
      others: {
        calendar: (who: string) => `${who}: kalenderen viser noe annet på samme tid.`, leave: (who: string) => `${who}: fravær på samme tid.`,
        day: (who: string) => `${who}: arbeidstiden den dagen passer ikke med timen.`, session: (who: string) => `${who}: leder en samling på samme tid.`,
      },
      isWell: 'Det er i orden', isWellFor: (when: string) => `Det er i orden ${when}`,
    },
    assignments: 'Kan du ta disse timene?', assignmentsIntro: 'Du trenger ikke å si hvorfor om du sier nei.',
    answerBy: (day: string) => `Svar innen ${day}`, yes: 'Ja', no: 'Nei', yesFor: (when: string) => `Ja til ${when}`, noFor: (when: string) => `Nei til ${when}`,
  },
  nn: {
    move: 'Flytt', moveFor: (when: string) => `Flytt ${when}`, moveQuestion: 'Når skal timen vere?',
    moveExplanation: 'Alle som er med, følgjer med. Dei får beskjed i Teams.', date: 'Dato', time: 'Klokkeslett',
    cancel: 'Avlys', cancelFor: (when: string) => `Avlys ${when}`, cancelQuestion: 'Kvifor blir timen avlyst?',
    cancelExplanation: 'Vel det som passar best. Begge sider får beskjed.',
    replace: 'Byt rettleiar', replaceFor: (when: string) => `Byt rettleiar ${when}`, replaceQuestion: 'Kven kan kome i staden?',
    replaceExplanation: 'Berre denne eine timen blir endra. Løpet går vidare som før.', nobody: 'Ingen andre er ledige då.', alone: 'Gjennomfør med éin',
    history: 'Kva som har skjedd', choose: 'Vel eitt av svara.', chooseDate: 'Vel ein dato.', chooseTime: 'Vel eit klokkeslett.',
    asked: 'Spurd, ikkje svart', missing: 'Manglar rettleiar',
    moved: 'Timen er flytta.', cancelled: 'Timen er avlyst.', replaced: 'Bytet er gjort.', answered: 'Svaret er sendt.',
    calendar: {
      inPlace: 'Står i kalendrane.', onItsWay: 'På veg til kalendrane.',
      delayed: 'Ikkje i kalendrane enno: Microsoft 365 svarer ikkje som han skal. Vi prøver igjen av oss sjølve.',
      askedToWait: 'Ikkje i kalendrane enno: Microsoft 365 har mykje å gjere. Vi prøver igjen av oss sjølve.',
      noConsent: 'Ikkje i kalendrane: organisasjonen til basen har ikkje gitt appen tilgang. Ein administrator der kan gjere det.',
      noMailbox: 'Ikkje i kalendrane: kalenderadressa til basen finst ikkje. Koordinatoren kan rette henne under «Rettleiarar».',
      notAllInvited: 'Står i kalenderen til basen. Nokon har ikkje fått invitasjonen, fordi organisasjonen deira ikkje har gitt appen adressa. Dei har fått beskjed i Teams.',
      refused: 'Ikkje i kalendrane: Microsoft 365 tok ikkje imot timen. Sei frå til den som driftar appen.',
    },
    clash: {
      own: {
        calendar: 'Kalenderen din viser noko anna på same tid.', leave: 'Du har lagt inn fråvær på same tid.',
        day: 'Arbeidstida di den dagen passar ikkje med timen.', session: 'Du leier ei samling på same tid.',
      },
      others: {
        calendar: (who: string) => `${who}: kalenderen viser noko anna på same tid.`, leave: (who: string) => `${who}: fråvær på same tid.`,
        day: (who: string) => `${who}: arbeidstida den dagen passar ikkje med timen.`, session: (who: string) => `${who}: leier ei samling på same tid.`,
      },
      isWell: 'Det er i orden', isWellFor: (when: string) => `Det er i orden ${when}`,
    },
    assignments: 'Kan du ta desse timane?', assignmentsIntro: 'Du treng ikkje seie kvifor om du seier nei.',
    answerBy: (day: string) => `Svar innan ${day}`, yes: 'Ja', no: 'Nei', yesFor: (when: string) => `Ja til ${when}`, noFor: (when: string) => `Nei til ${when}`,
  },
};
