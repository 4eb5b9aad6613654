import { z } from 'zod';
import { day, id, instant } from './common';
import { operation } from './operation';

const role = z.enum(['coordinator', 'fosterCareAdvisor', 'caseContact', 'counsellor', 'serviceLeader', 'groupLeader', 'countyGovernor', 'administrator']);
const place = z.strictObject({ kind: z.enum(['organisation', 'network']), id });

const request = z.object({
  id, role, place, placeName: z.string(), askedAt: instant, state: z.enum(['waiting', 'approved', 'declined', 'withdrawn', 'lapsed']),
  /** What the asker says on the telephone, so that whoever answers knows who it is. */
  code: z.string(),
});

const access = z.object({
  /** Whether the reader has access to nothing today. */
  outside: z.boolean(),
  own: z.array(request),
  toAnswer: z.array(request),
});

const oneRequest = z.strictObject({ requestId: id });

/** Asking for access to a place, and answering. */
export const accessOperations = {
  listPlacesToAsk: operation({
    name: 'listPlacesToAsk', method: 'get', path: '/api/access/places', forStrangers: true,
    summary: 'Where one may ask for access, and as what; places where others of one’s own tenant work come first',
    answer: z.object({ items: z.array(z.object({
      place, name: z.string(),
      /** What kind of network it is; null for an organisation. */
      kindLabel: z.string().nullable(), roles: z.array(role), near: z.boolean(),
    })) }),
  }),
  seeAccess: operation({
    name: 'seeAccess', method: 'get', path: '/api/access', summary: 'What the reader has asked for, and what waits for the reader’s answer', answer: access, forStrangers: true,
  }),
  askForAccess: operation({
    name: 'askForAccess', method: 'post', path: '/api/access/requests', summary: 'Asks for access to a place in a role; asking twice is asking once',
    body: z.strictObject({ place, role }), answer: access, leavesNoTrace: true, forStrangers: true,
  }),
  withdrawRequest: operation({
    name: 'withdrawRequest', method: 'post', path: '/api/access/requests/{requestId}/withdraw', summary: 'Takes one’s own request back',
    params: oneRequest, answer: access, leavesNoTrace: true, forStrangers: true,
  }),
  answerAccess: operation({
    name: 'answerAccess', method: 'post', path: '/api/access/requests/{requestId}/answer',
    summary: 'Lets somebody in, until and with a last day if there is one, or says no; for whoever heads the place',
    params: oneRequest, body: z.strictObject({ answer: z.enum(['approved', 'declined']), lastDay: day.nullable().default(null) }), answer: access, leavesNoTrace: true,
  }),
};
