/** The text of each step for the case system: plain, and without anybody's identity (KB-42). */
interface StepFacts {
  readonly reference: string;
  readonly service: string;
  readonly base: string;
  readonly day: string;
  readonly what: string;
}

export const handoverTexts = {
  nb: {
    heading: ({ reference, what, day }: StepFacts) => `${what} – henvendelse ${reference}, ${day}`,
    parties: ({ service, base }: StepFacts) => `Henvendelse fra ${service} til ${base}.`,
    category: (label: string) => `Kategori: ${label}.`,
    order: (summary: string) => `Bestilling: ${summary}`,
    place: (label: string) => `Møtested: ${label}.`,
    placeIsHidden: 'Møtested: står ikke her, fordi familien har adressesperre.',
    reasons: (labels: string) => `Årsak oppgitt på telefon: ${labels}.`,
    because: (note: string) => `Begrunnelse: ${note}`,
    evaluationOn: (day: string) => `Dato for evaluering: ${day}.`,
    endsOn: (day: string) => `Sluttdato: ${day}.`,
    measurePlan: { received: 'Tiltaksplan: mottatt.', inPreparation: 'Tiltaksplan: under arbeid.', missing: 'Tiltaksplan: mangler.' },
    counsellors: (labels: string) => `Veiledere: ${labels}.`,
    usefulness: { useful: 'Hjelpen var nyttig.', partly: 'Hjelpen var delvis nyttig.', notUseful: 'Hjelpen var ikke nyttig.' },
    reportSentOn: (day: string) => `Sluttrapporten ble sendt ${day}. Rapporten selv er skrevet i fagsystemet.`,
    conference: (offered: boolean) => (offered ? 'Familieråd er tilbudt.' : 'Familieråd er ikke tilbudt.'),
    logTitle: (reference: string) => `Hendelser i henvendelse ${reference}`,
  },
  nn: {
    heading: ({ reference, what, day }: StepFacts) => `${what} – førespurnad ${reference}, ${day}`,
    parties: ({ service, base }: StepFacts) => `Førespurnad frå ${service} til ${base}.`,
    category: (label: string) => `Kategori: ${label}.`,
    order: (summary: string) => `Bestilling: ${summary}`,
    place: (label: string) => `Møtestad: ${label}.`,
    placeIsHidden: 'Møtestad: står ikkje her, fordi familien har adressesperre.',
    reasons: (labels: string) => `Årsak oppgitt på telefon: ${labels}.`,
    because: (note: string) => `Grunngiving: ${note}`,
    evaluationOn: (day: string) => `Dato for evaluering: ${day}.`,
    endsOn: (day: string) => `Sluttdato: ${day}.`,
    measurePlan: { received: 'Tiltaksplan: motteken.', inPreparation: 'Tiltaksplan: under arbeid.', missing: 'Tiltaksplan: manglar.' },
    counsellors: (labels: string) => `Rettleiarar: ${labels}.`,
    usefulness: { useful: 'Hjelpa var nyttig.', partly: 'Hjelpa var delvis nyttig.', notUseful: 'Hjelpa var ikkje nyttig.' },
    reportSentOn: (day: string) => `Sluttrapporten vart send ${day}. Rapporten sjølv er skriven i fagsystemet.`,
    conference: (offered: boolean) => (offered ? 'Familieråd er tilbode.' : 'Familieråd er ikkje tilbode.'),
    logTitle: (reference: string) => `Hendingar i førespurnad ${reference}`,
  },
};
