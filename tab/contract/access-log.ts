import { z } from 'zod';
import { id, instant, page, pageOf } from './common';
import { operation } from './operation';

const access = z.object({
  /** Its place in the log; the newest is the highest. */
  position: z.int().positive(),
  at: instant,
  personLabel: z.string(),
  kind: z.enum(['listed', 'opened', 'exported']),
  kindLabel: z.string(),
  ground: z.enum(['caseContact', 'serviceLeader', 'coordinator', 'counsellor', 'deputy']),
  groundLabel: z.string(),
  referralId: id,
  reference: z.string(),
});

export const accessLogOperations = {
  readAccessLog: operation({
    name: 'readAccessLog', method: 'get', path: '/api/access-log', summary: 'Who has read which referral, when and as what, the newest first; for the service that sent it and the base that got it',
    query: page.extend({ referralId: id.optional() }), answer: pageOf(access),
  }),
};
