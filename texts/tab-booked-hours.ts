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
    assignments: 'Kan du ta desse timane?', assignmentsIntro: 'Du treng ikkje seie kvifor om du seier nei.',
    answerBy: (day: string) => `Svar innan ${day}`, yes: 'Ja', no: 'Nei', yesFor: (when: string) => `Ja til ${when}`, noFor: (when: string) => `Nei til ${when}`,
  },
};
