import { z } from 'zod';
import { day, id, instant, namedPlace, page, pageOf, personRef, version } from './common';
import { operation } from './operation';

export const counsellor = z.object({
  personId: id,
  label: z.string(),
  organisation: z.object({ id, name: z.string() }),
  municipality: z.string(),
  skills: z.array(z.object({ key: z.string(), label: z.string() })),
});

/** One free hour, with the counsellors who could take it. */
export const slot = z.object({ start: instant, end: instant, counsellors: z.array(personRef).min(1).max(2) });

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
  may: z.object({ reportAbsence: z.boolean() }),
});

export const bookingOperations = {
  listCounsellors: operation({
    name: 'listCounsellors', method: 'get', path: '/api/counsellors', summary: 'The counsellors of the reader’s base, with their skills',
    query: page, answer: pageOf(counsellor),
  }),
  findSlots: operation({
    name: 'findSlots', method: 'get', path: '/api/slots', summary: 'Free hours with one or two counsellors who have the skill, the soonest first',
    query: slotQuery,
    answer: z.object({
      items: z.array(slot),
      /** Counsellors whose own calendar could not be read: their hours rest on what the product knows. */
      calendarUnknown: z.array(personRef),
      /** How each one's calendar stands: how old what is known of it is, and why it could not be read. */
      calendars: z.array(calendarState),
    }),
  }),
  bookHour: operation({
    name: 'bookHour', method: 'post', path: '/api/bookings', summary: 'Books the hour with all the counsellors named, or with none',
    body: z.strictObject({
      referralId: id, start: instant, minutes: z.int(), counsellorIds: z.array(id).max(10), skill: z.string().min(1).max(60),
    }),
    answer: booking, status: 201,
  }),
  listBookings: operation({
    name: 'listBookings', method: 'get', path: '/api/bookings', summary: 'Booked hours that the reader takes part in or has ordered, the next first',
    query: page, answer: pageOf(booking),
  }),
  reportCounsellorAbsence: operation({
    name: 'reportCounsellorAbsence', method: 'post', path: '/api/bookings/{bookingId}/absence',
    summary: 'A counsellor cannot come; no reason is asked for or kept',
    params: z.strictObject({ bookingId: id }), answer: booking,
  }),
};
