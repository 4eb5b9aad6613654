import type { Actor } from '../network/actor';
import type { Network } from '../network/organisation';
import { refuse, success, type Outcome } from '../outcome';
import type { Ports } from '../unit-of-work';
import { conversationPolicy } from './policy';

/** The networks that the actor may start a conversation in; never none. Refuses: `notAllowed`. */
export async function networksToStartIn(
  ports: Pick<Ports, 'network'>,
  actor: Actor,
): Promise<Outcome<readonly [Network, ...Network[]], 'notAllowed'>> {
  const networks: Network[] = [];
  for (const networkId of actor.scope.networkIds) {
    if (!conversationPolicy.permits(actor, 'start', { networkId })) continue;
    const network = await ports.network.network(networkId);
    if (network !== undefined) networks.push(network);
  }
  const [first, ...others] = networks;
  return first === undefined ? refuse('notAllowed') : success([first, ...others]);
}
