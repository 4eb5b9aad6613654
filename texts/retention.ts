/** How long things are kept, and what goes: what the kinds are called, and the line in «i dag». */
export const retentionTexts = {
  nb: {
    kinds: {
      referral: 'Henvendelser', reportedNeed: 'Meldt behov', cardRun: 'Samtaler med familier (bare stegene)', assessment: 'Årlige vurderinger', goodStartPlan: 'Planer for En god start', groupOffer: 'Gruppetilbud med alt som hører til', conversation: 'Drøftinger med referat', plannedConversation: 'Planlagte drøftinger som ikke ble noe av',
      event: 'Hvem som gjorde hva (uten innhold)', outbox: 'Beskjeder som er sendt (uten tekst)', sentCard: 'Kort i Teams som kan oppdateres', takenAction: 'Knapper som er trykket på',
      morningMessage: 'At morgenens beskjed er sendt', unusualReading: 'Varsler om uvanlig lesing', apartCode: 'Koder for hjem som skal holdes fra hverandre',
      calendarFeed: 'Kalenderadresser som er trukket tilbake', calendarEvent: 'Avtaler som sto i kalendere', account: 'Kontoen til den som har sluttet',
      membership: 'Roller som er over', person: 'Personer uten roller (bare et nummer)', formerStaff: 'Hva de som har sluttet, kunne', accessRequest: 'Spørsmål om tilgang som er besvart',
      confirmation: 'At noen ble bedt om å bekrefte roller', takeover: 'At noe er overtatt fra en kollega', nameSetting: 'At navn var slått på', workingHours: 'Arbeidstid og avtaler som er erstattet',
      qualification: 'Sertifiseringer som er utløpt', calendarRequest: 'Ønsker om kalenderavtaler som er trukket', channel: 'Kanaler som er koblet fra', chat: 'Gruppechatter det er stille i',
      retentionSetting: 'Tidligere valg av oppbevaringstid', admittedTenant: 'Leietakere som har sluttet',
      hoursLog: 'Endringer i arbeidstid', absence: 'Fravær som er over', archiveHandover: 'At noe er levert til arkivet', deletion: 'Hvor mye som er slettet',
    },
    from: {
      referral: 'fra siste hendelse etter at den er avsluttet, og minst to hele kalenderår', reportedNeed: 'fra det ble meldt, og minst to hele kalenderår',
      cardRun: 'fra samtalen ble avsluttet', assessment: 'fra den ble avsluttet', goodStartPlan: 'fra slutten av året den ble avsluttet i',
      groupOffer: 'fra siste samling, minst to hele kalenderår, og til kursbevisene er utløpt', conversation: 'fra referatet ble godkjent, og til alt dere lovet, er besvart', plannedConversation: 'fra dagen den skulle vært',
    },
    today: (count: number) => (count === 1 ? 'Noe må leveres til arkivet før det kan slettes: 1 henvendelse, gruppe eller referat.' : `Noe må leveres til arkivet før det kan slettes: ${count} henvendelser, grupper eller referater.`),
  },
  nn: {
    kinds: {
      referral: 'Førespurnader', reportedNeed: 'Meldt behov', cardRun: 'Samtalar med familiar (berre stega)', assessment: 'Årlege vurderingar', goodStartPlan: 'Planar for En god start', groupOffer: 'Gruppetilbod med alt som høyrer til', conversation: 'Drøftingar med referat', plannedConversation: 'Planlagde drøftingar som det ikkje vart noko av',
      event: 'Kven som gjorde kva (utan innhald)', outbox: 'Meldingar som er sende (utan tekst)', sentCard: 'Kort i Teams som kan oppdaterast', takenAction: 'Knappar som er trykte på',
      morningMessage: 'At morgonens melding er send', unusualReading: 'Varsel om uvanleg lesing', apartCode: 'Kodar for heimar som skal haldast frå kvarandre',
      calendarFeed: 'Kalenderadresser som er trekte tilbake', calendarEvent: 'Avtalar som stod i kalendrar', account: 'Kontoen til den som har slutta',
      membership: 'Roller som er over', person: 'Personar utan roller (berre eit nummer)', formerStaff: 'Kva dei som har slutta, kunne', accessRequest: 'Spørsmål om tilgang som er svara på',
      confirmation: 'At nokon vart bedne om å stadfeste roller', takeover: 'At noko er overteke frå ein kollega', nameSetting: 'At namn var slått på', workingHours: 'Arbeidstid og avtalar som er erstatta',
      qualification: 'Sertifiseringar som har gått ut', calendarRequest: 'Ønske om kalenderavtalar som er trekte', channel: 'Kanalar som er kopla frå', chat: 'Gruppechattar det er stille i',
      retentionSetting: 'Tidlegare val av oppbevaringstid', admittedTenant: 'Leigetakarar som har slutta',
      hoursLog: 'Endringar i arbeidstid', absence: 'Fråvær som er over', archiveHandover: 'At noko er levert til arkivet', deletion: 'Kor mykje som er sletta',
    },
    from: {
      referral: 'frå siste hending etter at han er avslutta, og minst to heile kalenderår', reportedNeed: 'frå det vart meldt, og minst to heile kalenderår',
      cardRun: 'frå samtalen vart avslutta', assessment: 'frå ho vart avslutta', goodStartPlan: 'frå slutten av året han vart avslutta i',
      groupOffer: 'frå siste samling, minst to heile kalenderår, og til kursbevisa har gått ut', conversation: 'frå referatet vart godkjent, og til alt de lova, er svara på', plannedConversation: 'frå dagen ho skulle vore',
    },
    today: (count: number) => (count === 1 ? 'Noko må leverast til arkivet før det kan slettast: 1 førespurnad, gruppe eller referat.' : `Noko må leverast til arkivet før det kan slettast: ${count} førespurnader, grupper eller referat.`),
  },
};
