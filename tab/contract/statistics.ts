import { z } from 'zod';
import { day, id } from './common';
import { operation } from './operation';
import { referralCategory } from './referrals';

/** `needs` was reported without asking for help, and is counted beside the received. */
const count = { received: z.int(), helped: z.int(), declined: z.int(), needs: z.int() };
const service = z.object({ serviceId: id, service: z.string(), network: z.string(), validFrom: day, validTo: day.optional(), ...count });

/** Counted numbers, never rounded. Helped is a referral whose start meeting has been held. */
export const statistics = z.object({
  total: z.object(count),
  /** Each service as it was when it sent. */
  services: z.array(service),
  /** Services after every merger, with the names of those that went into each. */
  merged: z.array(service.extend({ includes: z.array(z.string()) })),
  networks: z.array(z.object({ network: z.string(), ...count })),
  categories: z.array(z.object({ category: referralCategory, label: z.string(), ...count })),
  reasons: z.array(z.object({ reason: z.string(), label: z.string(), ...count })),
});

export const statisticsOperations = {
  readStatistics: operation({
    name: 'readStatistics', method: 'get', path: '/api/statistics', summary: 'Referrals received and helped, per service and in other ways; both days are included',
    query: z.strictObject({ from: day.optional(), to: day.optional() }), answer: statistics,
  }),
};
