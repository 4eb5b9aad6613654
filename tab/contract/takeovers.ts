import { z } from 'zod';
import { id, instant } from './common';
import { operation } from './operation';

const followedUp = z.object({ referrals: z.int(), plans: z.int(), assessments: z.int() });

const takeovers = z.object({
  services: z.array(z.object({
    serviceId: id, name: z.string(),
    colleagues: z.array(followedUp.extend({ personId: id, label: z.string() })),
  })),
  latest: z.array(z.object({ id, at: instant, from: z.string(), by: z.string(), taken: followedUp })),
});

const oneReferral = z.strictObject({ referralId: id });
const followUp = z.object({ own: z.boolean(), mayTakeOver: z.boolean(), label: z.string().nullable() });

/** Taking over what a colleague follows up. */
export const takeoverOperations = {
  seeTakeovers: operation({
    name: 'seeTakeovers', method: 'get', path: '/api/takeovers',
    summary: 'How much each colleague follows up in the reader’s services, and what was taken over lately', answer: takeovers,
  }),
  takeOverFrom: operation({
    name: 'takeOverFrom', method: 'post', path: '/api/takeovers', summary: 'Takes over all that a colleague follows up in a service; they are told',
    body: z.strictObject({ serviceId: id, personId: id }), answer: takeovers, leavesNoTrace: true,
  }),
  getFollowUp: operation({
    name: 'getFollowUp', method: 'get', path: '/api/referrals/{referralId}/follow-up', summary: 'Who of the service follows up a henvendelse, for the service alone',
    params: oneReferral, answer: followUp,
  }),
  takeOverFollowUp: operation({
    name: 'takeOverFollowUp', method: 'post', path: '/api/referrals/{referralId}/follow-up',
    summary: 'Takes over one henvendelse of one’s own service: what is told about it comes to the one who took it over',
    params: oneReferral, answer: followUp, leavesNoTrace: true,
  }),
};
