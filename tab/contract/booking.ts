import { z } from 'zod';
import { clockTime, day, id, instant, namedPlace, page, pageOf, personRef, place, version } from './common';
import { operation } from './operation';

export const counsellor = z.object({
  personId: id,
  label: z.string(),
  organisation: z.object({ id, name: z.string() }),
  municipality: z.string(),
  skills: z.array(z.object({ key: z.string(), label: z.string() })),
});

/** One free hour, with the counsellors who could take it, where, and what speaks for it. */
export const slot = z.object({
  start: instant,
  end: instant,
  counsellors: z.array(personRef).min(1).max(2),
  place: namedPlace,
  /** The longest way of one of them from the own office, in words; empty on Teams and within the municipality. */
  way: z.string(),
  /** 1 is the best proposal. */
  rank: z.int().min(1),
  /** What speaks for it, in words. */
  reasons: z.array(z.string()),
});

/** Why a calendar could not be read, or not now. */
export const calendarFault = z.enum([
  'noCalendar', 'noConsent', 'tokenRefused', 'noMailbox', 'noAccess', 'tooManyRequests', 'serverFault', 'silence', 'brokenAnswer',
  'refused', 'tooFarAhead', 'tooOld', 'addressIsGone', 'addressIsNotAllowed', 'calendarIsTooLarge', 'calendarIsUnreadable',
  'calendarRecursTooOften',
]);

const calendarState = z.object({ person: personRef, readMinutesAgo: z.int().min(0).nullable(), fault: calendarFault.nullable() });

const slotQuery = z.strictObject({
  referralId: id,
  skill: z.string().min(1).max(60),
  counsellors: z.coerce.number().int().min(1).max(2).default(1),
  minutes: z.coerce.number().int().default(60),
  from: day,
  to: day,
  /** Whether each of two holds the skill, or one of them. */
  holders: z.enum(['one', 'each']).default('each'),
  /** Numbers of municipalities and `teams`, with commas between: any of them. The referral’s own place without it. */
  places: z.string().regex(/^(\d{4}|teams)(,(\d{4}|teams)){0,11}$/).optional(),
  /** Whether the family’s own service may be asked too. */
  ownServiceToo: z.enum(['true', 'false']).default('false'),
  order: z.enum(['fewestHours', 'shortestWay']).default('fewestHours'),
  /** Weekdays that suit the family, 1 is Monday, with commas between. */
  weekdays: z.string().regex(/^[1-7](,[1-7]){0,6}$/).optional(),
  /** The part of the day that suits the family. */
  part: z.enum(['morning', 'afternoon']).optional(),
});

const seriesQuery = z.strictObject({
  referralId: id,
  skill: z.string().min(1).max(60),
  counsellors: z.coerce.number().int().min(1).max(2).default(2),
  minutes: z.coerce.number().int().default(60),
  from: day,
  weekday: z.coerce.number().int().min(1).max(7),
  part: z.enum(['morning', 'afternoon']).optional(),
  meetings: z.coerce.number().int(),
  weeksBetween: z.coerce.number().int().default(1),
  mostExceptions: z.coerce.number().int().default(1),
  /** Ids with commas between; whoever can without it. */
  counsellorIds: z.string().max(80).regex(/^[0-9a-f-]{36}(,[0-9a-f-]{36})?$/).optional(),
});

/** A course of meetings, found as a whole. */
const hourSeries = z.object({
  counsellors: z.array(personRef),
  meetings: z.array(z.object({
    start: instant,
    end: instant,
    counsellors: z.array(personRef),
    /** Where the meeting is moved from, when it is not at the usual time. */
    insteadOf: instant.optional(),
    /** For whom somebody comes instead. */
    substituteFor: z.string().optional(),
  })),
  /** When there is no meeting although there would have been one. */
  leftOut: z.array(instant),
});

export const booking = z.object({
  id,
  version,
  referralId: id,
  reference: z.string(),
  start: instant,
  end: instant,
  place: namedPlace,
  counsellors: z.array(personRef),
  cancelled: z.boolean(),
  absenceReported: z.boolean(),
  /** Somebody who is lent still has to say yes. */
  asked: z.boolean(),
  /** How many counsellors are missing since somebody has said no. */
  seatsOpen: z.int(),
  cancelReason: z.string().optional(),
  may: z.object({ reportAbsence: z.boolean(), move: z.boolean(), cancel: z.boolean(), replace: z.boolean() }),
});

const ofBooking = z.strictObject({ bookingId: id });

const clashes = z.object({
  items: z.array(z.object({
    bookingId: id, person: z.object({ id, label: z.string() }), own: z.boolean(), kind: z.enum(['calendar', 'leave', 'day', 'session']),
  })),
});

export const bookingOperations = {
  listCounsellors: operation({
    name: 'listCounsellors', method: 'get', path: '/api/counsellors', summary: 'The counsellors of the reader’s base, with their skills',
    query: page, answer: pageOf(counsellor),
  }),
  findSlots: operation({
    name: 'findSlots', method: 'get', path: '/api/slots', summary: 'Free hours with one or two counsellors, in order of time, ranked with the reasons',
    query: slotQuery,
    answer: z.object({
      items: z.array(slot),
      /** Counsellors whose own calendar could not be read: their hours rest on what the product knows. */
      calendarUnknown: z.array(personRef),
      /** How each one's calendar stands: how old what is known of it is, and why it could not be read. */
      calendars: z.array(calendarState),
      /** Who can take none of the hours and why; told to the base’s coordinator alone, and never what fills their time. */
      notPossible: z.array(personRef.extend({ why: z.string() })),
    }),
  }),
  findHourSeries: operation({
    name: 'findHourSeries', method: 'get', path: '/api/slots/series',
    summary: 'A course of meetings with the same counsellors, with the fewest exceptions and past public holidays',
    query: seriesQuery, answer: z.object({ series: hourSeries.nullable() }),
  }),
  bookHour: operation({
    name: 'bookHour', method: 'post', path: '/api/bookings', summary: 'Books the hour with all the counsellors named, or with none',
    body: z.strictObject({
      referralId: id, start: instant, minutes: z.int(), counsellorIds: z.array(id).max(10), skill: z.string().min(1).max(60),
      /** The referral’s own place without it. */
      place: place.optional(),
      /** Whether each of two holds the skill, or one of them; each without it. */
      holders: z.enum(['one', 'each']).optional(),
    }),
    answer: booking, status: 201,
  }),
  listBookings: operation({
    name: 'listBookings', method: 'get', path: '/api/bookings', summary: 'Booked hours that the reader takes part in or has ordered, the next first',
    query: page, answer: pageOf(booking),
  }),
  bookHeldHour: operation({
    name: 'bookHeldHour', method: 'post', path: '/api/holds/{holdId}/booking', summary: 'Books the hour that is held', params: z.strictObject({ holdId: id }), answer: booking, status: 201,
  }),
  moveHour: operation({
    name: 'moveHour', method: 'put', path: '/api/bookings/{bookingId}/time', summary: 'Moves an hour that has not begun, with everybody in it',
    params: ofBooking, body: z.strictObject({ date: day, time: clockTime }), answer: booking, needsVersion: true,
  }),
  cancelHour: operation({
    name: 'cancelHour', method: 'post', path: '/api/bookings/{bookingId}/cancellation', summary: 'Cancels an hour for one of few reasons',
    params: ofBooking, body: z.strictObject({ reason: z.string().max(40) }), answer: booking, needsVersion: true,
  }),
  replaceCounsellor: operation({
    name: 'replaceCounsellor', method: 'put', path: '/api/bookings/{bookingId}/counsellors', summary: 'Lets another take a place in this one hour',
    params: ofBooking, body: z.strictObject({ out: id.nullable(), in: id.nullable() }), answer: booking, needsVersion: true,
  }),
  findSubstitutes: operation({
    name: 'findSubstitutes', method: 'get', path: '/api/bookings/{bookingId}/substitutes', summary: 'Who could come instead',
    params: ofBooking, answer: z.object({ items: z.array(personRef), out: id.nullable(), canGoOnAlone: z.boolean() }),
  }),
  hoursInCalendars: operation({
    name: 'hoursInCalendars', method: 'get', path: '/api/bookings/calendars', summary: 'How booked hours stand in calendars in Microsoft 365',
    answer: z.object({ items: z.array(z.object({ bookingId: id, state: z.enum(['inPlace', 'onItsWay', 'delayed', 'askedToWait', 'noConsent', 'noMailbox', 'notAllInvited', 'refused']) })) }),
  }),
  seeClashes: operation({
    name: 'seeClashes', method: 'get', path: '/api/bookings/clashes', summary: 'What has come in the way of booked hours since they were booked; never what it is',
    answer: clashes,
  }),
  settleClash: operation({
    name: 'settleClash', method: 'post', path: '/api/bookings/{bookingId}/clash-settlement', summary: 'Says that what a calendar shows is well; answers what is left in the way',
    params: ofBooking, body: z.strictObject({ personId: id }), answer: clashes,
  }),
  readHourHistory: operation({
    name: 'readHourHistory', method: 'get', path: '/api/bookings/{bookingId}/history', summary: 'What has happened to an hour, by role, the oldest first',
    params: ofBooking, answer: z.object({ items: z.array(z.object({ at: instant, role: z.string(), what: z.string(), detail: z.string().optional() })) }),
  }),
  reportCounsellorAbsence: operation({
    name: 'reportCounsellorAbsence', method: 'post', path: '/api/bookings/{bookingId}/absence',
    summary: 'A counsellor cannot come; no reason is asked for or kept',
    params: z.strictObject({ bookingId: id }), answer: booking,
  }),
};
