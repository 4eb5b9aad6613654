import { success, type Outcome } from '../outcome';
import { osloDate } from '../time';
import type { Ports } from '../unit-of-work';
import type { Actor } from './actor';
import type { NetworkOverview, NetworkSeen } from './network-overview';
import type { PersonLabelFacts } from './person-label';

/**
 * Every network and development project in force today, the reader's own first, each part by name.
 * Who may lead groups is told to a network's coordinator alone (GRP-07).
 */
export async function listNetworks(
  ports: Pick<Ports, 'network' | 'clock'>,
  actor: Actor,
): Promise<Outcome<readonly NetworkSeen[], never>> {
  const today = osloDate(ports.clock());
  const leadersOf = async ({ id }: NetworkOverview): Promise<readonly PersonLabelFacts[]> => {
    if (!actor.scope.coordinatedNetworkIds.includes(id)) return [];
    return ports.network.labelFacts(await ports.network.leadersFor(id, today));
  };
  const seen: NetworkSeen[] = [];
  for (const network of await ports.network.networks(today)) {
    seen.push({ ...network, own: isOwn(actor, network), leaders: await leadersOf(network) });
  }
  return success([...seen.filter(({ own }) => own), ...seen.filter(({ own }) => !own)]);
}

/** A member of a subproject is a member of the project. */
function isOwn({ scope }: Actor, network: NetworkOverview): boolean {
  return [network, ...network.subprojects].some(({ id }) => scope.networkIds.includes(id));
}
