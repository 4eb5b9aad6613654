import { z } from 'zod';
import { id, instant, networkRef } from './common';
import { operation } from './operation';

const feed = z.object({ id, madeAt: instant });

export const calendarOperations = {
  listCalendarFeeds: operation({
    name: 'listCalendarFeeds', method: 'get', path: '/api/calendar-feeds',
    summary: 'The calendars that the reader can subscribe to: own sessions, and each own network’s offers; never an address',
    answer: z.object({
      items: z.array(z.object({
        /** Absent for the reader's own sessions. */
        network: networkRef.optional(),
        /** The address that is in force; what it is cannot be told again. */
        feed: feed.optional(),
      })),
    }),
  }),
  makeCalendarFeed: operation({
    name: 'makeCalendarFeed', method: 'post', path: '/api/calendar-feeds',
    summary: 'Makes a calendar address, in place of an older one for the same',
    body: z.strictObject({ networkId: id.optional() }),
    answer: feed.extend({
      /** `/calendar/SECRET.ics`. Told once: a repeated request with the same key is answered without it. */
      path: z.string().optional(),
    }),
    status: 201,
  }),
  revokeCalendarFeed: operation({
    name: 'revokeCalendarFeed', method: 'post', path: '/api/calendar-feeds/{feedId}/revocation',
    summary: 'Revokes a calendar address at once',
    params: z.strictObject({ feedId: id }), answer: feed.extend({ revokedAt: instant }),
  }),
};
