/** What keeping hours, terms and ways can refuse, besides what any use case can. */
export type HoursRefusal =
  | 'hoursAreUnreadable'
  | 'hoursOverlap'
  | 'tooManyHours'
  | 'rulesAreUnreasonable'
  | 'dayIsTooFarAhead'
  | 'leaderIsUnknown'
  | 'settingsAreUnreasonable'
  | 'calendarAddressIsUnreadable'
  | 'calendarNeedsAnAccount'
  | 'wayIsUnreadable'
  | 'networkIsNotServed';
