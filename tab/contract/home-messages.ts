import { z } from 'zod';
import { id, instant, namedPlace, networkRef, version } from './common';
import { cancelReason } from './group-offers';
import { operation } from './operation';

/** What a message to a foster home is about; `id` is the enrolment, the session's change, the reminder or the offer. */
const about = z.strictObject({ kind: z.enum(['place', 'session', 'reminder', 'cancelled']), id });

/** A session without a place or room is one of a home whose address is protected. */
const session = z.object({ ordinal: z.int(), start: instant, end: instant, place: namedPlace.optional(), room: z.string().optional(), makesUpFor: z.int().optional() });

/** The facts that a ready text is made of, in either written standard. Nothing says who the home is. */
const homeMessage = z.object({
  about,
  offerId: id,
  enrolmentId: id,
  /** The offer's version that the message is made of. */
  version,
  /** The service's own code: it alone knows which home this is. */
  code: z.string(),
  programme: z.object({ key: z.string(), titles: z.object({ nb: z.string(), nn: z.string() }) }),
  network: networkRef,
  /** Those that are ahead. */
  sessions: z.array(session),
  /** Of a session's change or reminder: the session as it now is. */
  session: session.optional(),
  what: z.enum(['moved', 'cancelled', 'added', 'roomChanged']).optional(),
  cancelReason: cancelReason.optional(),
});

const homeMessages = z.object({
  /** Whether the reader passes on messages at all. */
  mayGive: z.boolean(),
  items: z.array(homeMessage),
  /** What has been passed on, the last first. */
  given: z.array(homeMessage.extend({ at: instant, by: z.string() })),
});

const homePath = z.strictObject({ offerId: id, enrolmentId: id });

export const homeMessageOperations = {
  listHomeMessages: operation({
    name: 'listHomeMessages', method: 'get', path: '/api/home-messages',
    summary: 'What the reader’s service has to pass on to its foster homes in groups, and what it has passed on',
    answer: homeMessages,
  }),
  giveHomeMessage: operation({
    name: 'giveHomeMessage', method: 'post', path: '/api/offers/{offerId}/enrolments/{enrolmentId}/home-messages',
    summary: 'Says that a message has been passed on; If-Match is the offer’s version that it was made of',
    params: homePath, body: z.strictObject({ about }), answer: homeMessages, needsVersion: true,
  }),
  takeBackHomeMessage: operation({
    name: 'takeBackHomeMessage', method: 'post', path: '/api/offers/{offerId}/enrolments/{enrolmentId}/home-messages/withdrawal',
    summary: 'Takes back that a message has been passed on',
    params: homePath, body: z.strictObject({ about }), answer: homeMessages,
  }),
};
