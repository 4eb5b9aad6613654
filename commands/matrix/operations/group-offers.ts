import { enrolmentPolicy, offerPolicy, offersOf } from '../../../domain/groupOffers/policy';
import { groupOfferOperations as ops } from '../../../tab/contract/group-offers';
import type { AnswerOf } from '../../../tab/contract/operation';
import { isHeld } from '../../../domain/groupOffers/offer-state';
import { sentences } from '../permission';
import { done, recipe, type Recipe, type Telling } from '../recipe';
import type { World } from '../world';
import { enrolmentRecipes } from './enrolment';
import { apartRecipes } from './enrolment-apart';
import { swapRecipes } from './enrolment-swaps';
import { offerLifeRecipes } from './offer-life';

type Summary = AnswerOf<typeof ops.listOffers>['items'][number];
type Offer = World['offers'][number];

/** How the groupOffers area's operations are asked. */
export const groupOfferRecipes: readonly Recipe[] = [
  recipe(ops.listOffers, ({ offers }) => [{
    query: { limit: 100 },
    tellings: offers.flatMap((offer) => ofOffer(offer, ({ items }: AnswerOf<typeof ops.listOffers>) => items.find(({ id }) => id === offer.id))),
  }]),
  recipe(ops.getOffer, ({ offers, enrolments }) => offers.map((offer) => ({
    params: { offerId: offer.id },
    tellings: [
      ...ofOffer(offer, (answer: AnswerOf<typeof ops.getOffer>) => answer),
      {
        what: `${offer.name}, the services' counts`, to: sentences(offerPolicy, 'seeCounts', offer.noun),
        tells: ({ services }: AnswerOf<typeof ops.getOffer>) => services.some(({ placed }) => placed !== undefined),
      },
      ...enrolments.filter(({ offerId }) => offerId === offer.id).map((enrolment) => ({
        what: `enrolment ${enrolment.name}`, to: sentences(enrolmentPolicy, 'read', enrolment.noun),
        tells: (answer: AnswerOf<typeof ops.getOffer>) => JSON.stringify(answer).includes(enrolment.code),
      })),
    ],
  }))),
  recipe(ops.createOffer, ({ networks }) => networks.filter(({ serviceIds }) => serviceIds.length > 0).map((network) => ({
    body: {
      networkId: network.id, programmeKey: 'samling', capacity: 4, serviceIds: network.serviceIds.slice(0, 1), leaderIds: [],
      sessions: [{ date: '2027-03-02', start: '09:00', minutes: 60, place: { kind: 'teams' as const } }],
    },
    tellings: [done(network.key, sentences(offerPolicy, 'create', offersOf(network.id)))],
  }))),
  recipe(ops.reportLeaderAbsence, ({ offers }) => offers.filter(isHeld).map(({ id, name, noun, sessionId, sessionLeaderIds: leaderIds }) => ({
    params: { offerId: id, sessionId }, tellings: [done(name, sentences(offerPolicy, 'reportAbsence', { ...noun, leaderIds }))],
  }))),
  ...enrolmentRecipes,
  ...apartRecipes,
  ...swapRecipes,
  ...offerLifeRecipes,
  recipe(ops.listProgrammes, ({ networks }) => networks.map(({ id, key }) => ({
    params: { networkId: id },
    tellings: [done(key, sentences(offerPolicy, 'see', offersOf(id)))],
  }))),
];

/** That the offer is there, and how many places are taken. */
function ofOffer<Answer>({ name, noun }: Offer, find: (answer: Answer) => Summary | undefined): readonly Telling<Answer>[] {
  return [
    { what: name, to: sentences(offerPolicy, 'see', noun), tells: (answer) => find(answer) !== undefined },
    { what: `${name}, counts`, to: sentences(offerPolicy, 'seeCounts', noun), tells: (answer) => find(answer)?.places.taken !== undefined },
  ];
}
