import { z } from 'zod';
import { id, instant, namedPlace } from './common';
import { operation } from './operation';

/** One session's attendance, in the offer's unit: counts, and nobody's name. */
const sessionAttendance = z.object({
  sessionId: id,
  ordinal: z.int(),
  start: instant,
  end: instant,
  place: namedPlace,
  /** 0 until it is recorded. */
  version: z.int().min(0),
  mayRecord: z.boolean(),
  /** Every service for the leaders and the coordinator; a service its own. */
  services: z.array(z.object({
    serviceId: id,
    name: z.string(),
    /** The places that the service had when the session was held. */
    places: z.int(),
    /** Absent until it is recorded. */
    attended: z.int().optional(),
  })),
});

const attendance = z.object({ offerId: id, unit: z.enum(['fosterHome', 'person']), sessions: z.array(sessionAttendance) });

const offerPath = z.strictObject({ offerId: id });

/** Too large a number is refused by name; one that no group could have is no input. */
const count = z.int('attendanceIsNoCount').min(0, 'attendanceIsNoCount').max(10_000);

const recordedAttendance = z.strictObject({ counts: z.array(z.strictObject({ serviceId: id, attended: count })).max(200) });

export const attendanceOperations = {
  getAttendance: operation({
    name: 'getAttendance', method: 'get', path: '/api/offers/{offerId}/attendance',
    summary: 'How many came to the sessions that have begun, as far as the reader may know',
    params: offerPath, answer: attendance,
  }),
  recordAttendance: operation({
    name: 'recordAttendance', method: 'put', path: '/api/offers/{offerId}/sessions/{sessionId}/attendance',
    summary: 'Records or corrects how many of each service came to a session; If-Match is "0" the first time',
    params: offerPath.extend({ sessionId: id }), body: recordedAttendance, answer: attendance, needsVersion: true,
  }),
};
