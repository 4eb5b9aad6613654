import { experiencePolicy, type ExperienceAction } from '../../../domain/groupOffers/afterwards/policy';
import { experienceOperations } from '../../../tab/contract/afterwards-experience';
import type { AnswerOf } from '../../../tab/contract/operation';
import { experienceNounOf } from '../offer-of';
import { sentences } from '../permission';
import { done, recipe, type Recipe } from '../recipe';
import type { World } from '../world';

type Seen = AnswerOf<typeof experienceOperations.getExperience>;
type Listed = AnswerOf<typeof experienceOperations.listExperiences>;

/** How the operations of what comes after a group are asked: of groups that are over. */
export const afterwardsRecipes: readonly Recipe[] = [
  recipe(experienceOperations.getExperience, (world) => world.overOffers.map(({ id, name, noun }) => ({
    params: { offerId: id },
    tellings: [
      { what: `${name}, shared`, to: ofExperience(world, noun, 'read'), tells: ({ shared }: Seen) => shared !== undefined },
      { what: `${name}, draft`, to: ofExperience(world, noun, 'write'), tells: ({ draft }: Seen) => draft !== undefined },
      ...(name.startsWith('innherred') ? [
        { what: `${name}, earlier editions`, to: ofExperience(world, noun, 'readEarlier'), tells: ({ earlier }: Seen) => earlier.length > 0 },
      ] : []),
    ],
  }))),
  recipe(experienceOperations.saveExperience, (world) => world.overOffers.flatMap(({ id, name, noun }) => [true, false].map((share) => ({
    params: { offerId: id }, basedOn: name.startsWith('innherred') ? 3 : 1, body: { worked: 'Ord', share },
    tellings: [done(`${name}, ${share ? 'shared' : 'kept'}`, ofExperience(world, noun, 'write'))],
  })))),
  recipe(experienceOperations.listExperiences, (world) => [{
    query: { programmeKey: 'trygg-base' },
    tellings: world.overOffers.map(({ id, name, noun }) => ({
      what: name, to: ofExperience(world, noun, 'read'), tells: ({ items }: Listed) => items.some(({ offerId }) => offerId === id),
    })),
  }]),
];

function ofExperience(world: World, noun: World['offers'][number]['noun'], action: ExperienceAction) {
  return sentences(experiencePolicy, action, experienceNounOf(noun, world));
}
