/** The printable page for the network of leaders. */
export const leaderReportTexts = {
  nb: {
    title: 'Til ledernettverket',
    heading: (network: string, period: string) => `Gruppetilbud i ${network}, ${period}`,
    print: 'Skriv ut',
    small: 'Vis også tall under 5',
    smallHint: 'Arket leses av andre enn deg. La det stå av hvis ikke alle som får arket, kan vite hvor mange plasser hver tjeneste har.',
    coverage: 'Dekning', burden: 'Fordeling', needs: 'Behov',
    needsRule: 'Hvor mange som venter på plass, eller ventet da gruppen begynte.',
    status: 'Status', next: 'Neste',
    made: (day: string) => `Laget ${day} i Fosterhjemsnettverk.`,
  },
  nn: {
    title: 'Til leiarnettverket',
    heading: (network: string, period: string) => `Gruppetilbod i ${network}, ${period}`,
    print: 'Skriv ut',
    small: 'Vis òg tal under 5',
    smallHint: 'Arket blir lese av andre enn deg. La det stå av om ikkje alle som får arket, kan vite kor mange plassar kvar teneste har.',
    coverage: 'Dekning', burden: 'Fordeling', needs: 'Behov',
    needsRule: 'Kor mange som ventar på plass, eller venta då gruppa byrja.',
    status: 'Status', next: 'Neste',
    made: (day: string) => `Laga ${day} i Fosterhjemsnettverk.`,
  },
};
