import type { NetworkId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import { osloInstant, type TimeRefusal } from '../../time';
import type { Ports } from '../../unit-of-work';
import type { Deck } from '../deck';
import { deckToBegin } from '../ownDecks/known-decks';
import { mayBe, type Authorship } from '../phases/authorship';
import { inOrder, standingPhases, type Phase } from '../phases/phase';
import { conversationPolicy } from '../policy';
import { mayBePlanned, type PlannedConversation } from './planned-conversation';
import { tellOfPlan, type Telling } from './tell-of-plan';

/** What planned discussions can be refused for, besides what any use case can. */
export type PlannedRefusal = 'plannedInThePast' | 'plannedTooFarAhead' | 'planIsBegun' | 'planIsCancelled' | 'planStandsThen';

type Planning = Telling & Pick<Ports, 'ownDecks'>;

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
 * Plans a network's discussion with its meeting, and tells the network's channel. It stands in the tab and in `i dag`.
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
  await tellOfPlan(ports, planned, { what: 'planned', formerStartsAt: null });
  return success(planned);
}
