import { z } from 'zod';
import { day, id, instant, namedPlace, personRef, place, version } from './common';
import { operation } from './operation';

const minute = z.int().min(0).max(1440);
const stretch = z.strictObject({ fromMinute: minute, toMinute: minute });
const weekHours = z.strictObject({ weekday: z.int().min(1).max(7), fromMinute: minute, toMinute: minute, spentOn: z.enum(['base', 'ownService', 'protected']) });
const rules = z.strictObject({ bufferMinutes: z.int(), mostPerDay: z.int().nullable(), mostPerWeek: z.int().nullable() });
const municipality = z.string().regex(/^\d{4}$/);

const keptHours = z.object({
  personId: id,
  label: z.string(),
  version,
  /** The week of today, and those that follow it. */
  weeks: z.array(z.object({ from: day, hours: z.array(weekHours) })),
  rules,
  exceptions: z.array(z.object({ day, hours: z.array(stretch) })),
  /** Whole days, both included; why is neither asked nor kept. */
  leaves: z.array(z.object({ id, first: day, last: day })),
  /** What follows for each day of this week and the next, from today: clock times that can be booked, and what decides them. */
  bookable: z.array(z.object({ day, hours: z.array(stretch), by: z.enum(['week', 'publicHoliday', 'exception', 'leave']), holiday: z.string().optional() })),
  log: z.array(z.object({ at: instant, role: z.string(), what: z.string() })),
});

const ofPerson = z.strictObject({ personId: id });
const ofBase = z.strictObject({ baseId: id });
const terms = z.object({ ownServiceId: id.nullable(), consent: z.enum(['none', 'person', 'leader']), lentMinutesAWeek: z.int().nullable() });
const settings = z.object({
  version: z.int(), holdMinutes: z.int(), answerDays: z.int(),
  /** The address of the base's own calendar in Microsoft 365. */
  calendarAddress: z.string().nullable(), withMeeting: z.boolean(),
  /** Whether the product reaches Microsoft 365 at all. */
  connected: z.boolean(),
});
const way = z.object({
  id, networkId: id, between: z.array(z.object({ number: z.string() })), minutes: z.int(), why: z.enum(['ferry', 'winter', 'road']), from: day, to: day.nullable(),
});
/** What is said, and the networks that the base serves. */
const ways = z.object({ networkIds: z.array(id), items: z.array(way) });

const held = z.object({
  id, referralId: id, start: instant, end: instant, heldUntil: instant, counsellorIds: z.array(id),
  /** How long it is still held: a page counts from when it was told, whatever its own clock shows. */
  secondsLeft: z.int().min(0),
  /** How much of the week that is lent to the base is used, with this hour, of those about whom it was agreed. */
  loads: z.array(z.object({ personId: id, usedMinutes: z.number(), lentMinutes: z.int() })),
});

const assignment = z.object({
  bookingId: id, version, person: personRef, own: z.boolean(), base: z.string(), skill: z.string(), place: namedPlace, start: instant, end: instant, answerBy: day,
});

export const hoursOperations = {
  readHours: operation({
    name: 'readHours', method: 'get', path: '/api/counsellors/{personId}/hours', summary: 'A counsellor’s week, dated days, leave and limits',
    params: ofPerson, answer: keptHours,
  }),
  changeWeek: operation({
    name: 'changeWeek', method: 'put', path: '/api/counsellors/{personId}/week', summary: 'Replaces the week from a day on',
    params: ofPerson, body: z.strictObject({ from: day, hours: z.array(weekHours).max(100) }), answer: keptHours, needsVersion: true,
  }),
  changeRules: operation({
    name: 'changeRules', method: 'put', path: '/api/counsellors/{personId}/rules', summary: 'The pause between meetings, and the most in a day and a week',
    params: ofPerson, body: rules, answer: keptHours, needsVersion: true,
  }),
  changeDay: operation({
    name: 'changeDay', method: 'put', path: '/api/counsellors/{personId}/days/{day}', summary: 'What holds on one day instead of the week; the week again when it is null',
    params: z.strictObject({ personId: id, day }), body: z.strictObject({ hours: z.array(stretch).max(20).nullable() }), answer: keptHours, needsVersion: true,
  }),
  addLeave: operation({
    name: 'addLeave', method: 'post', path: '/api/counsellors/{personId}/leaves', summary: 'Days away, both included, without a reason',
    params: ofPerson, body: z.strictObject({ first: day, last: day }), answer: keptHours, needsVersion: true, status: 201,
  }),
  endLeave: operation({
    name: 'endLeave', method: 'delete', path: '/api/counsellors/{personId}/leaves/{leaveId}', summary: 'Calls a leave off',
    params: z.strictObject({ personId: id, leaveId: id }), answer: keptHours, needsVersion: true,
  }),
  agreeTerms: operation({
    name: 'agreeTerms', method: 'put', path: '/api/bases/{baseId}/counsellors/{personId}/terms', summary: 'Who says yes before an hour is agreed, and how much the own service lends',
    params: z.strictObject({ baseId: id, personId: id }), body: z.strictObject({ ...terms.shape, from: day }), answer: terms,
  }),
  readTerms: operation({
    name: 'readTerms', method: 'get', path: '/api/bases/{baseId}/counsellors/{personId}/terms', summary: 'What was agreed about a counsellor',
    params: z.strictObject({ baseId: id, personId: id }), answer: terms,
  }),
  listLoads: operation({
    name: 'listLoads', method: 'get', path: '/api/bases/{baseId}/loads', summary: 'Hours lent beside hours booked, counsellor by counsellor, in whole weeks',
    params: ofBase, query: z.strictObject({ from: day, weeks: z.coerce.number().int().default(4) }),
    answer: z.object({
      first: day, last: day,
      /** Minutes of the whole period; null when nothing was agreed for it. The terms are today’s. */
      items: z.array(z.object({ person: personRef, terms, lentMinutes: z.int().nullable(), usedMinutes: z.int() })),
    }),
  }),
  readBookingSettings: operation({
    name: 'readBookingSettings', method: 'get', path: '/api/bases/{baseId}/booking-settings', summary: 'How the base books', params: ofBase, answer: settings,
  }),
  changeBookingSettings: operation({
    name: 'changeBookingSettings', method: 'put', path: '/api/bases/{baseId}/booking-settings', summary: 'For how long an hour is held, when one who is asked answers, and from which calendar hours go out',
    params: ofBase, answer: settings,
    body: z.strictObject({ basedOn: z.int().min(0), holdMinutes: z.int(), answerDays: z.int(), calendarAddress: z.string().max(300).nullable().optional(), withMeeting: z.boolean().optional() }),
  }),
  listWays: operation({
    name: 'listWays', method: 'get', path: '/api/bases/{baseId}/ways', summary: 'What is said about ways; the others are estimated from the map', params: ofBase, answer: ways,
  }),
  adjustWay: operation({
    name: 'adjustWay', method: 'put', path: '/api/bases/{baseId}/ways', summary: 'Says how long a way takes, or ends what was said when minutes are null',
    params: ofBase,
    body: z.strictObject({ networkId: id, one: municipality, other: municipality, minutes: z.int().nullable(), why: z.enum(['ferry', 'winter', 'road']), from: day, to: day.nullable() }),
    answer: ways,
  }),
  holdHour: operation({
    name: 'holdHour', method: 'post', path: '/api/holds', summary: 'Keeps an hour for some minutes; what was held before is given up',
    body: z.strictObject({ referralId: id, start: instant, minutes: z.int(), counsellorIds: z.array(id).max(10), skill: z.string().min(1).max(60), place: place.optional(), holders: z.enum(['one', 'each']).optional() }),
    answer: held, status: 201,
  }),
  listHolds: operation({ name: 'listHolds', method: 'get', path: '/api/holds', summary: 'What the reader holds now', answer: z.object({ items: z.array(held.omit({ loads: true })) }) }),
  giveUpHolds: operation({ name: 'giveUpHolds', method: 'delete', path: '/api/holds', summary: 'Gives up what the reader holds', answer: z.object({}) }),
  listAssignments: operation({ name: 'listAssignments', method: 'get', path: '/api/assignments/asked', summary: 'Hours that the reader is asked to say yes or no to', answer: z.object({ items: z.array(assignment) }) }),
  answerAssignment: operation({
    name: 'answerAssignment', method: 'post', path: '/api/assignments/{bookingId}', summary: 'Says yes or no to an hour; a no needs no reason',
    params: z.strictObject({ bookingId: id }), body: z.strictObject({ personId: id, accept: z.boolean() }), answer: z.object({ accepted: z.boolean() }), needsVersion: true,
  }),
};
