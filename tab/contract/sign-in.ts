import { z } from 'zod';
import { operation } from './operation';

/** How one signs in outside Teams: as a demonstration person, or with an account of Entra ID. */
export const waysIn = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('local') }),
  z.object({ kind: z.literal('entra'), clientId: z.string(), homeTenantId: z.string(), scope: z.string() }),
]);

/** Asked before anybody has signed in. */
export const signInOperations = {
  getWaysIn: operation({ name: 'getWaysIn', method: 'get', path: '/api/sign-in', summary: 'How one signs in outside Teams', answer: waysIn }),
};
