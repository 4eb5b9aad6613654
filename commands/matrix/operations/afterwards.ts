import { evaluationPolicy, experiencePolicy, type ExperienceAction } from '../../../domain/groupOffers/afterwards/policy';
import { evaluationOperations } from '../../../tab/contract/afterwards-evaluation';
import { experienceOperations } from '../../../tab/contract/afterwards-experience';
import type { AnswerOf } from '../../../tab/contract/operation';
import { evaluationNounOf, experienceNounOf } from '../offer-of';
import { sentences } from '../permission';
import { done, recipe, type Recipe } from '../recipe';
import type { World } from '../world';

type Evaluated = AnswerOf<typeof evaluationOperations.getEvaluation>;
type Seen = AnswerOf<typeof experienceOperations.getExperience>;
type Listed = AnswerOf<typeof experienceOperations.listExperiences>;

/** How the operations of what comes after a group are asked: of groups that are over. */
export const afterwardsRecipes: readonly Recipe[] = [
  recipe(evaluationOperations.getEvaluation, (world) => world.overOffers.map((offer) => {
    const noun = evaluationNounOf(offer, world);
    return {
      params: { offerId: offer.id },
      tellings: [
        done(offer.name, sentences(evaluationPolicy, 'read', noun)),
        isOpen(offer)
          ? { what: `${offer.name}, to answer`, to: sentences(evaluationPolicy, 'answer', noun), tells: ({ mayAnswer }: Evaluated) => mayAnswer }
          : { what: `${offer.name}, result`, to: sentences(evaluationPolicy, 'read', noun), tells: ({ result }: Evaluated) => result !== undefined },
      ],
    };
  })),
  recipe(evaluationOperations.answerEvaluation, (world) => world.overOffers.filter(isOpen).map((offer) => ({
    params: { offerId: offer.id }, body: { useful: 4 as const, fitting: 4 as const, practical: 4 as const, recommended: 4 as const },
    tellings: [done(offer.name, sentences(evaluationPolicy, 'answer', evaluationNounOf(offer, world)))],
  }))),
  recipe(experienceOperations.getExperience, (world) => world.overOffers.map(({ id, name, noun }) => ({
    params: { offerId: id },
    tellings: [
      { what: `${name}, shared`, to: ofExperience(world, noun, 'read'), tells: ({ shared }: Seen) => shared !== undefined },
      { what: `${name}, draft`, to: ofExperience(world, noun, 'write'), tells: ({ draft }: Seen) => draft !== undefined },
      ...(isOpen({ name }) ? [
        { what: `${name}, earlier editions`, to: ofExperience(world, noun, 'readEarlier'), tells: ({ earlier }: Seen) => earlier.length > 0 },
      ] : []),
    ],
  }))),
  recipe(experienceOperations.saveExperience, (world) => world.overOffers.flatMap(({ id, name, noun }) => [true, false].map((share) => ({
    params: { offerId: id }, basedOn: isOpen({ name }) ? 3 : 1, body: { worked: 'Ord', share },
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

/** The group of Innherred was over last week, the other one long ago. */
function isOpen({ name }: Pick<World['offers'][number], 'name'>): boolean {
  return name.startsWith('innherred');
}
