import type { NetworkId, OfferId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { success, type Success } from '../../outcome';
import { osloDate, type Period, type Temporal } from '../../time';
import type { Ports } from '../../unit-of-work';
import type { GroupOffer } from '../group-offer';
import { offerPolicy } from '../policy';
import { periodOf } from './plan-period';
import type { PlanMark, PlannedOffer } from './ports';
import { planStateOf, type PlanState } from './year-plan';

export interface SeeYearPlan {
  /** A calendar year in Oslo; this one when it is left out. */
  readonly year?: number;
  readonly networkId?: NetworkId;
  readonly programmeKey?: string;
  readonly after?: PlanMark;
  readonly limit: number;
}

/** One line of the plan. */
export interface PlanLine {
  readonly id: OfferId;
  readonly network: GroupOffer['network'];
  readonly programme: GroupOffer['programme'];
  readonly state: PlanState;
  readonly sessions: readonly Period[];
}

export interface YearPlan {
  readonly year: number;
  readonly today: Temporal.PlainDate;
  readonly lines: readonly PlanLine[];
  /** Where the next part goes on; absent on the last. */
  readonly next?: PlanMark;
  /** What the plan can be narrowed to: the actor's own networks and those of this part, by name, and the catalogue. */
  readonly networks: readonly GroupOffer['network'][];
  readonly programmes: readonly GroupOffer['programme'][];
}

/**
 * The offers of a year over all networks, by first session, as far as the actor may see each of them; cancelled ones are
 * not part of the plan. A long plan comes in parts. GRP-08, GRP-16.
 */
export async function seeYearPlan(
  { overview, groupOffers, clock }: Pick<Ports, 'overview' | 'groupOffers' | 'clock'>,
  actor: Actor,
  { year: asked, after, limit, ...narrowed }: SeeYearPlan,
): Promise<Success<YearPlan>> {
  const now = clock();
  const today = osloDate(now);
  const year = asked ?? today.year;
  const within = periodOf({ year });
  const found = await overview.plannedOffers({ within, ...narrowed, ...(after === undefined ? {} : { after }), limit: limit + 1 });
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const lines = page.filter((offer) => offerPolicy.permits(actor, 'see', nounOf(offer))).map((offer) => lineOf(offer, now));
  const own = (await overview.networksOfPlan(today)).filter(({ id }) => actor.scope.networkIds.includes(id));
  return success({
    year, today, lines,
    networks: byName([...own, ...lines.map(({ network }) => network)]),
    programmes: eachOnce([...await groupOffers.programmes(), ...lines.map(({ programme }) => programme)]),
    ...(last === undefined || found.length <= limit ? {} : { next: { firstStart: stretchOf(last).start, id: last.id } }),
  });
}

/** The catalogue's own names go before what single offers are called. */
function eachOnce(programmes: readonly GroupOffer['programme'][]): readonly GroupOffer['programme'][] {
  return [...new Map([...programmes].reverse().map((one) => [one.key, one])).values()].reverse();
}

/** Each once. */
function byName(networks: readonly GroupOffer['network'][]): readonly GroupOffer['network'][] {
  const once = new Map(networks.map(({ id, name }) => [id, { id, name }]));
  return [...once.values()].sort((one, other) => one.name.localeCompare(other.name, 'nb'));
}

/** A planned offer as the policies see it. */
export function nounOf({ network, serviceIds, leaderIds, published }: PlannedOffer) {
  return { networkId: network.id, serviceIds, leaderIds, published };
}

/** A planned offer as a line of the plan. */
export function lineOf({ id, network, programme, stage, sessions }: PlannedOffer, now: Temporal.Instant): PlanLine {
  return { id, network, programme, sessions, state: planStateOf(stage, stretchOf({ sessions }), now) };
}

/** From an offer's first session to its last. */
export function stretchOf({ sessions }: Pick<PlannedOffer, 'sessions'>): Period {
  const [first, last] = [sessions.at(0), sessions.at(-1)];
  if (first === undefined || last === undefined) throw new Error('an offer of the plan without sessions');
  return { start: first.start, end: last.end };
}
