import type { OnBehalfFault } from './on-behalf';

/** What a counsellor's own calendar can refuse, besides what any use case can. */
export type OwnCalendarRefusal =
  | 'busyTimesAreOutOfOrder' | 'calendarRangeIsTooLong' | 'addressMustBeHttps'
  | 'calendarsAreNotConnected' | 'applicationReadsYourCalendar' | OnBehalfFault;
