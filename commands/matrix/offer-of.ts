import type { DetailsNoun } from '../../domain/groupOffers/attendance/policy';
import type { EvaluationNoun, ExperienceNoun } from '../../domain/groupOffers/afterwards/policy';
import type { OfferNoun } from '../../domain/groupOffers/policy';
import type { NetworkId } from '../../domain/identifiers';
import type { World } from './world';

/** An offer as the policies see it, also one that is over; undefined when the world has none with this id. */
export function offerOf(offerId: unknown, { offers, overOffers }: World): OfferNoun | undefined {
  return [...offers, ...overOffers].find(({ id }) => id === offerId)?.noun;
}

/** An offer's experiences as their policy sees them. */
export function experienceNounOf(offer: OfferNoun, { areas }: World): ExperienceNoun {
  const covering = areas.filter(({ networkId }) => networkId === offer.networkId).map(({ coveringId }) => coveringId);
  const siblings = areas.filter(({ coveringId, networkId }) => covering.includes(coveringId) && networkId !== offer.networkId);
  return { offer, coveringIds: covering, siblingIds: siblings.map(({ networkId }) => networkId) };
}

/** A group that is over, as the policy of its evaluation sees it. */
export function evaluationNounOf({ id, noun }: World['offers'][number], { overPlaces }: World): EvaluationNoun {
  return { offer: noun, withPlaces: overPlaces.filter(({ offerId }) => offerId === id).map(({ serviceId }) => serviceId) };
}

/** An offer with the services that have places in it, as the policy of rooms and material knows it. */
export function detailsNoun(world: World, offerId: unknown): DetailsNoun {
  const offer = offerOf(offerId, world) ?? { networkId: '' as NetworkId, serviceIds: [], leaderIds: [], published: false };
  const placed = world.enrolments.filter((enrolment) => enrolment.status === 'placed' && enrolment.offerId === offerId);
  return { offer, serviceIdsWithPlaces: [...new Set(placed.map(({ noun }) => noun.serviceId))] };
}
