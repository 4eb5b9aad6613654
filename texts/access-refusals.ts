/** What somebody is told who cannot ask for access so, or cannot answer. */
export const accessRefusalTexts = {
  nb: {
    roleIsNotThere: 'Denne rollen finnes ikke her. Velg en annen rolle.',
    tooManyAccessRequests: 'Du har bedt om tilgang flere ganger allerede. Vent på svar, eller ring den som svarer.',
    alreadyAMember: 'Du har allerede denne rollen her.',
    accessRequestIsAnswered: 'Dette er besvart eller tatt tilbake.',
    lastDayIsPast: 'Siste dag kan ikke være før i dag.',
    nobodyIsTicked: 'Kryss av for minst én.',
    membershipIsOver: 'Denne tilgangen kan ikke gis tilbake. Den som skal ha den, må be om tilgang på nytt.',
  },
  nn: {
    roleIsNotThere: 'Denne rolla finst ikkje her. Vel ei anna rolle.',
    tooManyAccessRequests: 'Du har alt bede om tilgang fleire gonger. Vent på svar, eller ring den som svarer.',
    alreadyAMember: 'Du har alt denne rolla her.',
    accessRequestIsAnswered: 'Dette er svara på eller teke tilbake.',
    lastDayIsPast: 'Siste dag kan ikkje vere før i dag.',
    nobodyIsTicked: 'Kryss av for minst éin.',
    membershipIsOver: 'Denne tilgangen kan ikkje givast tilbake. Den som skal ha han, må be om tilgang på nytt.',
  },
};
