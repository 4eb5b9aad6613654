/** What a person is told when hours, terms or ways cannot be kept as they were given. */
export const hoursRefusalTexts = {
  nb: {
    hoursAreUnreadable: 'Sluttiden må være etter starttiden, på hele fem minutter.',
    hoursOverlap: 'Noen av tidene ligger oppå hverandre. Rett den ene.',
    tooManyHours: 'Det er for mange tider på én gang. Slå sammen noen av dem.',
    rulesAreUnreasonable: 'Tallet er for lite eller for stort.',
    dayIsTooFarAhead: 'Velg en dag høyst to år fram.',
    leaderIsUnknown: 'Si hvilken tjeneste lederen hører til.',
    settingsAreUnreasonable: 'Velg 1–60 minutter og 1–10 arbeidsdager.',
    calendarAddressIsUnreadable: 'Skriv hele e-postadressen til basens kalender.',
    calendarNeedsAnAccount: 'Logg inn fra Teams for å legge inn basens kalender: adressen må høre til din egen organisasjon.',
    wayIsUnreadable: 'Velg to ulike kommuner, og en reisetid på høyst tolv timer.',
    networkIsNotServed: 'Basen tar ikke imot fra dette nettverket.',
  },
  nn: {
    hoursAreUnreadable: 'Sluttida må vere etter starttida, på heile fem minutt.',
    hoursOverlap: 'Nokre av tidene ligg oppå kvarandre. Rett den eine.',
    tooManyHours: 'Det er for mange tider på éin gong. Slå saman nokre av dei.',
    rulesAreUnreasonable: 'Talet er for lite eller for stort.',
    dayIsTooFarAhead: 'Vel ein dag høgst to år fram.',
    leaderIsUnknown: 'Sei kva teneste leiaren høyrer til.',
    settingsAreUnreasonable: 'Vel 1–60 minutt og 1–10 arbeidsdagar.',
    calendarAddressIsUnreadable: 'Skriv heile e-postadressa til kalenderen til basen.',
    calendarNeedsAnAccount: 'Logg inn frå Teams for å leggje inn kalenderen til basen: adressa må høyre til din eigen organisasjon.',
    wayIsUnreadable: 'Vel to ulike kommunar, og ei reisetid på høgst tolv timar.',
    networkIsNotServed: 'Basen tek ikkje imot frå dette nettverket.',
  },
};
