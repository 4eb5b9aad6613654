/** What a person is told who is refused after a group. */
export const afterwardsRefusalTexts = {
  nb: {
    groupHasNotBegun: 'Gruppen har ikke begynt ennå. Skriv erfaringene når den er i gang.',
    experienceIsEmpty: 'Skriv noe i minst ett av feltene før du deler.',
  },
  nn: {
    groupHasNotBegun: 'Gruppa har ikkje byrja enno. Skriv erfaringane når ho er i gang.',
    experienceIsEmpty: 'Skriv noko i minst eitt av felta før du deler.',
  },
};
