/** The mail once a day to whom the bot does not reach. It says that something waits, and never what. */
export const mailTexts = {
  nb: {
    subject: 'Fosterhjemsnettverk: noe venter på deg',
    text: (waiting: number, page: string) => [
      'Hei.',
      waiting === 1 ? '1 melding venter på deg. Hva den gjelder, skriver vi ikke i e-post.' : `${waiting} meldinger venter på deg. Hva de gjelder, skriver vi ikke i e-post.`,
      `Logg inn med jobbkontoen og les på «I dag»:\n${page}`,
      'Du får e-post fordi boten ikke når deg i Teams. Den kommer høyst én gang om dagen. Svar på den blir ikke lest.',
    ].join('\n\n'),
  },
  nn: {
    subject: 'Fosterheimsnettverk: noko ventar på deg',
    text: (waiting: number, page: string) => [
      'Hei.',
      waiting === 1 ? '1 melding ventar på deg. Kva ho gjeld, skriv vi ikkje i e-post.' : `${waiting} meldingar ventar på deg. Kva dei gjeld, skriv vi ikkje i e-post.`,
      `Logg inn med jobbkontoen og les på «I dag»:\n${page}`,
      'Du får e-post fordi boten ikkje når deg i Teams. Han kjem høgst éin gong om dagen. Svar på han blir ikkje lese.',
    ].join('\n\n'),
  },
};
