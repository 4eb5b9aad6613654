/** Group offers in the box where one writes: searched for, put into a chat, and unfolded from a link. */
export const offerExtensionTexts = {
  nb: {
    from: (day: string) => `fra ${day}`,
    none: 'Vi fant ingen gruppetilbud med disse ordene. Søk på program, nettverk eller kommune.',
    noneYet: 'Det er ingen gruppetilbud her ennå.',
    whoAreYou: 'Skriv «bytt person» til appen i en chat, og velg hvem du er.',
    card: { open: 'Tjenestene som er invitert, kan melde på.', seeAndEnrol: 'Se og meld på' },
    command: { title: 'Gruppetilbud', description: 'Finn et gruppetilbud og del det her' },
    parameter: { title: 'Søk', description: 'Program, nettverk eller kommune' },
  },
  nn: {
    from: (day: string) => `frå ${day}`,
    none: 'Vi fann ingen gruppetilbod med desse orda. Søk på program, nettverk eller kommune.',
    noneYet: 'Det er ingen gruppetilbod her enno.',
    whoAreYou: 'Skriv «byt person» til appen i ein chat, og vel kven du er.',
    card: { open: 'Tenestene som er inviterte, kan melde på.', seeAndEnrol: 'Sjå og meld på' },
    command: { title: 'Gruppetilbod', description: 'Finn eit gruppetilbod og del det her' },
    parameter: { title: 'Søk', description: 'Program, nettverk eller kommune' },
  },
};
