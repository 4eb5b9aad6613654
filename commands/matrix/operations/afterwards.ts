import { certificatePolicy, evaluationPolicy, experiencePolicy, type ExperienceAction } from '../../../domain/groupOffers/afterwards/policy';
import { offerPolicy } from '../../../domain/groupOffers/policy';
import { certificateOperations } from '../../../tab/contract/afterwards-certificates';
import { evaluationOperations } from '../../../tab/contract/afterwards-evaluation';
import { experienceOperations } from '../../../tab/contract/afterwards-experience';
import type { AnswerOf } from '../../../tab/contract/operation';
import { evaluationNounOf, experienceNounOf } from '../offer-of';
import { everybody, sentences } from '../permission';
import { done, recipe, type Recipe } from '../recipe';
import type { World } from '../world';

type Evaluated = AnswerOf<typeof evaluationOperations.getEvaluation>;
type Certificates = AnswerOf<typeof certificateOperations.getCertificates>;
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
  recipe(certificateOperations.getCertificates, (world) => world.overOffers.map(({ id, name, noun }) => ({
    params: { offerId: id },
    tellings: [
      done(name, sentences(offerPolicy, 'see', noun)),
      ...placesIn(world, id).map((serviceId) => ({
        what: `${name}, to state for ${serviceId}`, to: sentences(certificatePolicy, 'state', { offer: noun, serviceId }),
        tells: ({ toState }: Certificates) => toState.some((one) => one.id === serviceId),
      })),
      ...world.certificates.filter(({ offerId }) => offerId === id).map(({ serviceId, code }) => ({
        what: `${name}, ${code}`, to: sentences(certificatePolicy, 'issue', { offer: noun, serviceId }),
        tells: (answer: Certificates) => JSON.stringify(answer).includes(code),
      })),
    ],
  }))),
  recipe(certificateOperations.stateCompletion, (world) => world.overOffers.flatMap(({ id, name, noun }) => placesIn(world, id).map((serviceId) => ({
    params: { offerId: id, serviceId }, basedOn: 1, body: { completed: 1 },
    tellings: [done(`${name} for ${serviceId}`, sentences(certificatePolicy, 'state', { offer: noun, serviceId }))],
  })))),
  recipe(certificateOperations.issueCertificate, (world) => world.overOffers.filter(isOpen).flatMap(({ id, name, noun }) => placesIn(world, id).map((serviceId) => ({
    params: { offerId: id }, body: { serviceId },
    tellings: [done(`${name} for ${serviceId}`, sentences(certificatePolicy, 'issue', { offer: noun, serviceId }))],
  })))),
  recipe(certificateOperations.revokeCertificate, (world) => world.certificates.filter(({ revoked }) => !revoked).flatMap(({ id, offerId, serviceId, code }) => {
    const offer = world.overOffers.find((one) => one.id === offerId)?.noun;
    return offer === undefined ? [] : [{
      params: { offerId, certificateId: id }, tellings: [done(code, sentences(certificatePolicy, 'issue', { offer, serviceId }))],
    }];
  })),
  // Who has the code may know: it is nowhere to be looked up.
  recipe(certificateOperations.verifyCertificate, ({ certificates }) => certificates.map(({ code }) => ({ params: { code }, tellings: [done(code, everybody)] }))),
];

function ofExperience(world: World, noun: World['offers'][number]['noun'], action: ExperienceAction) {
  return sentences(experiencePolicy, action, experienceNounOf(noun, world));
}

/** The group of Innherred was over last week, the other one long ago. */
function isOpen({ name }: Pick<World['offers'][number], 'name'>): boolean {
  return name.startsWith('innherred');
}

/** The services that had a place in a group that is over. */
function placesIn({ overPlaces }: World, wanted: string) {
  return overPlaces.filter(({ offerId }) => offerId === wanted).map(({ serviceId }) => serviceId);
}
