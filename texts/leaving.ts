/** Deleting what belongs to a tenant that leaves. */
export const leavingTexts = {
  nb: {
    kinds: {
      account: 'Kontoer og samtykke', chat: 'Chatter med boten', channel: 'Koblede kanaler', sentCard: 'Hvilke kort som er sendt', calendar: 'Lest fra og skrevet i kalendere',
    },
    stays: [
      'At organisasjonen hadde tilgang, når, og hvem som åpnet og avsluttet den: det må kunne etterprøves.',
      'Tjenestenes egne opplysninger, for eksempel henvendelser, gruppetilbud og avtalte timer: de hører til tjenesten og ikke til tenanten, og slettes etter tjenestens egne tider.',
      'Rollene som personer har eller har hatt, uten navn og uten konto.',
      'Meldinger, kort og avtaler som allerede ligger i organisasjonens egen Teams og Outlook: de må slettes der.',
    ],
    open: 'Slett det som hører til',
    goes: 'Dette slettes',
    staysTitle: 'Dette blir stående',
    nothing: 'Det er ingenting igjen som hører til.',
    confirm: 'Skriv tenant-ID-en for å bekrefte',
    confirmHint: 'Slettingen kan ikke angres.',
    delete: 'Slett',
    underWay: (deleted: number) => `Slettingen pågår. ${deleted} rader er slettet til nå.`,
    finished: (deleted: number, when: string) => `Slettet ${when}: ${deleted} rader.`,
  },
  nn: {
    kinds: {
      account: 'Kontoar og samtykke', chat: 'Chattar med boten', channel: 'Kopla kanalar', sentCard: 'Kva kort som er sende', calendar: 'Lese frå og skrive i kalendrar',
    },
    stays: [
      'At organisasjonen hadde tilgang, når, og kven som opna og avslutta han: det må kunne etterprøvast.',
      'Tenestene sine eigne opplysningar, til dømes førespurnader, gruppetilbod og avtalte timar: dei høyrer til tenesta og ikkje til tenanten, og blir sletta etter tidene til tenesta.',
      'Rollene som personar har eller har hatt, utan namn og utan konto.',
      'Meldingar, kort og avtalar som alt ligg i Teams og Outlook hos organisasjonen sjølv: dei må slettast der.',
    ],
    open: 'Slett det som høyrer til',
    goes: 'Dette blir sletta',
    staysTitle: 'Dette blir ståande',
    nothing: 'Det er ingenting att som høyrer til.',
    confirm: 'Skriv tenant-ID-en for å stadfeste',
    confirmHint: 'Slettinga kan ikkje angrast.',
    delete: 'Slett',
    underWay: (deleted: number) => `Slettinga går føre seg. ${deleted} rader er sletta til no.`,
    finished: (deleted: number, when: string) => `Sletta ${when}: ${deleted} rader.`,
  },
};
