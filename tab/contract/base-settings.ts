import { z } from 'zod';
import { id, personRef } from './common';
import { operation } from './operation';

/** What a base has decided for itself; days are working days, but for those of drafts. */
const decided = {
  displayName: z.string().trim().min(2, 'textIsEmpty').max(60, 'textIsTooLong').optional(),
  senderKinds: z.array(z.enum(['childWelfareService', 'municipalService'])).max(2),
  callDays: z.int(),
  urgentCallDays: z.int(),
  decisionDays: z.int(),
  evaluationNoticeDays: z.int(),
  deputyId: id.optional(),
  /** `07:30`, by the clock in Oslo. */
  digestAt: z.string().max(5),
  draftDays: z.int(),
};

const steeredBase = z.object({
  ...decided,
  /** Who can be the deputy. */
  people: z.array(personRef),
});

const one = z.strictObject({ baseId: id });

export const baseSettingOperations = {
  readBaseSettings: operation({
    name: 'readBaseSettings', method: 'get', path: '/api/referrals/bases/{baseId}/settings', summary: 'What the base has decided; for its coordinator',
    params: one, answer: steeredBase,
  }),
  changeBaseSettings: operation({
    name: 'changeBaseSettings', method: 'put', path: '/api/referrals/bases/{baseId}/settings', summary: 'Decides for the base from today on',
    params: one, body: z.strictObject(decided), answer: steeredBase,
  }),
};
