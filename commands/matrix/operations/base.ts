import type { OrganisationId } from '../../../domain/identifiers';
import { agreementPolicy } from '../../../domain/referrals/agreements/policy';
import { basePolicy } from '../../../domain/referrals/base/policy';
import { capacityPolicy, needPolicy } from '../../../domain/referrals/capacity/policy';
import { draftPolicy } from '../../../domain/referrals/drafts/policy';
import { sendingServices } from '../../../domain/referrals/send-referral';
import { baseAgreementOperations } from '../../../tab/contract/base-agreements';
import { baseCapacityOperations } from '../../../tab/contract/base-capacity';
import { referralDraftOperations } from '../../../tab/contract/referral-drafts';
import { baseSettingOperations } from '../../../tab/contract/base-settings';
import type { AnswerOf } from '../../../tab/contract/operation';
import { anyOf, sentences, type Permission } from '../permission';
import { done, recipe, type Recipe } from '../recipe';

const ops = { ...baseAgreementOperations, ...baseSettingOperations, ...baseCapacityOperations, ...referralDraftOperations };
/** Who may send for some service at all. */
const sends: Permission = (actor) => sendingServices(actor).length > 0;
const sendsFor = (id: OrganisationId): Permission => (actor) => sendingServices(actor).includes(id);
const decided = {
  senderKinds: ['childWelfareService' as const], callDays: 3, urgentCallDays: 1, decisionDays: 10, evaluationNoticeDays: 5, digestAt: '08:00', draftDays: 14,
};

/** How the operations of a base's own matters are asked. */
export const baseRecipes: readonly Recipe[] = [
  recipe(ops.listBaseAgreements, ({ agreements }) => [{
    tellings: agreements.map(({ id, name, noun }) => ({
      what: name, to: sentences(agreementPolicy, 'see', noun),
      tells: ({ items }: AnswerOf<typeof ops.listBaseAgreements>) => items.some((one) => one.id === id),
    })),
  }]),
  recipe(ops.registerBaseAgreement, ({ services }) => services.flatMap(({ id, key, baseIds }) => baseIds.map((baseId) => ({
    body: { baseId, partyIds: [id], categories: ['other' as const], validFrom: '2026-12-01' },
    tellings: [done(`with ${key}`, sentences(agreementPolicy, 'register', { baseId, partyIds: [id] }))],
  })))),
  recipe(ops.endBaseAgreement, ({ agreements }) => agreements.map(({ id, name, noun, version }) => ({
    params: { agreementId: id }, basedOn: version, body: { lastDay: '2027-06-30' },
    tellings: [done(name, sentences(agreementPolicy, 'end', noun))],
  }))),
  recipe(ops.readBaseSettings, ({ bases }) => bases.map((baseId) => ({
    params: { baseId }, tellings: [done(`base ${baseId}`, sentences(basePolicy, 'steer', { baseId }))],
  }))),
  recipe(ops.listReferralBases, ({ bases, services }) => [{
    tellings: bases.map((baseId) => ({
      what: `base ${baseId}`,
      to: anyOf(sentences(basePolicy, 'steer', { baseId }), ...services.filter(({ baseIds }) => baseIds.includes(baseId)).map(({ id }) => sendsFor(id))),
      tells: ({ items }: AnswerOf<typeof ops.listReferralBases>) => items.some(({ base }) => base.id === baseId),
    })),
  }]),
  recipe(ops.stateBaseCapacity, ({ bases }) => bases.map((baseId) => ({
    params: { baseId }, body: { level: 'full' as const, from: '2026-12-24' },
    tellings: [done(`base ${baseId}`, sentences(capacityPolicy, 'state', { baseId }))],
  }))),
  recipe(ops.listReportedNeeds, ({ needs }) => [{
    tellings: needs.map(({ id, name, noun }) => ({
      what: name, to: sentences(needPolicy, 'see', noun),
      tells: ({ items }: AnswerOf<typeof ops.listReportedNeeds>) => items.some((one) => one.id === id),
    })),
  }]),
  recipe(ops.reportNeed, ({ services }) => services.flatMap(({ id, key, baseIds }) => baseIds.map((baseId) => ({
    body: { serviceId: id, baseId, category: 'other' as const, reason: 'noCapacity' as const, count: 1 },
    tellings: [done(`for ${key}`, sentences(needPolicy, 'report', { serviceId: id, baseId }))],
  })))),
  recipe(ops.takeBackNeed, ({ needs }) => needs.map(({ id, name, noun }) => ({
    params: { needId: id }, tellings: [done(name, sentences(needPolicy, 'report', noun))],
  }))),
  recipe(ops.giveServicePhone, ({ services }) => services.map(({ id, key }) => ({
    params: { serviceId: id }, body: { phone: '74000001' }, tellings: [done(`of ${key}`, sendsFor(id))],
  }))),
  recipe(ops.listReferralDrafts, ({ drafts }) => [{
    tellings: drafts.map(({ id, writerId }) => ({
      what: `draft ${id}`, to: sentences(draftPolicy, 'write', { writerId }),
      tells: ({ items }: AnswerOf<typeof ops.listReferralDrafts>) => items.some((one) => one.id === id),
    })),
  }]),
  recipe(ops.saveReferralDraft, ({ drafts }) => [
    { params: { draftId: '00000000-0000-4000-8000-00000000d4af' }, body: { basedOn: 0, orderSummary: 'Ny' }, tellings: [done('a new draft', sends)] },
    ...drafts.map(({ id, writerId, version }) => ({
      params: { draftId: id }, body: { basedOn: version, orderSummary: 'Mer' }, tellings: [done(`draft ${id}`, sentences(draftPolicy, 'write', { writerId }))],
    })),
  ]),
  // Throwing away what is not there, or not one's own, changes nothing and says nothing.
  recipe(ops.discardReferralDraft, () => [{
    params: { draftId: '00000000-0000-4000-8000-00000000d4af' }, tellings: [done('what is not there', sends)],
  }]),
  recipe(ops.changeBaseSettings, ({ bases }) => bases.map((baseId) => ({
    params: { baseId }, body: decided, tellings: [done(`base ${baseId}`, sentences(basePolicy, 'steer', { baseId }))],
  }))),
];
