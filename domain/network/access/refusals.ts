/** What asking for access, and answering, can refuse. */
export type AccessRefusal =
  | 'roleIsNotThere'
  | 'tooManyAccessRequests'
  | 'alreadyAMember'
  | 'accessRequestIsAnswered'
  | 'lastDayIsPast'
  | 'membershipIsOver'
  | 'nobodyIsTicked';
