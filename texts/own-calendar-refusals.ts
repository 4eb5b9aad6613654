/** What a counsellor is told whose calendar cannot be read in. */
export const ownCalendarRefusalTexts = {
  nb: {
    busyTimesAreOutOfOrder: 'Tidene i kalenderen henger ikke sammen. Last den ned på nytt og prøv igjen.',
    calendarRangeIsTooLong: 'Kalenderen er lest for langt fram. Prøv igjen.',
    addressMustBeHttps: 'Adressen må begynne med https:// eller webcal://. Kopier den fra kalenderen din.',
  },
  nn: {
    busyTimesAreOutOfOrder: 'Tidene i kalenderen heng ikkje saman. Last han ned på nytt og prøv igjen.',
    calendarRangeIsTooLong: 'Kalenderen er lesen for langt fram. Prøv igjen.',
    addressMustBeHttps: 'Adressa må begynne med https:// eller webcal://. Kopier henne frå kalenderen din.',
  },
};
