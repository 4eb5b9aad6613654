/** The page that a tenant's administrator comes back to from Microsoft. */
export const consentPageTexts = {
  nb: {
    granted: { title: 'Takk, appen har fått tilgang', text: 'Nå kan løsningen se når de ansatte er opptatt, hvis de bruker den. Du kan lukke siden.' },
    missing: {
      title: 'Appen har ikke fått tilgang ennå',
      text: 'Har du nettopp samtykket? Da kan det ta noen minutter før det virker. Åpne lenken på nytt om litt, eller si fra til den som sendte den.',
    },
    unreachable: { title: 'Vi fikk ikke sett etter', text: 'Microsoft svarte ikke. Åpne lenken på nytt om litt, eller si fra til den som sendte den.' },
    notAsked: { title: 'Vi fikk ikke sett etter', text: 'Åpne lenken på nytt om litt, eller si fra til den som sendte den.' },
    unknownLink: { title: 'Lenken gjelder ikke lenger', text: 'Be den som sendte den, om en ny.' },
  },
  nn: {
    granted: { title: 'Takk, appen har fått tilgang', text: 'No kan løysinga sjå når dei tilsette er opptekne, om dei bruker henne. Du kan lukke sida.' },
    missing: {
      title: 'Appen har ikkje fått tilgang enno',
      text: 'Har du nett samtykt? Då kan det ta nokre minutt før det verkar. Opne lenkja på nytt om litt, eller sei frå til den som sende henne.',
    },
    unreachable: { title: 'Vi fekk ikkje sett etter', text: 'Microsoft svarte ikkje. Opne lenkja på nytt om litt, eller sei frå til den som sende henne.' },
    notAsked: { title: 'Vi fekk ikkje sett etter', text: 'Opne lenkja på nytt om litt, eller sei frå til den som sende henne.' },
    unknownLink: { title: 'Lenkja gjeld ikkje lenger', text: 'Be den som sende henne, om ei ny.' },
  },
};
