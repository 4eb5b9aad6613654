import type { NetworkId } from '../identifiers';
import type { Actor } from '../network/actor';
import { refuse, success, type Outcome } from '../outcome';
import type { Ports } from '../unit-of-work';
import { offerPolicy, offersOf } from './policy';
import type { Programme } from './programme';

/** The network's programme catalogue (GRP-01), for those who may see its offers; others get `notFound`. */
export async function listProgrammes(
  { groupOffers }: Pick<Ports, 'groupOffers'>,
  actor: Actor,
  networkId: NetworkId,
): Promise<Outcome<readonly Programme[], 'notFound'>> {
  if (!offerPolicy.permits(actor, 'see', offersOf(networkId))) return refuse('notFound');
  return success(await groupOffers.programmes(networkId));
}
