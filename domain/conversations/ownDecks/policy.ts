import type { NetworkId } from '../../identifiers';
import type { Actor, Membership } from '../../network/actor';
import { allow, policy } from '../../policy';

/** What the policy asks of a network's own deck: whose it is. */
export interface NetworksDeck {
  readonly networkId: NetworkId;
}

const inTheNetwork = (_: Membership, { networkId }: NetworksDeck, { scope }: Actor) => scope.networkIds.includes(networkId);
const forTheNetwork = ({ networkId }: Membership, noun: NetworksDeck) => networkId === noun.networkId;

/**
 * Who sees a network's own decks, and who writes them: those who lead its meetings (FHN-06, LN-11). Whoever may take part in its
 * discussions sees them, also the services that use them with families.
 */
export const deckPolicy = policy<'see' | 'write', NetworksDeck>([
  allow('coordinator', ['see'], inTheNetwork),
  allow('coordinator', ['write'], forTheNetwork),
  allow('fosterCareAdvisor', ['see'], inTheNetwork),
  allow('fosterCareAdvisor', ['write'], forTheNetwork),
  allow('caseContact', ['see'], inTheNetwork),
  allow('counsellor', ['see'], inTheNetwork),
  allow('serviceLeader', ['see'], inTheNetwork),
  allow('groupLeader', ['see'], inTheNetwork),
]);
