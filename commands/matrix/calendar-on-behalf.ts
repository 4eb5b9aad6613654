import type { CalendarOnBehalf } from '../../domain/booking/own-calendar/on-behalf';

/** Everybody's own calendar answers, so that only the walls stand between a person and having it read. */
export const calendarOnBehalfOfTheMatrix: CalendarOnBehalf = {
  accountOf: () => Promise.resolve({ tenantId: 'matrix', objectId: 'matrix' }),
  read: () => Promise.resolve({ ok: true, busy: [] }),
};
