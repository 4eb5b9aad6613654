import { z } from 'zod';
import { day, id, instant } from './common';
import { operation } from './operation';

const ofReferral = z.strictObject({ referralId: id });
/** A heading and paragraphs, without anybody's identity. */
const document = z.object({ heading: z.string(), paragraphs: z.array(z.string()) });

const handover = z.object({
  reference: z.string(),
  /** The side that the reader journals for; absent for who only reads. */
  side: z.enum(['service', 'base']).optional(),
  /** How many steps the reader's side has not journalført. */
  waiting: z.int(),
  /** For the base's coordinator. */
  base: z.object({ id, journals: z.boolean() }).optional(),
  items: z.array(z.object({
    logId: id,
    at: instant,
    whatLabel: z.string(),
    nb: document,
    nn: document,
    record: z.object({ recordedOn: day, caseReference: z.string() }).optional(),
  })),
});

const exportedLog = z.object({
  reference: z.string(),
  title: z.string(),
  events: z.array(z.object({
    at: instant, role: z.string(), roleLabel: z.string(), what: z.string(), whatLabel: z.string(), field: z.string().optional(), note: z.string().optional(),
    /** What an amended field said before; absent for those who may not see it. */
    formerly: z.string().optional(),
  })),
});

export const handoverOperations = {
  readHandover: operation({
    name: 'readHandover', method: 'get', path: '/api/referrals/{referralId}/handover', summary: 'The text of each step for the case system, and what has been recorded there',
    params: ofReferral, answer: handover,
  }),
  recordInCaseSystem: operation({
    name: 'recordInCaseSystem', method: 'put', path: '/api/referrals/{referralId}/handover/{logId}', summary: 'Ticks a step as recorded in the case system, with day and opaque reference',
    params: z.strictObject({ referralId: id, logId: id }), body: z.strictObject({ recordedOn: day, caseReference: z.string().max(40) }), answer: handover,
  }),
  sayWhetherTheBaseJournals: operation({
    name: 'sayWhetherTheBaseJournals', method: 'put', path: '/api/bases/{baseId}/journals', summary: 'Whether the base journals itself, besides the service',
    params: z.strictObject({ baseId: id }), body: z.strictObject({ journals: z.boolean() }), answer: z.object({ journals: z.boolean() }),
  }),
  exportReferralLog: operation({
    name: 'exportReferralLog', method: 'get', path: '/api/referrals/{referralId}/log/export', summary: 'The event log of a referral, to be kept as a file',
    params: ofReferral, answer: exportedLog,
  }),
};
