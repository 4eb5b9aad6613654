/** What one is told who cannot send, or cannot decide for a base. */
export const orderingRefusalTexts = {
  nb: {
    agreementIsMissing:
      'Det er ingen avtale mellom kommunen din og basen, så dere kan ikke sende henvendelser ennå. Spør lederen i tjenesten: lederen avtaler det med koordinatoren i basen.',
    agreementLacksCategory:
      'Avtalen mellom kommunen din og basen gjelder ikke denne kategorien. Velg en annen, eller spør lederen i tjenesten om å utvide avtalen med koordinatoren i basen.',
    senderIsNotAccepted: 'Basen tar ikke imot henvendelser fra tjenester av dette slaget. Spør koordinatoren i basen.',
    partiesAreMissing: 'Velg minst én tjeneste som avtalen gjelder for.',
    partyIsOutsideTheArea: 'En av tjenestene ligger utenfor området til basen.',
    hoursAreUnreasonable: 'Skriv et helt tall timer fra 1 til 20 000, eller la feltet stå tomt.',
    lastDayIsBeforeTheFirst: 'Den siste dagen er før den første.',
    agreementIsEnded: 'Avtalen slutter allerede den dagen eller før.',
    numberIsOutOfRange: 'Tallet er for lite eller for stort.',
    sendersAreMissing: 'Velg minst ett slags tjeneste som kan sende.',
    deputyIsNotInTheBase: 'Stedfortrederen må høre til basen.',
    morningIsUnreadable: 'Velg et klokkeslett fra 06.00 til 11.59.',
    tooManyDrafts: 'Du har 20 kladder. Kast noen før du begynner på en ny.',
    draftIsEmpty: 'Det er ikke noe å lagre ennå.',
    capacityIsUnknown: 'Velg om det er plass, få plasser eller fullt.',
    countIsUnreasonable: 'Skriv et helt tall fra 1 til 50.',
    phoneIsUnreadable: 'Skriv telefonnummeret til kontoret med bare tall.',
  },
  nn: {
    agreementIsMissing:
      'Det er ingen avtale mellom kommunen din og basen, så de kan ikkje sende førespurnader enno. Spør leiaren i tenesta: leiaren avtalar det med koordinatoren i basen.',
    agreementLacksCategory:
      'Avtalen mellom kommunen din og basen gjeld ikkje denne kategorien. Vel ein annan, eller spør leiaren i tenesta om å utvide avtalen med koordinatoren i basen.',
    senderIsNotAccepted: 'Basen tek ikkje imot førespurnader frå tenester av dette slaget. Spør koordinatoren i basen.',
    partiesAreMissing: 'Vel minst éi teneste som avtalen gjeld for.',
    partyIsOutsideTheArea: 'Ei av tenestene ligg utanfor området til basen.',
    hoursAreUnreasonable: 'Skriv eit heilt tal timar frå 1 til 20 000, eller lat feltet stå tomt.',
    lastDayIsBeforeTheFirst: 'Den siste dagen er før den første.',
    agreementIsEnded: 'Avtalen sluttar alt den dagen eller før.',
    numberIsOutOfRange: 'Talet er for lite eller for stort.',
    sendersAreMissing: 'Vel minst eitt slag teneste som kan sende.',
    deputyIsNotInTheBase: 'Stadfortredaren må høyre til basen.',
    morningIsUnreadable: 'Vel eit klokkeslett frå 06.00 til 11.59.',
    tooManyDrafts: 'Du har 20 kladdar. Kast nokre før du byrjar på ein ny.',
    draftIsEmpty: 'Det er ikkje noko å lagre enno.',
    capacityIsUnknown: 'Vel om det er plass, få plassar eller fullt.',
    countIsUnreasonable: 'Skriv eit heilt tal frå 1 til 50.',
    phoneIsUnreadable: 'Skriv telefonnummeret til kontoret med berre tal.',
  },
};
