import { headsPolicy, planningPolicy } from '../../../domain/groupOffers/gatherings/policy';
import { offerPolicy } from '../../../domain/groupOffers/policy';
import { gatheringOperations as ops } from '../../../tab/contract/gatherings';
import type { AnswerOf } from '../../../tab/contract/operation';
import { allOf, sentences } from '../permission';
import { done, recipe, type Recipe } from '../recipe';
import type { World } from '../world';

type Gathering = AnswerOf<typeof ops.getGathering>;

const gatheringsOf = ({ offers }: World) => offers.filter(({ gathering, stage }) => gathering && stage !== 'cancelled');

/** How the operations of gatherings are asked. */
export const gatheringRecipes: readonly Recipe[] = [
  recipe(ops.getGathering, (world) => gatheringsOf(world).map(({ id, name, noun, heads }) => ({
    params: { offerId: id },
    tellings: [
      done(name, sentences(offerPolicy, 'see', noun)),
      { what: `${name}, the checklist`, to: sentences(planningPolicy, 'plan', noun), tells: ({ planning }: Gathering) => planning !== undefined },
      ...heads.map(({ serviceId }) => ({
        what: `${name}, numbers of ${serviceId}`,
        to: allOf(sentences(offerPolicy, 'see', noun), sentences(headsPolicy, 'see', { offer: noun, serviceId })),
        tells: ({ services }: Gathering) => services.some((service) => service.serviceId === serviceId),
      })),
    ],
  }))),
  recipe(ops.stateHeads, (world) => gatheringsOf(world).flatMap(({ id, name, noun, heads }) => heads.map(({ serviceId, version }) => ({
    params: { offerId: id, serviceId }, basedOn: version, body: { adults: 1, fosterChildren: 1, ownChildren: 0 },
    tellings: [done(`${name}, ${serviceId}`, sentences(headsPolicy, 'state', { offer: noun, serviceId }))],
  })))),
  recipe(ops.tickPlanningStep, (world) => gatheringsOf(world).map(({ id, name, noun }) => ({
    params: { offerId: id, step: 'venue' }, body: { done: true }, tellings: [done(name, sentences(planningPolicy, 'plan', noun))],
  }))),
];
