import type { OfferId, OrganisationId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import type { CommonRefusal } from '../../refusals';
import type { Ports } from '../../unit-of-work';
import { stateOf } from '../offer-state';
import { offerNoun, offerPolicy } from '../policy';
import { certificatePolicy } from './policy';
import type { AfterwardsRefusal } from './refusals';

export interface StateCompletion {
  readonly offerId: OfferId;
  readonly serviceId: OrganisationId;
  readonly completed: number;
  /** The version that was seen; 0 before anybody had said. */
  readonly basedOn: number;
}

/**
 * Those who run a group say how many of a service's places completed it, once it is over (`groupIsNotOver`): a whole number up to
 * the places it had (`completedIsTooMany`), and not below the certificates it has issued (`certificatesAreIssued`).
 * Refuses others (`notAllowed`, `notFound`) and what is no longer so (`versionIsOld`). The offer is locked meanwhile.
 */
export async function stateCompletion(
  { groupOffers, afterwards, clock, events }: Pick<Ports, 'groupOffers' | 'afterwards' | 'clock' | 'events'>,
  actor: Actor,
  { offerId, serviceId, completed, basedOn }: StateCompletion,
): Promise<Outcome<OfferId, AfterwardsRefusal | CommonRefusal>> {
  await groupOffers.lockPlaces(offerId);
  const offer = await groupOffers.offer(offerId);
  if (offer === undefined || !offerPolicy.permits(actor, 'see', offerNoun(offer))) return refuse('notFound');
  if (!certificatePolicy.permits(actor, 'state', { offer: offerNoun(offer), serviceId })) return refuse('notAllowed');
  if (stateOf(offer, true, clock()) !== 'completed') return refuse('groupIsNotOver');
  const places = (await groupOffers.placesByService([offerId])).get(offerId)?.find((one) => one.serviceId === serviceId);
  if (!Number.isInteger(completed) || completed < 0 || completed > (places?.placed ?? 0)) return refuse('completedIsTooMany', 'completed');
  if (completed < await afterwards.certificatesIssued(offerId, serviceId)) return refuse('certificatesAreIssued', 'completed');
  if (!(await afterwards.writeCompletion(offerId, { serviceId, completed, version: basedOn + 1 }))) return refuse('versionIsOld');
  await events.append({ noun: 'groupOffer', nounId: offerId, what: 'completionStated', version: basedOn + 1 });
  return success(offerId);
}
