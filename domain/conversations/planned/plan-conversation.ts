import type { NetworkId, PlannedConversationId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import { osloInstant, type TimeRefusal } from '../../time';
import type { Ports } from '../../unit-of-work';
import type { Deck } from '../deck';
import { deckToBegin } from '../ownDecks/known-decks';
import { mayBe, type Authorship } from '../phases/authorship';
import { inOrder, standingPhases, type Phase } from '../phases/phase';
import { conversationPolicy } from '../policy';
import { isOpen, mayBePlanned, type PlannedConversation } from './planned-conversation';

/** What planned discussions can be refused for, besides what any use case can. */
export type PlannedRefusal = 'plannedInThePast' | 'plannedTooFarAhead' | 'planIsBegun' | 'planIsCancelled';

type Planning = Pick<Ports, 'planned' | 'ownDecks' | 'clock' | 'newId' | 'events'>;

export interface PlanConversation {
  readonly networkId: NetworkId;
  readonly deckKey: string;
  /** The day and the hour in Oslo: `2027-01-14`, `09:30`. */
  readonly date: string;
  readonly time: string;
  /** As for a discussion that begins at once. */
  readonly phases?: readonly Phase[] | undefined;
  readonly authorship?: Authorship | undefined;
  readonly votesEach?: number | undefined;
}

/**
 * Plans a network's discussion with its meeting. Tells nobody: it stands in the tab and in `i dag`.
 * Refuses: `notAllowed`, `deckIsUnknown`, `deckIsOutOfUse`, `deckIsOfAnotherNetwork`, `deckIsAboutAFamily`, `anonymousNeedsThinking`, the
 * hours that do not exist or exist twice, `plannedInThePast`, `plannedTooFarAhead`.
 */
export async function planConversation(
  ports: Planning,
  actor: Actor,
  command: PlanConversation,
  decks: readonly Deck[],
): Promise<Outcome<PlannedConversation, 'notAllowed' | 'deckIsUnknown' | 'deckIsOutOfUse' | 'deckIsOfAnotherNetwork' | 'deckIsAboutAFamily' | 'anonymousNeedsThinking' | TimeRefusal | PlannedRefusal>> {
  if (!conversationPolicy.permits(actor, 'start', command)) return refuse('notAllowed');
  const deck = await deckToBegin(ports, actor, command, decks);
  if (!deck.ok) return deck;
  if (deck.value.about !== 'network') return refuse('deckIsAboutAFamily');
  const { authorship = 'namedToFacilitator', votesEach = 3 } = command;
  const fits = mayBe(authorship, inOrder(command.phases ?? deck.value.phases ?? standingPhases));
  if (!fits.ok) return fits;
  const startsAt = osloInstant(command.date, command.time);
  if (!startsAt.ok) return startsAt;
  const inTime = mayBePlanned(startsAt.value, ports.clock());
  if (!inTime.ok) return inTime;
  const planned: PlannedConversation = {
    id: ports.newId<'plannedConversation'>(), networkId: command.networkId, deckKey: deck.value.key, startsAt: startsAt.value,
    plannedBy: actor.scope.personId, phases: command.phases ?? null, authorship, votesEach, conversationId: null, cancelledAt: null, version: 1,
  };
  await ports.planned.plan(planned);
  await ports.events.append({ noun: 'plannedConversation', nounId: planned.id, what: 'planned', version: 1 });
  return success(planned);
}

export interface CancelPlanned {
  readonly plannedId: PlannedConversationId;
  readonly basedOn: number;
}

/**
 * Calls a planned discussion off; anybody may who may begin it.
 * Refuses: `notFound`, `notAllowed`, `planIsBegun`, `planIsCancelled`, `versionIsOld`.
 */
export async function cancelPlanned(
  ports: Planning,
  actor: Actor,
  { plannedId, basedOn }: CancelPlanned,
): Promise<Outcome<PlannedConversation, 'notFound' | 'notAllowed' | 'versionIsOld' | PlannedRefusal>> {
  const planned = await ports.planned.find(plannedId);
  if (planned === undefined) return refuse('notFound');
  if (!conversationPolicy.permits(actor, 'start', planned)) return refuse('notAllowed');
  const open = isOpen(planned, basedOn);
  if (!open.ok) return open;
  const cancelled = { ...planned, cancelledAt: ports.clock(), version: planned.version + 1 };
  if (!(await ports.planned.change(cancelled))) return refuse('versionIsOld');
  await ports.events.append({ noun: 'plannedConversation', nounId: plannedId, what: 'cancelled', version: cancelled.version });
  return success(cancelled);
}
