/** Finding a whole row of sessions at which the leaders are free, in the form for a new offer. */
export const tabSeriesTexts = {
  nb: {
    open: 'Finn tider som passer lederne',
    title: 'Finn tider som passer lederne',
    hint: (leaders: number) => `Vi leter etter ${leaders === 1 ? 'én leder' : `de samme ${leaders === 2 ? 'to' : leaders} lederne`} som fyller kravene og er ledige hver gang. Fridager hoppes over, og høyst én samling kan avvike.`,
    from: 'Tidligst fra', weekday: 'Ukedag', part: 'Når på dagen?', anyTime: 'Når som helst',
    parts: { morning: 'Formiddag (8–12)', afternoon: 'Ettermiddag (12–16)', evening: 'Kveld (16–21)' },
    room: 'Rom', roomHint: 'Valgfritt. Tider da en annen gruppe i nettverket har rommet, blir ikke foreslått.',
    search: 'Finn tider', none: 'Vi finner ingen rekke der de samme lederne kan. Prøv en annen ukedag, en annen del av dagen eller færre samlinger.',
    found: (sessions: number, leaders: string) => `${sessions} samlinger med ${leaders}`, and: ' og ', at: (day: string, start: string) => `${day} kl. ${start}`,
    otherTime: (when: string) => `flyttet fra ${when}`, leftOut: (when: string) => `Ingen samling ${when}.`, passedOver: (days: string) => `Hoppet over: ${days}.`,
    take: 'Bruk forslaget', taken: 'Samlingene og lederne er lagt inn under.',
    offerRoom: 'Rom for samlingene', offerRoomHint: 'Valgfritt. Vises bare for dem som kommer, ikke på kort eller i kalendere.',
  },
  nn: {
    open: 'Finn tider som passar leiarane',
    title: 'Finn tider som passar leiarane',
    hint: (leaders: number) => `Vi leitar etter ${leaders === 1 ? 'éin leiar' : `dei same ${leaders === 2 ? 'to' : leaders} leiarane`} som fyller krava og er ledige kvar gong. Fridagar blir hoppa over, og høgst éi samling kan avvike.`,
    from: 'Tidlegast frå', weekday: 'Vekedag', part: 'Når på dagen?', anyTime: 'Når som helst',
    parts: { morning: 'Formiddag (8–12)', afternoon: 'Ettermiddag (12–16)', evening: 'Kveld (16–21)' },
    room: 'Rom', roomHint: 'Valfritt. Tider då ei anna gruppe i nettverket har rommet, blir ikkje føreslegne.',
    search: 'Finn tider', none: 'Vi finn ingen rekkje der dei same leiarane kan. Prøv ein annan vekedag, ein annan del av dagen eller færre samlingar.',
    found: (sessions: number, leaders: string) => `${sessions} samlingar med ${leaders}`, and: ' og ', at: (day: string, start: string) => `${day} kl. ${start}`,
    otherTime: (when: string) => `flytta frå ${when}`, leftOut: (when: string) => `Inga samling ${when}.`, passedOver: (days: string) => `Hoppa over: ${days}.`,
    take: 'Bruk framlegget', taken: 'Samlingane og leiarane er lagde inn under.',
    offerRoom: 'Rom for samlingane', offerRoomHint: 'Valfritt. Blir berre vist for dei som kjem, ikkje på kort eller i kalendrar.',
  },
};
