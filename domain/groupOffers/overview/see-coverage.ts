import type { Actor } from '../../network/actor';
import { success, type Success } from '../../outcome';
import { osloDate } from '../../time';
import type { Ports } from '../../unit-of-work';
import type { Programme } from '../programme';
import { offerPolicy, offersOf } from '../policy';
import { coverOf, type Cover } from './coverage';
import { periodOf, type PlanPeriod } from './plan-period';
import { burdenPolicy, coveragePolicy } from './policy';
import type { NetworkOfPlan } from './ports';

/** A network of the table, and what else the reader may do with it. */
export interface CoveredNetworkSeen extends NetworkOfPlan {
  readonly mayCreateOffer: boolean;
  readonly maySeeBurden: boolean;
}

export interface Coverage {
  readonly plan: PlanPeriod;
  /** Læringsnettverk by name, then fosterhjemsnettverk. */
  readonly networks: readonly CoveredNetworkSeen[];
  readonly programmes: readonly Programme[];
  /** One for each programme and network. */
  readonly covers: readonly Cover[];
}

/**
 * Which network has a group of which programme in the period, and which lacks one (GRP-08): for the networks the actor is
 * in, and those that a fosterhjemsnettverk of the actor's follows.
 */
export async function seeCoverage(
  { overview, groupOffers, network, clock }: Pick<Ports, 'overview' | 'groupOffers' | 'network' | 'clock'>,
  actor: Actor,
  plan: PlanPeriod,
): Promise<Success<Coverage>> {
  const now = clock();
  const today = osloDate(now);
  const all = await overview.networksOfPlan(today);
  const seen = all.filter(({ id, followedBy }) => coveragePolicy.permits(actor, 'see', { networkId: id, followedBy }));
  const networks: CoveredNetworkSeen[] = [];
  const programmes = new Map((await groupOffers.programmes()).map((programme) => [programme.key, programme]));
  const used = new Set<string>();
  for (const one of [...seen].sort(learningFirst)) {
    const creates = offerPolicy.permits(actor, 'create', offersOf(one.id)) && (await network.servicesOf(one.id, today)).length > 0;
    networks.push({ ...one, mayCreateOffer: creates, maySeeBurden: burdenPolicy.permits(actor, 'seeSupplied', { networkId: one.id }) });
    for (const programme of await groupOffers.programmes(one.id)) {
      used.add(`${one.id}/${programme.key}`);
      if (!programmes.has(programme.key)) programmes.set(programme.key, programme);
    }
  }
  const ids = networks.map(({ id }) => id);
  const facts = await overview.coverage(ids, periodOf(plan), now);
  const isUsed = (networkId: string, key: string) => used.has(`${networkId}/${key}`);
  return success({ plan, networks, programmes: [...programmes.values()], covers: coverOf(ids, [...programmes.keys()], facts, isUsed) });
}

function learningFirst({ kind: one }: NetworkOfPlan, { kind: other }: NetworkOfPlan): number {
  return Number(one !== 'learningNetwork') - Number(other !== 'learningNetwork');
}
