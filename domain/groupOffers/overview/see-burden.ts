import type { NetworkId, OrganisationId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import type { Ports } from '../../unit-of-work';
import type { GroupOffer } from '../group-offer';
import { burdenOf, type Burden } from './burden';
import { periodOf, type PlanPeriod } from './plan-period';
import { burdenPolicy } from './policy';

export interface SeeBurden {
  readonly networkId: NetworkId;
  readonly plan: PlanPeriod;
  /** For a paper that others will read: numbers of foster homes below five are hidden, also for the coordinator. */
  readonly hideSmall: boolean;
}

export interface BurdenSeen extends Burden {
  readonly plan: PlanPeriod;
  readonly network: GroupOffer['network'];
  /** Whose places the reader counts. */
  readonly counts: 'all' | 'own' | 'none';
}

/**
 * How the burden of a network's groups is shared in a period: who supplied leaders and premises, and who took places
 * (GRP-05). `notFound` for who is not in the network; places by the sentences of `burdenPolicy`.
 */
export async function seeBurden(
  { overview, network }: Pick<Ports, 'overview' | 'network'>,
  actor: Actor,
  { networkId, plan, hideSmall }: SeeBurden,
): Promise<Outcome<BurdenSeen, 'notFound'>> {
  if (!burdenPolicy.permits(actor, 'seeSupplied', { networkId })) return refuse('notFound');
  const found = await network.network(networkId);
  if (found === undefined) return refuse('notFound');
  const of = countedFor(actor, networkId);
  const facts = await overview.burden(networkId, periodOf(plan), of);
  return success({
    ...burdenOf(facts, { of, small: of !== 'all' || !hideSmall }),
    plan, network: found,
    counts: of === 'all' ? 'all' : of.length > 0 ? 'own' : 'none',
  });
}

/** Every service, or the actor's own alone. */
function countedFor(actor: Actor, networkId: NetworkId): 'all' | readonly OrganisationId[] {
  if (burdenPolicy.permits(actor, 'countPlaces', { networkId })) return 'all';
  return actor.scope.organisationIds.filter((serviceId) => burdenPolicy.permits(actor, 'countPlaces', { networkId, serviceId }));
}
