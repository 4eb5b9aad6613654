/** What a person is told who is refused in staffing, by the refusal's name. */
export const staffingRefusalTexts = {
  nb: {
    programmeIsRetired: 'Programmet er ikke lenger i bruk i nettverket.',
    weeksAreUnreasonable: 'Velg fra 1 til 13 uker mellom samlingene.',
    tooManyLeaders: 'En gruppe kan ha høyst fire ledere.',
    expiryIsBeforeTheStart: 'Siste dag kan ikke være før første dag.',
    qualificationStandsAlready: 'Dette er allerede registrert.',
    qualificationIsEnded: 'Dette er allerede avsluttet.',
    leadersAreMissing: 'Programmet krever flere gruppeledere. Velg dem før du publiserer, eller lagre som kladd.',
    qualificationIsMissing: 'En gruppeleder mangler den opplæringen eller sertifiseringen som programmet krever. Velg en annen, eller lagre som kladd.',
    qualificationExpires: 'Opplæringen eller sertifiseringen til en gruppeleder går ut før siste samling. Velg en annen, eller lagre som kladd.',
  },
  nn: {
    programmeIsRetired: 'Programmet er ikkje lenger i bruk i nettverket.',
    weeksAreUnreasonable: 'Vel frå 1 til 13 veker mellom samlingane.',
    tooManyLeaders: 'Ei gruppe kan ha høgst fire leiarar.',
    expiryIsBeforeTheStart: 'Siste dag kan ikkje vere før første dag.',
    qualificationStandsAlready: 'Dette er alt registrert.',
    qualificationIsEnded: 'Dette er alt avslutta.',
    leadersAreMissing: 'Programmet krev fleire gruppeleiarar. Vel dei før du publiserer, eller lagre som kladd.',
    qualificationIsMissing: 'Ein gruppeleiar manglar den opplæringa eller sertifiseringa som programmet krev. Vel ein annan, eller lagre som kladd.',
    qualificationExpires: 'Opplæringa eller sertifiseringa til ein gruppeleiar går ut før siste samling. Vel ein annan, eller lagre som kladd.',
  },
};
