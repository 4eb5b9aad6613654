/** What the attendance shelf can refuse, besides what any use case of the area can. */
export type AttendanceRefusal =
  | 'sessionHasNotBegun'
  | 'attendanceIsMissing'
  | 'attendanceIsNoCount'
  | 'attendanceIsMoreThanPlaces'
  | 'messageIsOutdated'
  | 'linkIsNotSecure'
  | 'tooManyLinks'
  | 'sessionIsNotCancelled'
  | 'sessionIsMadeUpFor';
