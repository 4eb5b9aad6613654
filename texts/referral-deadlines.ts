/** What is due of a henvendelse, and the morning's message, in cards and pages. */
export const referralDeadlineTexts = {
  nb: {
    urgent: 'Haster',
    urgentRule: 'Er noen i fare nå, vent ikke på svar her: ring barnevernvakten.',
    due: {
      call: (day: string) => `Ring innen ${day}`, decision: (day: string) => `Avgjør innen ${day}`, evaluation: (day: string) => `Evalueres ${day}`,
      report: (day: string) => `Sluttrapport innen ${day}`,
    },
    late: {
      call: (day: string) => `Skulle vært ringt om innen ${day}`, decision: (day: string) => `Skulle vært avgjort innen ${day}`,
      evaluation: (day: string) => `Skulle vært evaluert ${day}`, report: (day: string) => `Sluttrapporten skulle vært sendt innen ${day}`,
    },
    card: {
      lateTitle: 'En frist er gått ut', nearTitle: 'En evaluering nærmer seg',
      late: 'Koordinatoren i basen trenger avløsning. Du kan åpne henvendelsen og ringe tjenesten; avklar resten med koordinatoren.',
      near: 'Avtal møtet om det ikke er gjort.',
      substanceElsewhere: 'Innholdet vises bare i fanen.',
      open: 'Åpne henvendelsen',
    },
    digest: {
      title: 'God morgen',
      waiting: (count: number) => (count === 1 ? '1 henvendelse venter på deg.' : `${count} henvendelser venter på deg.`),
      urgent: (count: number) => (count === 1 ? '1 av dem haster.' : `${count} av dem haster.`),
      onlyOneUrgent: 'Den haster.',
      open: 'Se henvendelsene',
    },
  },
  nn: {
    urgent: 'Hastar',
    urgentRule: 'Er nokon i fare no, vent ikkje på svar her: ring barnevernvakta.',
    due: {
      call: (day: string) => `Ring innan ${day}`, decision: (day: string) => `Avgjer innan ${day}`, evaluation: (day: string) => `Skal evaluerast ${day}`,
      report: (day: string) => `Sluttrapport innan ${day}`,
    },
    late: {
      call: (day: string) => `Skulle vore ringt om innan ${day}`, decision: (day: string) => `Skulle vore avgjord innan ${day}`,
      evaluation: (day: string) => `Skulle vore evaluert ${day}`, report: (day: string) => `Sluttrapporten skulle vore send innan ${day}`,
    },
    card: {
      lateTitle: 'Ein frist er gått ut', nearTitle: 'Ei evaluering nærmar seg',
      late: 'Koordinatoren i basen treng avløysing. Du kan opne førespurnaden og ringje tenesta; avklar resten med koordinatoren.',
      near: 'Avtal møtet om det ikkje er gjort.',
      substanceElsewhere: 'Innhaldet er berre å sjå i fana.',
      open: 'Opne førespurnaden',
    },
    digest: {
      title: 'God morgon',
      waiting: (count: number) => (count === 1 ? '1 førespurnad ventar på deg.' : `${count} førespurnader ventar på deg.`),
      urgent: (count: number) => (count === 1 ? '1 av dei hastar.' : `${count} av dei hastar.`),
      onlyOneUrgent: 'Han hastar.',
      open: 'Sjå førespurnadene',
    },
  },
};
