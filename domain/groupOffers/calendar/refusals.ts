/** What calendars can refuse, besides what any use case can. */
export type CalendarRefusal = 'feedIsGone' | 'tooManyRequests';
