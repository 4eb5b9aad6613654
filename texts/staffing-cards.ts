/** Staffing in cards. */
export const staffingCardTexts = {
  nb: {
    lacks: {
      expires: (person: string) => `${person} (kompetansen går ut før siste samling)`, missing: (person: string) => `${person} (mangler det programmet krever)`,
    },
    absence: {
      open: 'Se på bemanningen',
      settled: 'Løst: forfallet er ordnet',
      settledBy: {
        replaced: 'En annen leder samlingen.', moved: 'Samlingen er flyttet. Lederne får spørsmålet på nytt.', cancelled: 'Samlingen er avlyst.',
      },
    },
    leaderChanged: {
      title: (programme: string) => `Gruppeleder er byttet: ${programme}`,
      assigned: (programme: string) => `Du skal lede ${programme}`,
      relieved: (programme: string) => `En annen leder i stedet for deg: ${programme}`,
      added: (programme: string) => `Ny gruppeleder: ${programme}`,
      ended: (programme: string) => `En gruppeleder er gått ut: ${programme}`,
      relievedOnly: (programme: string) => `Du leder ikke lenger ${programme}`,
      network: 'Nettverk', session: 'Samling', sessions: 'Samlinger', place: 'Sted', teams: 'Teams (på nett)',
      one: (ordinal: number, when: string) => `${ordinal}: ${when}`,
      from: (ordinal: number, when: string, count: number) => `${count} samlinger, fra nummer ${ordinal}: ${when}`,
      more: (count: number) => (count === 1 ? 'Og 1 samling til, se fanen.' : `Og ${count} samlinger til, se fanen.`),
      nextForService: 'Tid og sted er som før. Gi beskjed til dem det gjelder.',
      nextForLeader: 'Tid og sted er som før.',
      nextForNew: 'Passer det ikke? Skriv «forfall» til meg.',
      nextForOld: 'Du trenger ikke gjøre noe mer.',
      see: 'Se i fanen',
    },
  },
  nn: {
    lacks: {
      expires: (person: string) => `${person} (kompetansen går ut før siste samling)`, missing: (person: string) => `${person} (manglar det programmet krev)`,
    },
    absence: {
      open: 'Sjå på bemanninga',
      settled: 'Løyst: forfallet er ordna',
      settledBy: {
        replaced: 'Ein annan leier samlinga.', moved: 'Samlinga er flytt. Leiarane får spørsmålet på nytt.', cancelled: 'Samlinga er avlyst.',
      },
    },
    leaderChanged: {
      title: (programme: string) => `Gruppeleiar er bytt: ${programme}`,
      assigned: (programme: string) => `Du skal leie ${programme}`,
      relieved: (programme: string) => `Ein annan leier i staden for deg: ${programme}`,
      added: (programme: string) => `Ny gruppeleiar: ${programme}`,
      ended: (programme: string) => `Ein gruppeleiar har gått ut: ${programme}`,
      relievedOnly: (programme: string) => `Du leier ikkje lenger ${programme}`,
      network: 'Nettverk', session: 'Samling', sessions: 'Samlingar', place: 'Stad', teams: 'Teams (på nett)',
      one: (ordinal: number, when: string) => `${ordinal}: ${when}`,
      from: (ordinal: number, when: string, count: number) => `${count} samlingar, frå nummer ${ordinal}: ${when}`,
      more: (count: number) => (count === 1 ? 'Og 1 samling til, sjå fana.' : `Og ${count} samlingar til, sjå fana.`),
      nextForService: 'Tid og stad er som før. Gi beskjed til dei det gjeld.',
      nextForLeader: 'Tid og stad er som før.',
      nextForNew: 'Passar det ikkje? Skriv «forfall» til meg.',
      nextForOld: 'Du treng ikkje gjere noko meir.',
      see: 'Sjå i fana',
    },
  },
};
