import { enrolmentPolicy, offerPolicy } from '../../../domain/groupOffers/policy';
import { referralPolicy } from '../../../domain/referrals/policy';
import { addressProtectionOperations as ops } from '../../../tab/contract/address-protection';
import type { AnswerOf } from '../../../tab/contract/operation';
import { allOf, sentences } from '../permission';
import { done, recipe, type Recipe } from '../recipe';

/** How the operations about protected addresses are asked: a mark is its own service's to see and to set. */
export const addressProtectionRecipes: readonly Recipe[] = [
  recipe(ops.getProtectedHomes, ({ offers, enrolments }) => offers.map(({ id, name, noun }) => ({
    params: { offerId: id },
    tellings: [
      done(name, sentences(offerPolicy, 'see', noun)),
      ...enrolments.filter(({ offerId }) => offerId === id).map((home) => ({
        what: `home ${home.name}`, to: allOf(sentences(offerPolicy, 'see', noun), sentences(enrolmentPolicy, 'protectAddress', home.noun)),
        tells: ({ homes }: AnswerOf<typeof ops.getProtectedHomes>) => homes.some(({ enrolmentId, marked }) => enrolmentId === home.id && marked === home.marked),
      })),
    ],
  }))),
  recipe(ops.protectHome, ({ enrolments }) => enrolments.map(({ id, offerId, name, noun, marked }) => ({
    params: { offerId, enrolmentId: id }, body: { marked: !marked }, tellings: [done(name, sentences(enrolmentPolicy, 'protectAddress', noun))],
  }))),
  recipe(ops.getFamilysProtection, ({ referrals }) => referrals.map(({ id, name, parties, marked }) => ({
    params: { referralId: id },
    tellings: [
      done(name, sentences(referralPolicy, 'read', parties)),
      ...(marked ? [{
        what: `${name}, the mark`, to: sentences(referralPolicy, 'protectAddress', parties),
        tells: (answer: AnswerOf<typeof ops.getFamilysProtection>) => answer.marked,
      }] : []),
    ],
  }))),
  recipe(ops.protectFamily, ({ referrals }) => referrals.map(({ id, name, parties, marked }) => ({
    params: { referralId: id }, body: { marked: !marked }, tellings: [done(name, sentences(referralPolicy, 'protectAddress', parties))],
  }))),
];
