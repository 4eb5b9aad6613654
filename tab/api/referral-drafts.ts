import type { OrganisationId } from '../../domain/identifiers';
import { success } from '../../domain/outcome';
import type { DraftId, ReferralDraft } from '../../domain/referrals/drafts/draft';
import { discardDraft, listDrafts } from '../../domain/referrals/drafts/own-drafts';
import { saveDraft } from '../../domain/referrals/drafts/save-draft';
import type { AnswerOf } from '../contract/operation';
import { referralDraftOperations as ops } from '../contract/referral-drafts';
import { handler, type ApiHandler } from './handler';

/** Drafts of henvendelser, in the API. */
export function referralDraftHandlers(): readonly ApiHandler[] {
  return [
    handler(ops.listReferralDrafts, ({ actor, run }) =>
      run<AnswerOf<typeof ops.listReferralDrafts>, never>(async (ports) => {
        const listed = await listDrafts(ports, actor);
        return listed.ok ? success({ items: listed.value.map(presentDraft) }) : listed;
      })),
    handler(ops.saveReferralDraft, ({ actor, params, body, run }) =>
      run(async (ports) => {
        const { basedOn, serviceId, baseId, category = '', orderSummary, place, urgent } = body;
        const saved = await saveDraft(ports, actor, {
          draftId: params.draftId as DraftId, basedOn, serviceId: serviceId as OrganisationId | undefined, baseId: baseId as OrganisationId | undefined,
          category, orderSummary, place, urgent,
        });
        return saved.ok ? success(presentDraft(saved.value)) : saved;
      })),
    handler(ops.discardReferralDraft, ({ actor, params, run }) =>
      run<AnswerOf<typeof ops.discardReferralDraft>, 'notAllowed'>((ports) => discardDraft(ports, actor, params.draftId as DraftId))),
  ];
}

function presentDraft({ serviceId, baseId, category, place, savedAt, expiresAt, ...draft }: ReferralDraft): AnswerOf<typeof ops.saveReferralDraft> {
  return {
    ...draft, savedAt: savedAt.toString(), expiresAt: expiresAt.toString(),
    ...(serviceId === null ? {} : { serviceId }), ...(baseId === null ? {} : { baseId }), ...(category === null ? {} : { category }),
    ...(place === null ? {} : { place }),
  };
}
