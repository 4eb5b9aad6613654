/** What can be ticked off at four of the steps (KB-16); the words stand in the texts of the flow. */
export const referralChecklists = {
  review: ['orderIsClear', 'withinTheBasesWork', 'notHelpedBetterAtHome', 'capacityConsidered'],
  begin: [
    'goalsAgreed', 'challengesDescribed', 'orderAgreed', 'timesSuitTheFamily', 'teamMapped', 'genogram', 'networkMap',
    'functionCircle', 'lifeLine', 'rolesAgreed', 'complementEachOther',
  ],
  evaluate: ['orderReached', 'whatGoesOnAgreed', 'whoTakesOverAgreed', 'conferenceConsidered'],
  sendReport: ['writtenInTheCaseSystem', 'sentToTheService'],
} as const;
