/** Requests that the coordinator answers, in cards: where homes can be kept apart, everybody is told the same. */
export const apartTexts = {
  nb: {
    asked: (count: number) => (count === 1 ? '1 forespørsel: koordinator svarer.' : `${count} forespørsler: koordinator svarer.`),
    requested: (code: string) => `Koordinator svarer. Koden er ${code}. Skriv den i fagsystemet: bare dere vet hvem den gjelder.`,
    requestedHere: 'Koordinator svarer. Koden får du i en chat mellom oss to.',
    waiting: (code: string) => `Dere står på ventelisten med koden ${code}.`,
    declined: (code: string) => `Koordinatoren har svart: det ble ikke plass til ${code} denne gangen.`,
    form: { label: 'Hold fosterhjem fra hverandre (valgfritt)', choice: 'Ja: jeg svarer på alle forespørsler samtidig' },
    answered: {
      title: 'Svar på forespørsel om plass',
      became: {
        requested: 'Koordinator svarer.', placed: 'Plassen er deres. Gi beskjed til fosterhjemmet.',
        waiting: 'Dere står på ventelisten. Dere får beskjed om det blir plass.', offered: 'Det er blitt ledig plass. Svar i tide.',
        withdrawn: 'Dere har meldt av.', lapsed: 'Fristen for å svare er ute.', declined: 'Det ble ikke plass denne gangen.',
      },
      who: (homes: number) => (homes === 1 ? '1 fosterhjem' : `${homes} fosterhjem som hører sammen`),
    },
  },
  nn: {
    asked: (count: number) => (count === 1 ? '1 førespurnad: koordinator svarar.' : `${count} førespurnader: koordinator svarar.`),
    requested: (code: string) => `Koordinator svarar. Koden er ${code}. Skriv han i fagsystemet: berre de veit kven han gjeld.`,
    requestedHere: 'Koordinator svarar. Koden får du i ein chat mellom oss to.',
    waiting: (code: string) => `De står på ventelista med koden ${code}.`,
    declined: (code: string) => `Koordinatoren har svara: det vart ikkje plass til ${code} denne gongen.`,
    form: { label: 'Hald fosterheimar frå kvarandre (valfritt)', choice: 'Ja: eg svarar på alle førespurnader samtidig' },
    answered: {
      title: 'Svar på førespurnad om plass',
      became: {
        requested: 'Koordinator svarar.', placed: 'Plassen er dykkar. Gi beskjed til fosterheimen.',
        waiting: 'De står på ventelista. De får beskjed om det blir plass.', offered: 'Det er blitt ledig plass. Svar i tide.',
        withdrawn: 'De har meldt av.', lapsed: 'Fristen for å svare er ute.', declined: 'Det vart ikkje plass denne gongen.',
      },
      who: (homes: number) => (homes === 1 ? '1 fosterheim' : `${homes} fosterheimar som høyrer saman`),
    },
  },
};
