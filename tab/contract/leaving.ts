import { z } from 'zod';
import { instant } from './common';
import { operation } from './operation';

const params = z.strictObject({ tenantId: z.string().min(1).max(60) });
const leaving = z.object({
  /** What goes, and how much there is of it now. */
  held: z.array(z.object({ what: z.enum(['account', 'chat', 'channel', 'sentCard', 'calendar']), label: z.string(), count: z.int() })),
  /** What stays, and why. */
  stays: z.array(z.string()),
  /** How far it has come; absent until somebody has asked for it. */
  leaving: z.object({ askedAt: instant, deleted: z.int(), finishedAt: instant.optional() }).optional(),
});

export const leavingOperations = {
  seeLeaving: operation({
    name: 'seeLeaving', method: 'get', path: '/api/tenants/{tenantId}/leaving', summary: 'What goes and what stays when the data of a tenant whose access has ended are deleted',
    params, answer: leaving,
  }),
  leaveTenant: operation({
    name: 'leaveTenant', method: 'post', path: '/api/tenants/{tenantId}/leaving', summary: 'Asks for the deletion of a tenant’s data; its id is typed once more',
    params, body: z.strictObject({ confirmation: z.string().max(60) }), answer: leaving,
  }),
};
