import type { NetworkId, OwnDeckId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import type { Network } from '../../network/organisation';
import { refuse, success, type Outcome } from '../../outcome';
import type { Ports } from '../../unit-of-work';
import type { EditionOfDeck } from './own-deck';
import { deckPolicy } from './policy';

/** The decks of the actor's networks, those out of use too. */
export async function listOwnDecks({ ownDecks }: Pick<Ports, 'ownDecks'>, actor: Actor): Promise<readonly EditionOfDeck[]> {
  return (await ownDecks.list()).filter(({ deck }) => deckPolicy.permits(actor, 'see', deck));
}

/** One deck with its newest edition. Refuses: `notFound`. */
export async function seeOwnDeck(
  { ownDecks }: Pick<Ports, 'ownDecks'>,
  actor: Actor,
  id: OwnDeckId,
): Promise<Outcome<EditionOfDeck, 'notFound'>> {
  const found = await ownDecks.newest(id);
  return found !== undefined && deckPolicy.permits(actor, 'see', found.deck) ? success(found) : refuse('notFound');
}

/** The networks that the actor writes decks for; none for everybody else. */
export async function networksToWriteFor({ network }: Pick<Ports, 'network'>, actor: Actor): Promise<readonly Network[]> {
  const networks: Network[] = [];
  for (const networkId of actor.scope.networkIds) {
    if (!writesDecksFor(actor, networkId)) continue;
    const found = await network.network(networkId);
    if (found !== undefined) networks.push(found);
  }
  return networks;
}

/** Whether the actor writes this network's decks. */
export function writesDecksFor(actor: Actor, networkId: NetworkId): boolean {
  return deckPolicy.permits(actor, 'write', { networkId });
}
