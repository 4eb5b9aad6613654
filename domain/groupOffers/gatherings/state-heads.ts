import type { OfferId, OrganisationId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import type { CommonRefusal } from '../../refusals';
import type { Ports } from '../../unit-of-work';
import { offerNoun, offerPolicy } from '../policy';
import type { GroupOfferRefusal } from '../refusals';
import { checkedHeads, hindranceToStating, type Heads } from './heads';
import { headsPolicy } from './policy';
import type { GatheringRefusal } from './refusals';

export interface StateHeads {
  readonly offerId: OfferId;
  readonly serviceId: OrganisationId;
  /** The version of the service's numbers that the actor saw: 0 when it had said none. */
  readonly basedOn: number;
  readonly heads: Heads;
}

/**
 * Says how many come to a gathering from a service that has a place in it, or changes it, until the gathering begins
 * (`gatheringHasBegun`). Only the service's contact persons and leaders may (`notAllowed`; `notFound` for who cannot see the
 * offer). Two at once: the second is told so (`versionIsOld`). Counts alone, from 0 to 99. GRP-17.
 */
export async function stateHeads(
  ports: Pick<Ports, 'groupOffers' | 'gatherings' | 'clock' | 'events'>,
  actor: Actor,
  { offerId, serviceId, basedOn, heads }: StateHeads,
): Promise<Outcome<OfferId, GatheringRefusal | GroupOfferRefusal | CommonRefusal>> {
  await ports.groupOffers.lockPlaces(offerId);
  const offer = await ports.groupOffers.offer(offerId);
  if (offer === undefined || !offerPolicy.permits(actor, 'see', offerNoun(offer))) return refuse('notFound');
  if (!headsPolicy.permits(actor, 'state', { offer: offerNoun(offer), serviceId })) return refuse('notAllowed');
  const at = ports.clock();
  const hindrance = hindranceToStating(offer, at);
  if (hindrance !== undefined) return refuse(hindrance);
  const places = (await ports.groupOffers.placesByService([offerId])).get(offerId) ?? [];
  if (!places.some((one) => one.serviceId === serviceId && one.placed > 0)) return refuse('serviceHasNoPlace');
  const checked = checkedHeads(heads);
  if (!checked.ok) return checked;
  const before = (await ports.gatherings.heads(offerId)).find((one) => one.serviceId === serviceId);
  if ((before?.version ?? 0) !== basedOn) return refuse('versionIsOld');
  const version = basedOn + 1;
  await ports.gatherings.writeHeads({ offerId, serviceId, heads: checked.value, version, at });
  await ports.events.append({ noun: 'gathering', nounId: offerId, what: 'headsStated', version });
  return success(offerId);
}
