/** Why a yearly assessment is refused. */
export const assessmentRefusalTexts = {
  nb: {
    assessmentIsPast: 'Velg i dag eller en dag som kommer.',
    assessmentIsTooLate: 'Vurderingen skal gjøres minst én gang i året. Velg en dag innen ett år.',
    assessmentIsEnded: 'Denne vurderingen er avsluttet. Sett opp en ny om dere trenger den.',
  },
  nn: {
    assessmentIsPast: 'Vel i dag eller ein dag som kjem.',
    assessmentIsTooLate: 'Vurderinga skal gjerast minst éin gong i året. Vel ein dag innan eitt år.',
    assessmentIsEnded: 'Denne vurderinga er avslutta. Set opp ei ny om de treng ho.',
  },
};
