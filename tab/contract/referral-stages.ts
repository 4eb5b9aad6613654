/** The columns of the base's board, and which states of a referral stand in each. */
export const referralStages = {
  toAnswer: ['sent', 'clarificationCall', 'reviewed'],
  toPlan: ['accepted', 'waiting', 'startMeeting'],
  underWay: ['active', 'evaluated', 'finalReport'],
  ended: ['closed', 'declined', 'withdrawn'],
} as const;
export type ReferralStage = keyof typeof referralStages;
export const referralStageNames = Object.keys(referralStages) as readonly ReferralStage[];
