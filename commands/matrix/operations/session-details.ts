import { detailsPolicy } from '../../../domain/groupOffers/attendance/policy';
import { offerPolicy } from '../../../domain/groupOffers/policy';
import type { AnswerOf } from '../../../tab/contract/operation';
import { sessionDetailsOperations as ops } from '../../../tab/contract/session-details';
import { detailsNoun } from '../offer-of';
import { allOf, sentences } from '../permission';
import { done, recipe, type Recipe } from '../recipe';

/** The room that the matrix has said of every session. */
export const roomOfTheMatrix = 'Matrix room';

/** How the operations of rooms and material are asked. */
export const sessionDetailsRecipes: readonly Recipe[] = [
  recipe(ops.getSessionDetails, (world) => world.offers.map((offer) => ({
    params: { offerId: offer.id },
    tellings: [
      done(offer.name, sentences(offerPolicy, 'see', offer.noun)),
      {
        what: `${offer.name}, the room`,
        to: allOf(sentences(offerPolicy, 'see', offer.noun), sentences(detailsPolicy, 'see', detailsNoun(world, offer.id))),
        tells: (answer: AnswerOf<typeof ops.getSessionDetails>) => JSON.stringify(answer).includes(roomOfTheMatrix),
      },
    ],
  }))),
  recipe(ops.describeSession, (world) => world.offers.map((offer) => ({
    params: { offerId: offer.id, sessionId: offer.sessionId }, basedOn: offer.version, body: { room: 'B2', links: [] },
    tellings: [done(offer.name, sentences(detailsPolicy, 'write', detailsNoun(world, offer.id)))],
  }))),
];
