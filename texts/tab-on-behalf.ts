/** A counsellor's own calendar in Microsoft 365 in the tab, read with their own yes. */
export const tabOnBehalfTexts = {
  nb: {
    why: 'Du kan la oss lese kalenderen din når du selv vil. Vi leser bare når du er opptatt, og bare når du trykker.',
    readNow: 'Les kalenderen min nå',
    readAgain: 'Les kalenderen min på nytt',
    read: 'Takk. Nå vet basen når du er opptatt.',
    onlyWhenAsked: 'Vi leser den ikke av oss selv. Trykk på nytt når det har kommet noe nytt i kalenderen.',
    sayYes: 'Si ja hos Microsoft',
    consent: {
      declined: 'Vi fikk ikke ja hos Microsoft. Prøv igjen, eller bruk en fil eller en adresse. Noen steder er det bare en administrator som kan si ja.',
      notOpened: 'Vinduet til Microsoft ble ikke åpnet. La denne siden åpne vinduer, og prøv igjen.',
    },
    drop: 'Slett tidene herfra',
    dropQuestion: 'Vil du slette tidene?',
    dropExplanation: 'Basen ser ikke lenger når du er opptatt etter denne kalenderen. Selve kalenderen endres ikke.',
    dropped: 'Tidene er slettet.',
  },
  nn: {
    why: 'Du kan la oss lese kalenderen din når du sjølv vil. Vi les berre når du er oppteken, og berre når du trykkjer.',
    readNow: 'Les kalenderen min no',
    readAgain: 'Les kalenderen min på nytt',
    read: 'Takk. No veit basen når du er oppteken.',
    onlyWhenAsked: 'Vi les han ikkje av oss sjølve. Trykk på nytt når det har kome noko nytt i kalenderen.',
    sayYes: 'Sei ja hos Microsoft',
    consent: {
      declined: 'Vi fekk ikkje ja hos Microsoft. Prøv igjen, eller bruk ei fil eller ei adresse. Nokre stader er det berre ein administrator som kan seie ja.',
      notOpened: 'Vindauget til Microsoft blei ikkje opna. La denne sida opne vindauge, og prøv igjen.',
    },
    drop: 'Slett tidene herifrå',
    dropQuestion: 'Vil du slette tidene?',
    dropExplanation: 'Basen ser ikkje lenger når du er oppteken etter denne kalenderen. Sjølve kalenderen blir ikkje endra.',
    dropped: 'Tidene er sletta.',
  },
};
