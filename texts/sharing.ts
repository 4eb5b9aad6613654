const periodNb = (period: string): string => {
  const [year = '', half] = period.split('-');
  return half === undefined ? `hele ${year}` : `${half}. halvår ${year}`;
};
const periodNn = (period: string): string => {
  const [year = '', half] = period.split('-');
  return half === undefined ? `heile ${year}` : `${half}. halvår ${year}`;
};

/** The card that asks a leader whether the service's own figures may be seen, and the names of periods. */
export const sharingTexts = {
  nb: {
    period: periodNb,
    title: 'Deling av tall',
    asked: (base: string, receiver: string, period: string) =>
      `${base} har delt tallene for ${period} med ${receiver}. De ser summene. Tjenestens egne tall ser de bare hvis du sier ja.`,
    over: (base: string, period: string) => `${base} deler ikke lenger tallene for ${period}. Du trenger ikke gjøre noe.`,
    shares: (service: string) => `${service}: egne tall deles.`,
    sharesNot: (service: string) => `${service}: egne tall deles ikke.`,
    unanswered: (service: string) => `${service}: ikke besvart. Egne tall deles ikke.`,
    yes: (service: string) => `Del tallene for ${service}`,
    no: (service: string) => `Ikke del tallene for ${service}`,
    takeBack: (service: string) => `Ta tilbake for ${service}`,
    open: 'Se tallene',
    said: { yes: 'Tallene deles.', no: 'Tallene deles ikke.', before: 'Dette er besvart.' },
  },
  nn: {
    period: periodNn,
    title: 'Deling av tal',
    asked: (base: string, receiver: string, period: string) =>
      `${base} har delt tala for ${period} med ${receiver}. Dei ser summane. Dei eigne tala til tenesta ser dei berre om du seier ja.`,
    over: (base: string, period: string) => `${base} deler ikkje lenger tala for ${period}. Du treng ikkje gjere noko.`,
    shares: (service: string) => `${service}: eigne tal vert delte.`,
    sharesNot: (service: string) => `${service}: eigne tal vert ikkje delte.`,
    unanswered: (service: string) => `${service}: ikkje svara. Eigne tal vert ikkje delte.`,
    yes: (service: string) => `Del tala for ${service}`,
    no: (service: string) => `Ikkje del tala for ${service}`,
    takeBack: (service: string) => `Ta tilbake for ${service}`,
    open: 'Sjå tala',
    said: { yes: 'Tala vert delte.', no: 'Tala vert ikkje delte.', before: 'Dette er svara på.' },
  },
};
