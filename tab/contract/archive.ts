import { z } from 'zod';
import { id, instant } from './common';
import { operation } from './operation';

const params = z.strictObject({ referralId: id });
export const reasonsNotToKeep = ['sentByMistake', 'nothingWasDone', 'keptElsewhere', 'trial'] as const;

const rowKind = z.enum(['enrolment', 'certificate', 'cardRun', 'assessment', 'goodStartPlan', 'reportedNeed', 'nameSetting', 'retentionSetting']);
const rowMark = z.strictObject({ kind: rowKind, after: id.optional() });

export const archiveFacts = z.object({
  reference: z.string(),
  side: z.enum(['service', 'base', 'network']),
  state: z.enum(['nothing', 'waitsForReceipt', 'delivered', 'notWorthKeeping', 'changedSince']),
  /** The newest first. */
  marks: z.array(z.object({
    id,
    kind: z.enum(['delivered', 'notWorthKeeping']),
    at: instant,
    personLabel: z.string().optional(),
    /** Whether the referral is still as it was then. */
    current: z.boolean(),
    checksum: z.string().optional(),
    receipt: z.string().optional(),
    receivedAt: instant.optional(),
    reasonLabel: z.string().optional(),
  })),
  /** The reasons that the reader may give for its not being worth keeping; none for who may not. */
  reasons: z.array(z.object({ key: z.enum(reasonsNotToKeep), label: z.string() })),
});

export const archiveOperations = {
  readReferralArchive: operation({
    name: 'readReferralArchive', method: 'get', path: '/api/referrals/{referralId}/archive', summary: 'How a referral stands with the archive of the reader’s own side',
    params, answer: archiveFacts,
  }),
  deliverReferral: operation({
    name: 'deliverReferral', method: 'post', path: '/api/referrals/{referralId}/archive/packages', summary: 'A package of the referral for the own side’s archive, as a ZIP; its checksum is kept',
    params, answer: z.object({ handoverId: id, fileName: z.string(), checksum: z.string(), content: z.base64() }), status: 201,
    // What is kept under a key would be the referral once more. The same package again is the one that stands.
    leavesNoTrace: true,
  }),
  registerReceipt: operation({
    name: 'registerReceipt', method: 'put', path: '/api/referrals/{referralId}/archive/packages/{handoverId}/receipt', summary: 'The archive’s own reference for what it got',
    params: params.extend({ handoverId: id }), body: z.strictObject({ receipt: z.string().max(40) }), answer: archiveFacts,
  }),
  takeOutService: operation({
    name: 'takeOutService', method: 'post', path: '/api/services/{organisationId}/archive/packages', summary: 'Packages of all that a service has sent, a part at a time, for its leader',
    params: z.strictObject({ organisationId: id }), body: z.strictObject({ /** The part after this one. */ after: id.optional() }),
    answer: z.object({ fileName: z.string(), checksum: z.string(), content: z.base64(), count: z.int(), /** Where the next part begins; absent in the last. */ next: id.optional() }),
    status: 201, leavesNoTrace: true,
  }),
  takeOutServiceRows: operation({
    name: 'takeOutServiceRows', method: 'post', path: '/api/services/{organisationId}/archive/rows', summary: 'All else that a service has of its own, a kind and a part at a time, for its leader',
    params: z.strictObject({ organisationId: id }),
    body: z.strictObject({ /** Where the part begins; at the start when absent. */ from: rowMark.optional() }),
    answer: z.object({ kind: rowKind, fileName: z.string(), checksum: z.string(), content: z.base64(), count: z.int(), /** Where the next part begins; absent in the last. */ next: rowMark.optional() }),
    status: 201, leavesNoTrace: true,
  }),
  markNotWorthKeeping: operation({
    name: 'markNotWorthKeeping', method: 'put', path: '/api/referrals/{referralId}/archive/not-worth-keeping', summary: 'The leader says that the referral, as it is, is not worth keeping',
    params, body: z.strictObject({ reason: z.enum(reasonsNotToKeep) }), answer: archiveFacts,
  }),
};
