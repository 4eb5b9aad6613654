/** What a person is told who is refused after a group. */
export const afterwardsRefusalTexts = {
  nb: {
    groupHasNotBegun: 'Gruppen har ikke begynt ennå. Skriv erfaringene når den er i gang.',
    experienceIsEmpty: 'Skriv noe i minst ett av feltene før du deler.',
    evaluationIsNotOpen: 'Evalueringen åpner når gruppen er ferdig.',
    evaluationIsClosed: 'Evalueringen er stengt. Svar blir tatt imot i 14 dager etter siste samling.',
    evaluationIsAnswered: 'Du har allerede svart. Hver av dere teller én gang.',
    scoreIsMissing: 'Velg et tall fra 1 til 5.',
  },
  nn: {
    groupHasNotBegun: 'Gruppa har ikkje byrja enno. Skriv erfaringane når ho er i gang.',
    experienceIsEmpty: 'Skriv noko i minst eitt av felta før du deler.',
    evaluationIsNotOpen: 'Evalueringa opnar når gruppa er ferdig.',
    evaluationIsClosed: 'Evalueringa er stengd. Svar blir tekne imot i 14 dagar etter siste samling.',
    evaluationIsAnswered: 'Du har alt svart. Kvar av dykk tel éin gong.',
    scoreIsMissing: 'Vel eit tal frå 1 til 5.',
  },
};
