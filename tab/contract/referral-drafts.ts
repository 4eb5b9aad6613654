import { z } from 'zod';
import { id, instant, optionalFreeText, place, version } from './common';
import { operation } from './operation';
import { referralCategory } from './referrals';

const written = {
  serviceId: id.optional(),
  baseId: id.optional(),
  category: referralCategory.optional(),
  orderSummary: optionalFreeText(300),
  place: place.optional(),
  urgent: z.boolean().default(false),
};

/** What is written so far of a referral; seen by nobody but its writer. */
const referralDraft = z.object({ id, version, ...written, orderSummary: z.string(), savedAt: instant, expiresAt: instant });

const one = z.strictObject({ draftId: id });

/** None of these leaves a trace, so that the text of a draft is kept in one place and is gone with it. */
export const referralDraftOperations = {
  listReferralDrafts: operation({
    name: 'listReferralDrafts', method: 'get', path: '/api/referrals/drafts', summary: 'The reader’s own drafts, the last written in first',
    answer: z.object({ items: z.array(referralDraft) }),
  }),
  saveReferralDraft: operation({
    name: 'saveReferralDraft', method: 'put', path: '/api/referrals/drafts/{draftId}',
    summary: 'Keeps what is written so far; repeating it changes nothing. `basedOn` is the version that was written on, 0 for a new draft',
    params: one, body: z.strictObject({ basedOn: z.int().min(0), ...written }), answer: referralDraft, leavesNoTrace: true,
  }),
  discardReferralDraft: operation({
    name: 'discardReferralDraft', method: 'delete', path: '/api/referrals/drafts/{draftId}', summary: 'Throws a draft away',
    params: one, answer: z.object({}), leavesNoTrace: true,
  }),
};
