/** What the shelf of staffing can refuse, besides what any use case can. */
export type StaffingRefusal =
  | 'programmeIsRetired'
  | 'weeksAreUnreasonable'
  | 'tooManyLeaders'
  | 'expiryIsBeforeTheStart'
  | 'qualificationStandsAlready'
  | 'qualificationIsEnded'
  | 'leaderDoesNotLead'
  | 'leaderLeadsAlready'
  | 'leaderIsBusy'
  | 'leadersAreMissing'
  | 'qualificationIsMissing'
  | 'qualificationExpires';
