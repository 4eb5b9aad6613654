/** What holding, and changing an hour that is booked, can refuse, besides what any use case can. */
export type BookedRefusal =
  | 'holdIsGone'
  | 'holdIsNotYours'
  | 'holdIsUsed'
  | 'holdHasExpired'
  | 'hourHasBegun'
  | 'cancelReasonIsUnknown'
  | 'counsellorIsNotInTheHour'
  | 'counsellorIsInTheHour'
  | 'hourNeedsACounsellor'
  | 'assignmentIsAnswered'
  | 'counsellorHasEnough'
  | 'wayIsTooLong'
  | 'loadPeriodIsTooLong';
