import { enrolmentPolicy, offerPolicy } from '../../../domain/groupOffers/policy';
import { swapOperations as ops } from '../../../tab/contract/enrolment-swaps';
import type { AnswerOf } from '../../../tab/contract/operation';
import { anyOf, sentences } from '../permission';
import { done, recipe, type Recipe } from '../recipe';
import type { World } from '../world';

type Swap = World['swaps'][number];

const eitherSide = ({ noun, other }: Swap) => anyOf(sentences(enrolmentPolicy, 'swap', noun), sentences(enrolmentPolicy, 'swap', other));
const byWhoIsAsked = ({ id, name, otherOfferId, other }: Swap) =>
  ({ params: { offerId: otherOfferId, swapId: id }, tellings: [done(name, sentences(enrolmentPolicy, 'swap', other))] });

/** How the operations about swaps are asked: each service has its own codes, and the coordinator the swaps that were made. */
export const swapRecipes: readonly Recipe[] = [
  recipe(ops.getSwaps, ({ offers, swaps, enrolments }) => offers.map(({ id, name, noun }) => ({
    params: { offerId: id },
    tellings: [
      done(name, anyOf(sentences(offerPolicy, 'steer', noun), ...noun.serviceIds.map((serviceId) => sentences(enrolmentPolicy, 'swap', { offer: noun, serviceId })))),
      ...swaps.filter(({ offerId, otherOfferId }) => offerId === id || otherOfferId === id).flatMap((swap) => [
        {
          what: `swap ${swap.name}`, to: eitherSide(swap), tells: (answer: AnswerOf<typeof ops.getSwaps>) => answer.swaps.some((one) => one.id === swap.id),
        },
        {
          what: `made ${swap.name}`, to: swap.accepted ? sentences(offerPolicy, 'steer', noun) : () => false,
          tells: (answer: AnswerOf<typeof ops.getSwaps>) => answer.made.some((one) => one.id === swap.id),
        },
      ]),
      // A code is its own service's alone, here as everywhere.
      ...enrolments.filter(({ offerId, status }) => offerId === id && status === 'placed').map((enrolment) => ({
        what: `code ${enrolment.name} to others`, to: () => false,
        tells: (answer: AnswerOf<typeof ops.getSwaps>) => [...answer.choices.own, ...answer.swaps.flatMap(({ own }) => own)]
          .some(({ codes, service }) => codes.includes(enrolment.code) && service.id !== enrolment.noun.serviceId),
      })),
    ],
  }))),
  recipe(ops.proposeSwap, ({ swaps, enrolments }) => swaps.filter(({ open }) => open).flatMap((swap) => enrolments
    .filter(({ offerId, status, noun, id }) => offerId === swap.offerId && status === 'placed' && noun.serviceId === swap.noun.serviceId && id !== swap.proposedId)
    .map(({ id, noun }) => ({
      params: { offerId: swap.offerId }, body: { enrolmentId: id, otherOfferId: swap.otherOfferId, otherServiceId: swap.other.serviceId },
      tellings: [done(swap.name, sentences(enrolmentPolicy, 'swap', noun))],
    })))),
  recipe(ops.acceptSwap, ({ swaps }) => swaps.flatMap((swap) =>
    (swap.open && swap.givenId !== null ? [{ ...byWhoIsAsked(swap), body: { enrolmentId: swap.givenId } }] : []))),
  recipe(ops.declineSwap, ({ swaps }) => swaps.filter(({ open }) => open).map(byWhoIsAsked)),
  recipe(ops.withdrawSwap, ({ swaps }) => swaps.filter(({ open }) => open).map(({ id, name, offerId, noun }) => (
    { params: { offerId, swapId: id }, tellings: [done(name, sentences(enrolmentPolicy, 'swap', noun))] }))),
];
