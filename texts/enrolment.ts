/** Places in cards: who comes, offers of a freed place, and what became of them. */
export const enrolmentTexts = {
  nb: {
    participants: { label: 'Hvor mange fra fosterhjemmet deltar?', one: 'Én deltaker', two: 'To deltakere' },
    held: (count: number) => (count === 1 ? 'Dere er tilbudt 1 plass: svar i tide.' : `Dere er tilbudt ${count} plasser: svar i tide.`),
    households: (homes: number, participants: number) =>
      `${homes === 1 ? '1 fosterhjem' : `${homes} fosterhjem som hører sammen`}, ${participants === 1 ? '1 deltaker' : `${participants} deltakere`}`,
    who: 'Gjelder',
    answerBy: (deadline: string) => `Svar innen ${deadline}.`,
    endOf: (day: string) => `utgangen av ${day}`,
    placeOffered: {
      title: 'Tilbud om plass',
      body: (programme: string) => `Det er blitt ledig plass i ${programme} til et av fosterhjemmene deres på ventelisten. Plassen holdes av til fristen.`,
      bodies: (programme: string) => `Det er blitt ledig plass i ${programme} til fosterhjemmene deres som hører sammen på ventelisten. Plassene holdes av til fristen, og dere svarer for alle.`,
      short: 'Det er mindre enn én arbeidsdag igjen til fristen.',
      which: 'Hvilken kode det gjelder, ser dere i fanen.',
      accept: 'Ja takk',
      decline: 'Nei takk',
      became: {
        placed: 'Dere svarte ja. Plassen er deres.', withdrawn: 'Dere svarte nei, eller meldte av.',
        lapsed: 'Ingen svarte innen fristen. Tilbudet gjelder ikke lenger.', waiting: 'Dere står på ventelisten.',
      },
      cancelled: 'Gruppetilbudet er avlyst.',
    },
    answered: {
      accept: 'Plassen er deres. Gi beskjed til fosterhjemmet.',
      decline: 'Takk for svaret. Plassen går til den neste på ventelisten.',
      before: 'Dette har du trykket på før. Her er det som gjelder nå.',
    },
    placeLapsed: {
      title: 'Et tilbud om plass er gått ut',
      body: (programme: string) => `Fristen for å svare på tilbudet om plass i ${programme} er ute, og plassen er gått videre.`,
      began: (programme: string) => `${programme} har begynt, og tilbudet om plass som ikke var besvart, gjelder ikke lenger.`,
      next: 'Meld på igjen om dere fortsatt vil være med.',
    },
    receipt: { title: (codes: string) => `Påmeldt: ${codes}` },
    enrolledTogether: {
      placed: (codes: string) => `Plassene er deres. Kodene er ${codes}. Skriv dem i fagsystemet: bare dere vet hvem de gjelder.`,
      waiting: (codes: string, position: number) =>
        `Det er ikke plass til alle sammen nå. Dere er nummer ${position} på ventelisten med kodene ${codes}. Skriv dem i fagsystemet: bare dere vet hvem de gjelder.`,
    },
  },
  nn: {
    participants: { label: 'Kor mange frå fosterheimen deltek?', one: 'Éin deltakar', two: 'To deltakarar' },
    held: (count: number) => (count === 1 ? 'De er tilbodne 1 plass: svar i tide.' : `De er tilbodne ${count} plassar: svar i tide.`),
    households: (homes: number, participants: number) =>
      `${homes === 1 ? '1 fosterheim' : `${homes} fosterheimar som høyrer saman`}, ${participants === 1 ? '1 deltakar' : `${participants} deltakarar`}`,
    who: 'Gjeld',
    answerBy: (deadline: string) => `Svar innan ${deadline}.`,
    endOf: (day: string) => `utgangen av ${day}`,
    placeOffered: {
      title: 'Tilbod om plass',
      body: (programme: string) => `Det er blitt ledig plass i ${programme} til ein av fosterheimane dykkar på ventelista. Plassen blir halden av til fristen.`,
      bodies: (programme: string) => `Det er blitt ledig plass i ${programme} til fosterheimane dykkar som høyrer saman på ventelista. Plassane blir haldne av til fristen, og de svarar for alle.`,
      short: 'Det er mindre enn éin arbeidsdag igjen til fristen.',
      which: 'Kva kode det gjeld, ser de i fana.',
      accept: 'Ja takk',
      decline: 'Nei takk',
      became: {
        placed: 'De svara ja. Plassen er dykkar.', withdrawn: 'De svara nei, eller melde av.',
        lapsed: 'Ingen svara innan fristen. Tilbodet gjeld ikkje lenger.', waiting: 'De står på ventelista.',
      },
      cancelled: 'Gruppetilbodet er avlyst.',
    },
    answered: {
      accept: 'Plassen er dykkar. Gi beskjed til fosterheimen.',
      decline: 'Takk for svaret. Plassen går til den neste på ventelista.',
      before: 'Dette har du trykt på før. Her er det som gjeld no.',
    },
    placeLapsed: {
      title: 'Eit tilbod om plass har gått ut',
      body: (programme: string) => `Fristen for å svare på tilbodet om plass i ${programme} er ute, og plassen har gått vidare.`,
      began: (programme: string) => `${programme} har byrja, og tilbodet om plass som ikkje var svart på, gjeld ikkje lenger.`,
      next: 'Meld på igjen om de framleis vil vere med.',
    },
    receipt: { title: (codes: string) => `Påmeld: ${codes}` },
    enrolledTogether: {
      placed: (codes: string) => `Plassane er dykkar. Kodane er ${codes}. Skriv dei i fagsystemet: berre de veit kven dei gjeld.`,
      waiting: (codes: string, position: number) =>
        `Det er ikkje plass til alle saman no. De er nummer ${position} på ventelista med kodane ${codes}. Skriv dei i fagsystemet: berre de veit kven dei gjeld.`,
    },
  },
};
