import type { Actor } from '../../network/actor';
import type { Ports } from '../../unit-of-work';
import { deckOf, type Deck, type Wording } from '../deck';
import { knownDecks } from '../ownDecks/known-decks';
import type { PlannedConversation } from './planned-conversation';
import { mayBegin } from './see-planned';

/** What is planned, with the names of its deck and its network. */
export interface NamedPlan extends Pick<PlannedConversation, 'id' | 'version' | 'startsAt'> {
  readonly title: Wording;
  readonly networkName: string;
  /** Whether the actor may begin it. */
  readonly mayBegin: boolean;
}

/** Names planned discussions, in the same order; one whose deck or network is not to be seen is left out. */
export async function namePlans(
  ports: Pick<Ports, 'network' | 'ownDecks'>, actor: Actor, planned: readonly PlannedConversation[], shipped: readonly Deck[],
): Promise<readonly NamedPlan[]> {
  const decks = await knownDecks(ports, shipped, planned.map(({ deckKey }) => deckKey));
  const named: NamedPlan[] = [];
  for (const one of planned) {
    const deck = deckOf(decks, one.deckKey);
    const network = await ports.network.network(one.networkId);
    if (deck === undefined || network === undefined) continue;
    const { id, version, startsAt } = one;
    named.push({ id, version, startsAt, title: deck.title, networkName: network.name, mayBegin: mayBegin(actor, one) });
  }
  return named;
}
