/** Ready texts that a kontaktperson sends to a foster home. No names, and nothing of anybody else in the group. */
export const homeMessageTexts = {
  nb: {
    hello: 'Hei!',
    place: (programme: string) => `Dere har fått plass i gruppetilbudet ${programme}.`,
    sessions: (count: number) => (count === 1 ? 'Samlingen er:' : 'Samlingene er:'),
    moved: (ordinal: number, programme: string) => `Samling ${ordinal} i ${programme} er flyttet. Den nye tiden er:`,
    cancelled: (ordinal: number, programme: string, when: string) => `Samling ${ordinal} i ${programme}, ${when}, er avlyst.`,
    added: (ordinal: number, programme: string) => `Det har kommet en ny samling, nummer ${ordinal}, i ${programme}:`,
    reminder: (ordinal: number, programme: string) => `Vi minner om samling ${ordinal} i ${programme}:`,
    offerCancelled: (programme: string) => `Gruppetilbudet ${programme} er dessverre avlyst. Ingen av samlingene som var igjen, blir holdt.`,
    onTeams: 'på Teams. Lenken får dere for seg.',
    askMe: 'Si fra til meg hvis noe ikke passer, eller hvis det er noe dere lurer på.',
    goodbye: 'Hilsen kontaktpersonen deres',
  },
  nn: {
    hello: 'Hei!',
    place: (programme: string) => `De har fått plass i gruppetilbodet ${programme}.`,
    sessions: (count: number) => (count === 1 ? 'Samlinga er:' : 'Samlingane er:'),
    moved: (ordinal: number, programme: string) => `Samling ${ordinal} i ${programme} er flytt. Den nye tida er:`,
    cancelled: (ordinal: number, programme: string, when: string) => `Samling ${ordinal} i ${programme}, ${when}, er avlyst.`,
    added: (ordinal: number, programme: string) => `Det har kome ei ny samling, nummer ${ordinal}, i ${programme}:`,
    offerCancelled: (programme: string) => `Gruppetilbodet ${programme} er diverre avlyst. Ingen av samlingane som var att, blir haldne.`,
    onTeams: 'på Teams. Lenkja får de for seg.',
    askMe: 'Sei frå til meg om noko ikkje passar, eller om det er noko de lurer på.',
    reminder: (ordinal: number, programme: string) => `Vi minner om samling ${ordinal} i ${programme}:`,
    goodbye: 'Helsing kontaktpersonen dykkar',
  },
};
