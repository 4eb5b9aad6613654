import { z } from 'zod';
import { day, id, instant, organisationRef } from './common';
import { operation } from './operation';
import { referralCategory, referralReason } from './referrals';

const capacity = z.object({ level: z.enum(['open', 'few', 'full']), from: day });
const phone = z.string().trim().max(25);

export const baseCapacityOperations = {
  listReferralBases: operation({
    name: 'listReferralBases', method: 'get', path: '/api/referrals/bases',
    summary: 'The bases that the reader coordinates or that serve the reader’s services, with their capacity now',
    answer: z.object({
      items: z.array(z.object({
        base: organisationRef,
        capacity: capacity.optional(),
        /** Weeks from sent to the start meeting, the middle one of those measured lately; absent when too few were. */
        weeksOfWait: z.int().optional(),
        services: z.array(organisationRef.extend({ phone: z.string().optional() })),
        may: z.object({ state: z.boolean() }),
      })),
    }),
  }),
  stateBaseCapacity: operation({
    name: 'stateBaseCapacity', method: 'post', path: '/api/referrals/bases/{baseId}/capacity', summary: 'States the base’s capacity from a day on',
    params: z.strictObject({ baseId: id }), body: z.strictObject({ level: capacity.shape.level, from: day }), answer: capacity,
  }),
  listReportedNeeds: operation({
    name: 'listReportedNeeds', method: 'get', path: '/api/referrals/needs', summary: 'Need that was reported without asking for help; the newest first',
    answer: z.object({
      items: z.array(z.object({
        id, base: organisationRef, service: organisationRef, category: referralCategory, categoryLabel: z.string(), reason: referralReason,
        reasonLabel: z.string(), count: z.int(), reportedAt: instant, may: z.object({ takeBack: z.boolean() }),
      })),
    }),
  }),
  reportNeed: operation({
    name: 'reportNeed', method: 'post', path: '/api/referrals/needs', summary: 'Reports need without asking for help: how many, of which category, and why',
    body: z.strictObject({ serviceId: id, baseId: id, category: referralCategory, reason: referralReason, count: z.int() }),
    answer: z.object({ id }), status: 201,
  }),
  takeBackNeed: operation({
    name: 'takeBackNeed', method: 'post', path: '/api/referrals/needs/{needId}/take-back', summary: 'Takes back a need that was reported by mistake',
    params: z.strictObject({ needId: id }), answer: z.object({}),
  }),
  giveServicePhone: operation({
    name: 'giveServicePhone', method: 'put', path: '/api/referrals/services/{serviceId}/phone', summary: 'The telephone number of the service’s office, for the base to call',
    params: z.strictObject({ serviceId: id }), body: z.strictObject({ phone }), answer: z.object({ phone: z.string() }),
  }),
};
