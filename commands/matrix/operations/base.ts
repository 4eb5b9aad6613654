import { agreementPolicy } from '../../../domain/referrals/agreements/policy';
import { basePolicy } from '../../../domain/referrals/base/policy';
import { baseAgreementOperations } from '../../../tab/contract/base-agreements';
import { baseSettingOperations } from '../../../tab/contract/base-settings';
import type { AnswerOf } from '../../../tab/contract/operation';
import { sentences } from '../permission';
import { done, recipe, type Recipe } from '../recipe';

const ops = { ...baseAgreementOperations, ...baseSettingOperations };
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
  recipe(ops.changeBaseSettings, ({ bases }) => bases.map((baseId) => ({
    params: { baseId }, body: decided, tellings: [done(`base ${baseId}`, sentences(basePolicy, 'steer', { baseId }))],
  }))),
];
