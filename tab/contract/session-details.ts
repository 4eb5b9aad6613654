import { z } from 'zod';
import { acceptWarning, freeText, id, version } from './common';
import { operation } from './operation';

/** The room of each session and links to its material; empty for those whom they do not concern. */
const details = z.object({
  offerId: id,
  version,
  mayWrite: z.boolean(),
  sessions: z.array(z.object({
    sessionId: id,
    room: z.string().optional(),
    links: z.array(z.object({ title: z.string(), url: z.string() })),
  })),
});

/** Which addresses are fit is the use case's to say; an empty room is none. */
const sessionDescription = z.strictObject({
  room: z.union([z.literal(''), freeText(80)]),
  links: z.array(z.strictObject({ title: freeText(80), url: z.string().trim().max(500, 'linkIsNotSecure') })).max(10, 'tooManyLinks'),
  acceptWarning,
});

const offerPath = z.strictObject({ offerId: id });

export const sessionDetailsOperations = {
  getSessionDetails: operation({
    name: 'getSessionDetails', method: 'get', path: '/api/offers/{offerId}/session-details',
    summary: 'Rooms and links of the sessions, for who runs the group and for services with places in it',
    params: offerPath, answer: details,
  }),
  describeSession: operation({
    name: 'describeSession', method: 'put', path: '/api/offers/{offerId}/sessions/{sessionId}/details',
    summary: 'Says in which room a session is, and where its material lies; a changed room is told without naming it',
    params: offerPath.extend({ sessionId: id }), body: sessionDescription, answer: details, needsVersion: true,
  }),
};
