import type { OfferId, OrganisationId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import type { Ports } from '../../unit-of-work';
import type { GroupOffer } from '../group-offer';
import { offerNoun, offerPolicy } from '../policy';
import { hindranceToStating, sumOfHeads, type Heads } from './heads';
import { checklistOf, hindranceToTicking, type PlannedStep } from './planning-steps';
import { headsPolicy, planningPolicy } from './policy';

/** A service with a place, and how many it has said come. */
export interface ServiceHeads {
  readonly serviceId: OrganisationId;
  /** 0 until it has said something. */
  readonly version: number;
  readonly heads: Heads | null;
  readonly mayState: boolean;
}

/** A gathering as one reader may see it. */
export interface GatheringView {
  readonly offer: GroupOffer;
  /** The services with a place whose numbers the reader may see. */
  readonly services: readonly ServiceHeads[];
  /** Only for those who plan it: the sum of what is said, and the checklist. */
  readonly planning?: { readonly total: Heads; readonly steps: readonly PlannedStep[]; readonly remaining: number; readonly mayTick: boolean };
}

/**
 * Who comes to a gathering, and what is left to do before it. The coordinator and the leaders see every service with a place,
 * totals and the checklist; a service's contact persons and leaders see its own numbers; others who may see the offer see
 * nothing of it, and who may not hears `notFound`. An offer that is no gathering is `offerIsNoGathering`. GRP-16, GRP-17.
 */
export async function seeGathering(
  { groupOffers, gatherings, clock }: Pick<Ports, 'groupOffers' | 'gatherings' | 'clock'>,
  actor: Actor,
  offerId: OfferId,
): Promise<Outcome<GatheringView, 'notFound' | 'offerIsNoGathering'>> {
  const offer = await groupOffers.offer(offerId);
  if (offer === undefined || !offerPolicy.permits(actor, 'see', offerNoun(offer))) return refuse('notFound');
  if (!offer.gathering) return refuse('offerIsNoGathering');
  const now = clock();
  const noun = offerNoun(offer);
  const places = (await groupOffers.placesByService([offerId])).get(offerId) ?? [];
  const stated = await gatherings.heads(offerId);
  const services = noun.serviceIds
    .filter((serviceId) => places.some((one) => one.serviceId === serviceId && one.placed > 0))
    .filter((serviceId) => headsPolicy.permits(actor, 'see', { offer: noun, serviceId }))
    .map((serviceId): ServiceHeads => {
      const said = stated.find((one) => one.serviceId === serviceId);
      return {
        serviceId, version: said?.version ?? 0, heads: said?.heads ?? null,
        mayState: headsPolicy.permits(actor, 'state', { offer: noun, serviceId }) && hindranceToStating(offer, now) === undefined,
      };
    });
  if (!planningPolicy.permits(actor, 'plan', noun)) return success({ offer, services });
  const steps = checklistOf(offer, await gatherings.ticks(offerId), now);
  return success({
    offer, services,
    planning: {
      total: sumOfHeads(services.flatMap(({ heads }) => heads ?? [])),
      steps, remaining: steps.filter(({ ticked }) => ticked === null).length,
      mayTick: hindranceToTicking(offer, now) === undefined,
    },
  });
}
