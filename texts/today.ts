/** «i dag»: what awaits the reader. */
export const todayTexts = {
  nb: {
    title: 'I dag',
    nothing: 'Det er ingenting som venter på deg i dag.',
    hours: 'Avtalte timer',
    sessions: 'Samlinger',
    session: (title: string, ordinal: number, of: number) => `${title}, samling ${ordinal} av ${of}`,
    hour: (reference: string) => `Henvendelse ${reference}`,
    waitingReferrals: (count: number) => (count === 1 ? '1 henvendelse venter på deg.' : `${count} henvendelser venter på deg.`),
    running: (count: number) => (count === 1 ? '1 samtale er i gang i nettverkene dine.' : `${count} samtaler er i gang i nettverkene dine.`),
    placeToAnswer: (programme: string) => `Dere er tilbudt plass i ${programme}. Svar i kanalen til tjenesten eller i fanen.`,
    online: 'På Teams',
    openTab: 'Åpne fanen',
  },
  nn: {
    title: 'I dag',
    nothing: 'Det er ingenting som ventar på deg i dag.',
    hours: 'Avtalte timar',
    sessions: 'Samlingar',
    session: (title: string, ordinal: number, of: number) => `${title}, samling ${ordinal} av ${of}`,
    hour: (reference: string) => `Førespurnad ${reference}`,
    waitingReferrals: (count: number) => (count === 1 ? '1 førespurnad ventar på deg.' : `${count} førespurnader ventar på deg.`),
    running: (count: number) => (count === 1 ? '1 samtale er i gang i nettverka dine.' : `${count} samtalar er i gang i nettverka dine.`),
    placeToAnswer: (programme: string) => `De er tilbodne plass i ${programme}. Svar i kanalen til tenesta eller i fana.`,
    online: 'På Teams',
    openTab: 'Opne fana',
  },
};
