import { z } from 'zod';
import { calendarFault } from './booking';
import { instant } from './common';
import { operation } from './operation';

/** Minutes since 1970 in UTC: all that leaves the browser of a calendar file. */
const minute = z.int().min(0).max(100_000_000);

const reading = z.object({ readMinutesAgo: z.int().min(0).nullable(), until: instant.nullable(), fault: calendarFault.nullable() });

const ownCalendar = z.object({
  /** Whether there are calendars in Microsoft 365 to be had at all. */
  connected: z.boolean(),
  /** One for each account of the reader's, but for one that was read with the reader's own yes. */
  microsoft365: z.array(reading),
  /** The account that the reader is signed in with, as far as it is read with their own yes; null without an application. */
  onBehalf: z.object({
    /** Where that yes is given. */
    tenantId: z.string(),
    /** Not where the organisation lets the application read it: then it is read without being asked for. */
    mayBeRead: z.boolean(),
    reading: reading.nullable(),
  }).nullable(),
  file: reading.nullable(),
  /** The address itself is never told again. */
  address: reading.extend({ givenAt: instant }).nullable(),
});

export const ownCalendarOperations = {
  getOwnCalendar: operation({
    name: 'getOwnCalendar', method: 'get', path: '/api/own-calendar',
    summary: 'How the reader’s own calendars stand: how old what is known is, and why it is not known; never what is in them',
    answer: ownCalendar,
  }),
  readOwnCalendar: operation({
    name: 'readOwnCalendar', method: 'post', path: '/api/own-calendar/on-behalf',
    summary: 'Reads now when the reader is busy in the calendar of the account that they are signed in with, by their own consent; what they signed in with is kept nowhere',
    answer: ownCalendar,
  }),
  dropOwnReading: operation({
    name: 'dropOwnReading', method: 'delete', path: '/api/own-calendar/on-behalf', summary: 'Takes away what was read by the reader’s own consent',
    answer: ownCalendar,
  }),
  keepCalendarFile: operation({
    name: 'keepCalendarFile', method: 'put', path: '/api/own-calendar/file',
    summary: 'Keeps when the reader is busy, reduced to minutes from a calendar file in the reader’s own browser',
    body: z.strictObject({ from: minute, until: minute, busy: z.array(minute).max(6_000) }), answer: ownCalendar,
  }),
  dropCalendarFile: operation({
    name: 'dropCalendarFile', method: 'delete', path: '/api/own-calendar/file', summary: 'Takes the busy times of the file away', answer: ownCalendar,
  }),
  giveCalendarAddress: operation({
    name: 'giveCalendarAddress', method: 'put', path: '/api/own-calendar/address',
    summary: 'Gives an address whose calendar is read for busy times; it is kept as a secret',
    body: z.strictObject({ address: z.string().min(1).max(2_000) }), answer: ownCalendar, leavesNoTrace: true,
  }),
  revokeCalendarAddress: operation({
    name: 'revokeCalendarAddress', method: 'delete', path: '/api/own-calendar/address', summary: 'Erases the address and what was read from it',
    answer: ownCalendar,
  }),
};
