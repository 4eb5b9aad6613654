/**
 * The bot's commands. The first word is the one shown; the others are understood too.
 * A person may use the words of either written standard, whatever language the answers come in.
 */
export const commandTexts = {
  nb: {
    help: { words: ['hjelp', 'hjelp meg', 'help'], description: 'Hva jeg kan hjelpe deg med' },
    today: { words: ['i dag', 'idag'], description: 'Det som venter på deg i dag' },
    groups: { words: ['grupper', 'gruppetilbud'], description: 'Gruppetilbud og ledige plasser' },
    enrol: { words: ['meld på', 'påmelding'], description: 'Meld på et fosterhjem' },
    withdraw: { words: ['meld av', 'avmelding'], description: 'Gi fra deg en plass' },
    newReferral: { words: ['ny henvendelse', 'henvendelse'], description: 'Send en henvendelse til Kompetansebasen' },
    freeHour: { words: ['ledig tid', 'finn tid'], description: 'Finn en ledig time med veileder' },
    absence: { words: ['forfall', 'meld forfall', 'jeg er syk', 'er syk', 'syk'], description: 'Si fra at du ikke kan komme' },
    conversationCard: { words: ['samtalekort', 'start samtalekort'], description: 'Start et samtalekort i møtet' },
    lastAgreed: { words: ['avtalt sist', 'sist avtalt'], description: 'Det dere ble enige om sist' },
    linkChannel: { words: ['koble kanal'], description: 'Velg hvem kanalen tilhører' },
    actAs: { words: ['bytt person', 'byt person'], description: 'Velg hvem du er (bare lokalt)' },
  },
  nn: {
    help: { words: ['hjelp', 'hjelp meg', 'help'], description: 'Kva eg kan hjelpe deg med' },
    today: { words: ['i dag', 'idag'], description: 'Det som ventar på deg i dag' },
    groups: { words: ['grupper', 'gruppetilbod'], description: 'Gruppetilbod og ledige plassar' },
    enrol: { words: ['meld på', 'påmelding'], description: 'Meld på ein fosterheim' },
    withdraw: { words: ['meld av', 'avmelding'], description: 'Gi frå deg ein plass' },
    newReferral: { words: ['ny førespurnad', 'førespurnad'], description: 'Send ein førespurnad til Kompetansebasen' },
    freeHour: { words: ['ledig tid', 'finn tid'], description: 'Finn ein ledig time med rettleiar' },
    absence: { words: ['forfall', 'meld forfall', 'eg er sjuk', 'er sjuk', 'sjuk'], description: 'Sei frå at du ikkje kan kome' },
    conversationCard: { words: ['samtalekort', 'start samtalekort'], description: 'Start eit samtalekort i møtet' },
    lastAgreed: { words: ['avtalt sist', 'sist avtalt'], description: 'Det de vart samde om sist' },
    linkChannel: { words: ['kople kanal'], description: 'Vel kven kanalen høyrer til' },
    actAs: { words: ['byt person', 'bytt person'], description: 'Vel kven du er (berre lokalt)' },
  },
};
