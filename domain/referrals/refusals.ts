/** What the referrals area can refuse, besides what any use case can. */
export type ReferralRefusal =
  | 'categoryIsUnknown'
  | 'serviceIsNotChosen'
  | 'baseIsNotChosen'
  | 'placeIsUnknown'
  | 'serviceIsOutsideTheArea'
  | 'referralIsAnswered';
