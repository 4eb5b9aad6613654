import { noteAcceptedWarning } from '../../confidentiality/free-text';
import type { NetworkId, OwnDeckId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import type { Ports } from '../../unit-of-work';
import { deckOf, type Deck } from '../deck';
import { checkedContent, type CheckedContent } from './checked-content';
import type { DeckContent } from './deck-content';
import type { DeckEdition, EditionOfDeck, OwnDeck } from './own-deck';
import { deckPolicy } from './policy';
import type { OwnDeckRefusal } from './refusals';

type Writing = Pick<Ports, 'ownDecks' | 'network' | 'clock' | 'newId' | 'events'>;
type Written = Outcome<EditionOfDeck, 'notFound' | 'notAllowed' | 'versionIsOld' | OwnDeckRefusal>;

interface Given {
  readonly content: DeckContent;
  /** The writer has seen the guard's warning and says that the texts tell of nobody. */
  readonly acceptWarning?: boolean | undefined;
}

export interface MakeDeck extends Given {
  readonly networkId: NetworkId;
  readonly about: Deck['about'];
  /** The key of the frame that the network fills for itself; null for a deck of its own. */
  readonly frameKey: string | null;
}

/**
 * Makes a deck of the network's own, or fills a frame for the network: the frame's title, owner and outcomes stay as they are, and
 * the rest is marked as the network's (samtalekort.md 1). Refuses: `notAllowed`, `frameIsUnknown`, and what content is refused for.
 */
export async function makeDeck(ports: Writing, actor: Actor, command: MakeDeck, shipped: readonly Deck[]): Promise<Written> {
  if (!deckPolicy.permits(actor, 'write', command)) return refuse('notAllowed');
  const frame = command.frameKey === null ? undefined : deckOf(shipped, command.frameKey);
  if (command.frameKey !== null && !isFrame(frame)) return refuse('frameIsUnknown', 'frameKey');
  const about = frame?.about ?? command.about;
  const checked = checkedContent(under(frame, command.content), { about, at: ports.clock(), acceptWarning: command.acceptWarning });
  if (!checked.ok) return checked;
  const deck: OwnDeck = { id: ports.newId<'ownDeck'>(), networkId: command.networkId, frameKey: command.frameKey, about, retiredAt: null, version: 1 };
  await ports.ownDecks.make(deck);
  return success(await keepEdition(ports, { deck, number: 1 }, checked.value));
}

export interface ChangeDeck extends Given {
  readonly ownDeckId: OwnDeckId;
  /** The version of the deck that was seen. */
  readonly basedOn: number;
}

/**
 * Writes a new edition of a deck. Talks that have begun keep the one they began with.
 * Refuses: `notFound`, `notAllowed`, `versionIsOld`, and what content is refused for.
 */
export async function changeDeck(ports: Writing, actor: Actor, command: ChangeDeck, shipped: readonly Deck[]): Promise<Written> {
  const found = await writable(ports, actor, command);
  if (!found.ok) return found;
  const { deck: before, edition } = found.value;
  const frame = before.frameKey === null ? undefined : deckOf(shipped, before.frameKey);
  const checked = checkedContent(under(frame, command.content), { about: before.about, at: ports.clock(), acceptWarning: command.acceptWarning });
  if (!checked.ok) return checked;
  const deck = { ...before, version: before.version + 1 };
  if (!(await ports.ownDecks.change(deck))) return refuse('versionIsOld');
  return success(await keepEdition(ports, { deck, number: edition.number + 1 }, checked.value));
}

export interface RetireDeck {
  readonly ownDeckId: OwnDeckId;
  readonly basedOn: number;
  /** False takes it into use again. */
  readonly retired: boolean;
}

/**
 * Takes a deck out of use, or into use again; nothing of it is lost, and talks that have begun go on.
 * Refuses: `notFound`, `notAllowed`, `versionIsOld`.
 */
export async function retireDeck(ports: Writing, actor: Actor, command: RetireDeck): Promise<Written> {
  const found = await writable(ports, actor, command);
  if (!found.ok) return found;
  const before = found.value.deck;
  const deck: OwnDeck = { ...before, retiredAt: command.retired ? ports.clock() : null, version: before.version + 1 };
  if (!(await ports.ownDecks.change(deck))) return refuse('versionIsOld');
  await ports.events.append({ noun: 'ownDeck', nounId: deck.id, what: command.retired ? 'retired' : 'takenIntoUse', version: deck.version });
  return success({ ...found.value, deck });
}

async function writable(
  ports: Pick<Ports, 'ownDecks'>,
  actor: Actor,
  { ownDeckId, basedOn }: { readonly ownDeckId: OwnDeckId; readonly basedOn: number },
): Promise<Outcome<EditionOfDeck, 'notFound' | 'notAllowed' | 'versionIsOld'>> {
  const found = await ports.ownDecks.newest(ownDeckId);
  if (found === undefined || !deckPolicy.permits(actor, 'see', found.deck)) return refuse('notFound');
  if (!deckPolicy.permits(actor, 'write', found.deck)) return refuse('notAllowed');
  return found.deck.version === basedOn ? success(found) : refuse('versionIsOld');
}

async function keepEdition(
  ports: Writing,
  { deck, number }: { readonly deck: OwnDeck; readonly number: number },
  { content, texts }: CheckedContent,
): Promise<EditionOfDeck> {
  const edition: DeckEdition = { id: ports.newId<'deckEdition'>(), ownDeckId: deck.id, number, content, writtenAt: ports.clock() };
  await ports.ownDecks.addEdition(edition);
  const about = { noun: 'ownDeck' as const, nounId: deck.id, version: deck.version };
  await ports.events.append({ ...about, what: number === 1 ? 'made' : 'changed' });
  await noteAcceptedWarning(ports, texts, about);
  return { deck, edition, networkName: (await ports.network.network(deck.networkId))?.name ?? '' };
}

function isFrame(deck: Deck | undefined): boolean {
  return deck !== undefined && deck.owner !== null;
}

/** A tool keeps the name that its owner gave it, in every network's edition. */
function under(frame: Deck | undefined, content: DeckContent): DeckContent {
  return frame === undefined ? content : { ...content, title: frame.title };
}
