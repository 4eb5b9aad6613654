/** What a person is told who is refused in En god start. */
export const goodStartRefusalTexts = {
  nb: {
    planIsEnded: 'Denne planen er avsluttet.',
    followerIsNotInTheService: 'Velg en kontaktperson i tjenesten.',
    tooManyTrainingDays: 'Opplæringen er på fire dager.',
    trainingDayIsAhead: 'Dagen er ikke kommet ennå. Før den opp når den er gjennomført.',
    trainingDaysAreOutOfOrder: 'Dagen må være etter den forrige.',
    trainingDayIsTooSoon: 'Det må gå minst én måned fra den forrige opplæringsdagen.',
  },
  nn: {
    planIsEnded: 'Denne planen er avslutta.',
    followerIsNotInTheService: 'Vel ein kontaktperson i tenesta.',
    tooManyTrainingDays: 'Opplæringa er på fire dagar.',
    trainingDayIsAhead: 'Dagen er ikkje komen enno. Før han opp når han er gjennomført.',
    trainingDaysAreOutOfOrder: 'Dagen må vere etter den førre.',
    trainingDayIsTooSoon: 'Det må gå minst éin månad frå den førre opplæringsdagen.',
  },
};
