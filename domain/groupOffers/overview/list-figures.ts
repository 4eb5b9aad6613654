import type { NetworkId, OrganisationId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { success, type Success } from '../../outcome';
import type { Temporal } from '../../time';
import type { Ports } from '../../unit-of-work';
import { enrolmentPolicy, offerPolicy } from '../policy';
import type { CapacityUnit } from '../programme';
import { periodOf } from './plan-period';
import type { PlanMark } from './ports';
import { lineOf, nounOf, stretchOf, type PlanLine } from './see-year-plan';

/** One service's places in an offer. */
export interface ServiceFigures {
  readonly serviceId: OrganisationId;
  readonly name: string;
  readonly placed: number;
  readonly waiting: number;
}

/** How many of a service came to a session. */
export interface AttendanceFigures {
  readonly serviceId: OrganisationId;
  readonly name: string;
  readonly start: Temporal.Instant;
  readonly attended: number;
  readonly places: number;
}

/** What is counted in one offer, as far as the actor's rows go. */
export interface OfferFigures {
  readonly capacity: number;
  readonly unit: CapacityUnit;
  /** Every invited service, also with noughts. */
  readonly services: readonly ServiceFigures[];
  readonly attendance: readonly AttendanceFigures[];
}

/** An offer as a line of the lists that are saved: a service's own numbers, or all for who counts the offer. */
export interface ListedOffer extends PlanLine, OfferFigures {
  /** Whether the numbers are those of every service. */
  readonly all: boolean;
}

export interface ListFigures {
  /** A calendar year in Oslo. */
  readonly year: number;
  readonly networkId?: NetworkId;
  readonly after?: PlanMark;
  readonly limit: number;
}

/**
 * The year's offers with what is counted in them, for lists to be saved: places and attendance by service, and no code. Who
 * may see an offer's counts gets every service's, others those of their own services. A long list comes in parts.
 */
export async function listFigures(
  { overview, clock }: Pick<Ports, 'overview' | 'clock'>,
  actor: Actor,
  { year, after, limit, networkId }: ListFigures,
): Promise<Success<{ readonly offers: readonly ListedOffer[]; readonly next?: PlanMark }>> {
  const now = clock();
  const found = await overview.plannedOffers({
    within: periodOf({ year }), limit: limit + 1,
    ...(networkId === undefined ? {} : { networkId }), ...(after === undefined ? {} : { after }),
  });
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const seen = page.filter((offer) => offerPolicy.permits(actor, 'see', nounOf(offer)));
  const figures = await overview.figuresOf(seen.map(({ id }) => id));
  const offers = seen.flatMap((offer) => {
    const counted = figures.get(offer.id);
    if (counted === undefined) return [];
    const noun = nounOf(offer);
    const all = offerPolicy.permits(actor, 'seeCounts', noun);
    const mayCount = ({ serviceId }: { readonly serviceId: OrganisationId }) => all || enrolmentPolicy.permits(actor, 'read', { offer: noun, serviceId });
    return [{ ...lineOf(offer, now), ...counted, all, services: counted.services.filter(mayCount), attendance: counted.attendance.filter(mayCount) }];
  });
  return success({ offers, ...(last === undefined || found.length <= limit ? {} : { next: { firstStart: stretchOf(last).start, id: last.id } }) });
}
