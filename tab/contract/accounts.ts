import { z } from 'zod';
import { id, instant } from './common';
import { operation } from './operation';

const accounts = z.object({
  items: z.array(z.object({
    id,
    /** Whose tenant it is, in words; null for the tenant of whoever runs the product. */
    organisations: z.string().nullable(),
    /** The last signs of its object id, to tell two of one tenant apart. */
    ending: z.string(), linkedAt: instant,
  })),
  code: z.object({ id, validUntil: instant, claimed: z.boolean() }).nullable(),
  /** Who has entered the code, and why the two cannot be one; null while nobody has. */
  claim: z.object({ label: z.string().nullable(), refusal: z.string().nullable() }).nullable(),
});

/** One person’s accounts, linked from both. */
export const accountOperations = {
  seeAccounts: operation({ name: 'seeAccounts', method: 'get', path: '/api/me/accounts', summary: 'One’s own accounts, and a code that stands', answer: accounts }),
  makeAccountCode: operation({
    name: 'makeAccountCode', method: 'post', path: '/api/me/accounts/code', summary: 'Makes a code for ten minutes, to be entered by one’s other account',
    answer: z.object({ code: z.string(), accounts }), status: 201, leavesNoTrace: true,
  }),
  enterAccountCode: operation({
    name: 'enterAccountCode', method: 'post', path: '/api/me/accounts/enter', forStrangers: true,
    summary: 'Says with the other account that it is the same person’s; whoever made the code must confirm it',
    body: z.strictObject({ code: z.string().trim().min(1, 'textIsEmpty').max(40, 'accountCodeIsWrong') }), answer: z.object({ entered: z.literal(true) }), leavesNoTrace: true,
  }),
  confirmAccount: operation({
    name: 'confirmAccount', method: 'post', path: '/api/me/accounts/confirm', summary: 'Makes the account that entered the code one’s own',
    body: z.strictObject({ codeId: id }), answer: z.object({ linked: z.literal(true) }), leavesNoTrace: true,
  }),
  refuseAccount: operation({
    name: 'refuseAccount', method: 'post', path: '/api/me/accounts/refuse', summary: 'Ends one’s own code', answer: accounts, leavesNoTrace: true,
  }),
  letAccountGo: operation({
    name: 'letAccountGo', method: 'post', path: '/api/me/accounts/{accountId}/let-go', summary: 'Lets one of one’s own accounts go',
    params: z.strictObject({ accountId: id }), answer: accounts, leavesNoTrace: true,
  }),
};
