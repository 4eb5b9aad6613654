/** The steps of a henvendelse: their names, checklists and log. */
export const referralFlowTexts = {
  nb: {
    reasons: {
      noCapacity: 'Tjenesten har ikke kapasitet',
      notInPosition: 'Tjenesten kommer ikke i posisjon til å hjelpe familien',
      lacksCompetence: 'Tjenesten har ikke den riktige kompetansen',
    },
    ticks: {
      orderIsClear: 'Bestillingen er tydelig', withinTheBasesWork: 'Oppdraget hører til basens arbeid',
      notHelpedBetterAtHome: 'Tjenesten kan ikke løse det bedre selv', capacityConsidered: 'Kapasiteten er vurdert',
      goalsAgreed: 'Hva ønskes oppnådd', challengesDescribed: 'Familiens og tjenestens beskrivelse av utfordringene',
      orderAgreed: 'Tydelig bestilling', timesSuitTheFamily: 'Møtetid og -sted er tilpasset familien', teamMapped: 'Hvem er «laget» rundt familien',
      genogram: 'Genogram', networkMap: 'Nettverkskart', functionCircle: 'Funksjonssirkel', lifeLine: 'Livslinje',
      rolesAgreed: 'Rollene mellom veilederne er avtalt', complementEachOther: 'Utfyller dere hverandre?',
      orderReached: 'Nådde vi bestillingen?', whatGoesOnAgreed: 'Hva skal fortsette?', whoTakesOverAgreed: 'Hvem tar det videre?',
      conferenceConsidered: 'Familieråd er vurdert',
      writtenInTheCaseSystem: 'Rapporten er skrevet i fagsystemet', sentToTheService: 'Rapporten er sendt til tjenesten',
    },
    logged: {
      colleagueTookOver: 'En kollega tok over oppfølgingen',
      sent: 'Sendt', logCall: 'Ringte tjenesten', undoCall: 'Angret at de ringte', review: 'Gjennomgått', accept: 'Tatt imot', wait: 'Satt på venteliste',
      decline: 'Ikke tatt imot', planStartMeeting: 'Avtalte time', begin: 'Oppstartsamtale holdt', evaluate: 'Evaluert',
      extend: 'Forlenget', proposeReport: 'Sluttrapport skrevet', sendReport: 'Sluttrapport sendt', close: 'Avsluttet', reopen: 'Åpnet igjen', withdraw: 'Trukket',
      sendAgain: 'Sendt på nytt', amend: 'Endret', assign: 'Veiledere valgt', takeOver: 'En vikar tok over', stepBack: 'En veileder gikk ut av oppdraget',
    },
    turns: { urgent: 'haster', ordinary: 'haster ikke' },
    amended: { category: 'Endret kategori', orderSummary: 'Endret bestillingen', place: 'Endret sted', urgent: 'Endret om det haster' },
  },
  nn: {
    reasons: {
      noCapacity: 'Tenesta har ikkje kapasitet',
      notInPosition: 'Tenesta kjem ikkje i posisjon til å hjelpe familien',
      lacksCompetence: 'Tenesta har ikkje den rette kompetansen',
    },
    ticks: {
      orderIsClear: 'Bestillinga er tydeleg', withinTheBasesWork: 'Oppdraget høyrer til arbeidet i basen',
      notHelpedBetterAtHome: 'Tenesta kan ikkje løyse det betre sjølv', capacityConsidered: 'Kapasiteten er vurdert',
      goalsAgreed: 'Kva ønskjer ein å oppnå', challengesDescribed: 'Familien og tenesta har skildra utfordringane',
      orderAgreed: 'Tydeleg bestilling', timesSuitTheFamily: 'Møtetid og -stad er tilpassa familien', teamMapped: 'Kven er «laget» rundt familien',
      genogram: 'Genogram', networkMap: 'Nettverkskart', functionCircle: 'Funksjonssirkel', lifeLine: 'Livslinje',
      rolesAgreed: 'Rollene mellom rettleiarane er avtalte', complementEachOther: 'Utfyller de kvarandre?',
      orderReached: 'Nådde vi bestillinga?', whatGoesOnAgreed: 'Kva skal halde fram?', whoTakesOverAgreed: 'Kven tek det vidare?',
      conferenceConsidered: 'Familieråd er vurdert',
      writtenInTheCaseSystem: 'Rapporten er skriven i fagsystemet', sentToTheService: 'Rapporten er send til tenesta',
    },
    logged: {
      colleagueTookOver: 'Ein kollega tok over oppfølginga',
      sent: 'Send', logCall: 'Ringde tenesta', undoCall: 'Angra at de ringde', review: 'Gjennomgått', accept: 'Teken imot', wait: 'Sett på venteliste',
      decline: 'Ikkje teken imot', planStartMeeting: 'Avtalte time', begin: 'Oppstartssamtale halden', evaluate: 'Evaluert',
      extend: 'Forlengd', proposeReport: 'Sluttrapport skriven', sendReport: 'Sluttrapport send', close: 'Avslutta', reopen: 'Opna igjen', withdraw: 'Trekt',
      sendAgain: 'Send på nytt', amend: 'Endra', assign: 'Rettleiarar valde', takeOver: 'Ein vikar tok over', stepBack: 'Ein rettleiar gjekk ut av oppdraget',
    },
    turns: { urgent: 'hastar', ordinary: 'hastar ikkje' },
    amended: { category: 'Endra kategori', orderSummary: 'Endra bestillinga', place: 'Endra stad', urgent: 'Endra om det hastar' },
  },
};
