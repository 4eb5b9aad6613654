/** What the referrals area can refuse, besides what any use case can. */
export type ReferralRefusal =
  | 'categoryIsUnknown'
  | 'serviceIsOutsideTheArea'
  | 'referralIsAnswered';
