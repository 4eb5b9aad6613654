import type { NetworkId } from '../identifiers';
import type { Actor } from '../network/actor';
import { refuse, success, type Outcome } from '../outcome';
import { osloDate } from '../time';
import type { Ports } from '../unit-of-work';
import { offerPolicy, offersOf } from './policy';
import type { Programme } from './programme';
import { firstDayToPropose } from './session-plan';
import { proposeLeaders, type LeaderProposal } from './staffing/propose-leaders';

/** A programme to make an offer of, with who could lead it: only for the network's coordinator. */
export interface ProgrammeChoice extends Programme {
  readonly candidates?: readonly LeaderProposal[];
}

/** The network's programmes in use (GRP-01), for those who may see its offers; others get `notFound`. */
export async function listProgrammes(
  ports: Pick<Ports, 'groupOffers' | 'staffing' | 'network' | 'clock'>,
  actor: Actor,
  networkId: NetworkId,
): Promise<Outcome<readonly ProgrammeChoice[], 'notFound'>> {
  if (!offerPolicy.permits(actor, 'see', offersOf(networkId))) return refuse('notFound');
  const programmes = await ports.groupOffers.programmes(networkId);
  if (!offerPolicy.permits(actor, 'create', offersOf(networkId))) return success(programmes);
  const proposals = await proposeLeaders(ports, networkId, programmes, firstDayToPropose(osloDate(ports.clock())));
  return success(programmes.map((programme) => ({ ...programme, candidates: proposals.get(programme.key) ?? [] })));
}
