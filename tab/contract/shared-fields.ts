import { z } from 'zod';
import { operation } from './operation';

export const sharedFieldOperations = {
  readSharedFields: operation({
    name: 'readSharedFields', method: 'get', path: '/api/shared-fields/{form}', summary: 'What a form shares beyond the own service: why, on which ground, with whom, until when, and how it is taken back',
    params: z.strictObject({ form: z.enum(['referral', 'enrolment']) }),
    answer: z.object({
      items: z.array(z.object({
        field: z.string(), label: z.string(), purpose: z.string(), grounds: z.array(z.string()), sharedWith: z.string(), until: z.string(), withdrawal: z.string(),
      })),
    }),
  }),
};
