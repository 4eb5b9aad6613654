import type { OfferId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import type { Ports } from '../../unit-of-work';
import { offerNoun, offerPolicy } from '../policy';
import type { EvaluationNoun } from './policy';

/** A group with those of its services that had a place, as far as the actor may know; `notFound` for who may not see it. */
export async function evaluationNounOf(
  { groupOffers }: Pick<Ports, 'groupOffers'>,
  actor: Actor,
  offerId: OfferId,
): Promise<Outcome<EvaluationNoun, 'notFound'>> {
  const offer = await groupOffers.offer(offerId);
  if (offer === undefined || !offerPolicy.permits(actor, 'see', offerNoun(offer))) return refuse('notFound');
  const places = (await groupOffers.placesByService([offerId])).get(offerId) ?? [];
  return success({
    offer: offerNoun(offer),
    withPlaces: places.filter(({ placed }) => placed > 0).map(({ serviceId }) => serviceId),
  });
}
