import type { Calendars } from '../../domain/booking/calendars';

/** The calendars of a product that has none to ask: nobody is known to be busy, and nobody is unknown. */
export const noCalendars: Calendars = {
  connected: false,
  busyTimes: async () => ({ busy: new Map(), unknown: [], states: [] }),
};
