import type { GroupOfferPayloads } from '../../../cards/groupOffers/actions';
import { enrolmentPolicy, offerPolicy, offersOf } from '../../../domain/groupOffers/policy';
import { isHeld } from '../../../domain/groupOffers/offer-state';
import { sentences } from '../permission';
import { changes, shows, type VerbRecipes } from '../verb-recipe';
import type { World } from '../world';

const ofEnrolments = (action: 'withdraw' | 'read') => ({ enrolments }: World) =>
  enrolments.map(({ code, name, noun }) => shows(`enrolment ${name}`, code, sentences(enrolmentPolicy, action, noun)));

/** How the groupOffers area's verbs are pressed. */
export const groupOfferVerbs: Pick<VerbRecipes, keyof GroupOfferPayloads> = {
  // A card is one service's; the services that are not invited ask through the API.
  'groupOffers.enrol': ({ offers, services }) => offers.filter(({ stage, begunSessionId }) => stage === 'published' && begunSessionId === null).flatMap((offer) => services.filter(({ id }) => offer.noun.serviceIds.includes(id)).map((service) => ({
    fields: { offerId: offer.id, serviceId: service.id, from: 'serviceOffer' },
    tellings: [changes(`${offer.name} for ${service.key}`, sentences(enrolmentPolicy, 'enrol', { offer: offer.noun, serviceId: service.id }))],
  }))),
  'groupOffers.answerPlace': ({ enrolments }) => enrolments.filter(({ status }) => status === 'offered').map(({ id, offerId, name, noun }) => ({
    fields: { offerId, enrolmentId: id, answer: 'accept' }, tellings: [changes(name, sentences(enrolmentPolicy, 'answer', noun))],
  })),
  'groupOffers.openSwap': ({ swaps, enrolments }) => swaps.filter(({ open }) => open).map(({ id, otherOfferId, other }) => ({
    fields: { swapId: id },
    tellings: enrolments.filter(({ offerId, status, noun }) => offerId === otherOfferId && status === 'placed' && noun.serviceId === other.serviceId)
      .map(({ code, name }) => shows(`enrolment ${name}`, code, sentences(enrolmentPolicy, 'swap', other))),
  })),
  'groupOffers.answerSwap': ({ swaps }) => swaps.filter(({ open }) => open).flatMap(({ id, name, other, givenId }) => [
    { fields: { swapId: id, answer: 'accept', enrolmentId: givenId }, tellings: [changes(name, sentences(enrolmentPolicy, 'swap', other))] },
    { fields: { swapId: id, answer: 'decline' }, tellings: [changes(name, sentences(enrolmentPolicy, 'swap', other))] },
  ]),
  // The list of codes is there to be withdrawn from.
  'groupOffers.showEnrolments': (world) => [{ fields: {}, tellings: ofEnrolments('withdraw')(world) }],
  'groupOffers.askWithdrawal': (world) => world.enrolments.map(({ id, offerId }) => ({
    fields: { offerId, enrolmentId: id },
    tellings: ofEnrolments('withdraw')({ ...world, enrolments: world.enrolments.filter((one) => one.id === id) }),
  })),
  'groupOffers.withdraw': ({ enrolments }) => enrolments.map(({ id, offerId, name, noun }) => ({
    fields: { offerId, enrolmentId: id }, tellings: [changes(name, sentences(enrolmentPolicy, 'withdraw', noun))],
  })),
  'groupOffers.openForm': (world) => withServices(world).map(({ id, key }) => ({
    fields: { networkId: id }, tellings: [shows(`form for ${key}`, '"serviceIds"', mayCreateIn(id))],
  })),
  'groupOffers.useDefaults': (world) => withServices(world).map(({ id, key, serviceIds }) => ({
    fields: form(id, serviceIds), tellings: [shows(`form for ${key}`, '"serviceIds"', mayCreateIn(id))],
  })),
  'groupOffers.create': (world) => withServices(world).map(({ id, key, serviceIds }) => ({
    fields: form(id, serviceIds), tellings: [changes(key, mayCreateIn(id))],
  })),
  'groupOffers.reportAbsence': ({ offers }) => offers.filter(isHeld).map(({ id, name, noun, sessionId, sessionLeaderIds: leaderIds }) => ({
    fields: { offerId: id, sessionId }, tellings: [changes(name, sentences(offerPolicy, 'reportAbsence', { ...noun, leaderIds }))],
  })),
};

type Network = World['networks'][number];

function withServices({ networks }: World): readonly Network[] {
  return networks.filter(({ serviceIds }) => serviceIds.length > 0);
}

function mayCreateIn(networkId: Network['id']) {
  return sentences(offerPolicy, 'create', offersOf(networkId));
}

function form(networkId: Network['id'], serviceIds: Network['serviceIds']) {
  return {
    networkId, programmeKey: 'samling', capacity: '4', firstDate: '2027-03-02', start: '09:00', minutes: '60', sessions: '2',
    weeksBetween: '1', place: 'teams', serviceIds: serviceIds.slice(0, 1).join(','), leaderIds: '',
  };
}
