import { enrolmentPolicy, offerPolicy } from '../../../domain/groupOffers/policy';
import { apartOperations as ops } from '../../../tab/contract/enrolment-apart';
import type { AnswerOf } from '../../../tab/contract/operation';
import { untriedCode } from '../loose-rows';
import { anyOf, sentences } from '../permission';
import { done, recipe, type Recipe } from '../recipe';
import type { World } from '../world';

const eitherSide = ({ noun, other }: World['pairs'][number]) =>
  anyOf(sentences(enrolmentPolicy, 'keepApart', noun), sentences(enrolmentPolicy, 'keepApart', other));
/** Homes in an offer where keep-apart is allowed. */
const asking = ({ enrolments }: World) => enrolments.filter(({ status }) => status === 'requested');

/** How the operations about keeping apart are asked. Nobody but the two services may come to know of a pair. */
export const apartRecipes: readonly Recipe[] = [
  recipe(ops.allowKeepApart, ({ offers }) => offers.filter(({ stage }) => stage === 'draft').map(({ id, name, noun, version }) => ({
    params: { offerId: id }, basedOn: version, body: { keepApart: true }, tellings: [done(name, sentences(offerPolicy, 'steer', noun))],
  }))),
  recipe(ops.answerRequests, (world) => asking(world).map(({ id, offerId, name, noun }) => ({
    params: { offerId }, body: { answers: [{ enrolmentId: id, answer: 'place' as const }] }, tellings: [done(name, sentences(offerPolicy, 'steer', noun.offer))],
  }))),
  recipe(ops.getApart, ({ offers, pairs }) => offers.map(({ id, name, noun }) => ({
    params: { offerId: id },
    tellings: [
      done(name, anyOf(...noun.serviceIds.map((serviceId) => sentences(enrolmentPolicy, 'keepApart', { offer: noun, serviceId })))),
      ...pairs.filter(({ offerId }) => offerId === id).map((pair) => ({
        what: `pair ${pair.name}`, to: eitherSide(pair), tells: (answer: AnswerOf<typeof ops.getApart>) => answer.pairs.some((one) => one.id === pair.id),
      })),
    ],
  }))),
  recipe(ops.makeApartCode, (world) => asking(world).map(({ id, offerId, name, noun }) => ({
    params: { offerId, enrolmentId: id }, tellings: [done(name, sentences(enrolmentPolicy, 'keepApart', noun))],
  }))),
  recipe(ops.enterApartCode, (world) => asking(world).filter(({ noun }) => noun.serviceId !== untriedCode.serviceId).map(({ id, offerId, name, noun }) => ({
    params: { offerId, enrolmentId: id }, body: { code: untriedCode.code }, tellings: [done(name, sentences(enrolmentPolicy, 'keepApart', noun))],
  }))),
  recipe(ops.confirmApart, ({ pairs }) => pairs.filter(({ confirmed }) => !confirmed).map(({ id, offerId, name, noun }) => ({
    params: { offerId, pairId: id }, tellings: [done(name, sentences(enrolmentPolicy, 'keepApart', noun))],
  }))),
  recipe(ops.endApart, ({ pairs }) => pairs.map((pair) => ({
    params: { offerId: pair.offerId, pairId: pair.id }, tellings: [done(pair.name, eitherSide(pair))],
  }))),
];
