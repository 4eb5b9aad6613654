import type { NetworkId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import type { Ports } from '../../unit-of-work';
import { deckOf, type Deck } from '../deck';
import { deckFromEdition, editionOfKey } from './own-deck';
import { deckPolicy } from './policy';

type Reading = Pick<Ports, 'ownDecks'>;

/** The shipped decks together with the editions of networks' own that the keys name; nothing is read when they name none. */
export async function knownDecks({ ownDecks }: Reading, shipped: readonly Deck[], deckKeys: readonly string[]): Promise<readonly Deck[]> {
  const ids = [...new Set(deckKeys)].flatMap((key) => editionOfKey(key) ?? []);
  if (ids.length === 0) return shipped;
  return [...shipped, ...(await ownDecks.editions(ids)).map((found) => deckFromEdition(found, shipped))];
}

/** The deck with this key: a shipped one, or an edition of a network's own, also when it is out of use. */
export async function deckWithKey(ports: Reading, shipped: readonly Deck[], key: string): Promise<Deck | undefined> {
  return deckOf(await knownDecks(ports, shipped, [key]), key);
}

/** The decks that the actor may begin a talk from: the shipped ones, then those of the actor's networks that are in use. */
export async function decksToOffer({ ownDecks }: Reading, actor: Actor, shipped: readonly Deck[]): Promise<readonly Deck[]> {
  const own = (await ownDecks.list()).filter(({ deck }) => deck.retiredAt === null && deckPolicy.permits(actor, 'see', deck));
  return [...shipped, ...own.map((one) => deckFromEdition(one, shipped))];
}

/**
 * The deck that a talk begins from. Of a network's own it is the newest edition, also when an older one was chosen; in a network's
 * discussion it must be this network's. Refuses: `deckIsUnknown`, `deckIsOutOfUse`, `deckIsOfAnotherNetwork`.
 */
export async function deckToBegin(
  { ownDecks }: Reading,
  actor: Actor,
  { deckKey, networkId }: { readonly deckKey: string; readonly networkId?: NetworkId },
  shipped: readonly Deck[],
): Promise<Outcome<Deck, 'deckIsUnknown' | 'deckIsOutOfUse' | 'deckIsOfAnotherNetwork'>> {
  const editionId = editionOfKey(deckKey);
  if (editionId === undefined) {
    const deck = deckOf(shipped, deckKey);
    return deck === undefined ? refuse('deckIsUnknown') : success(deck);
  }
  const [chosen] = await ownDecks.editions([editionId]);
  if (chosen === undefined || !deckPolicy.permits(actor, 'see', chosen.deck)) return refuse('deckIsUnknown');
  if (networkId !== undefined && chosen.deck.networkId !== networkId) return refuse('deckIsOfAnotherNetwork');
  if (chosen.deck.retiredAt !== null) return refuse('deckIsOutOfUse');
  return success(deckFromEdition((await ownDecks.newest(chosen.deck.id)) ?? chosen, shipped));
}
