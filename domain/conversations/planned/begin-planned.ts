import type { PlannedConversationId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, type Outcome } from '../../outcome';
import type { Ports } from '../../unit-of-work';
import type { Discussion } from '../conversation';
import type { Deck } from '../deck';
import { conversationPolicy } from '../policy';
import { startConversation, type StartingRefusal } from '../start-conversation';
import type { PlannedRefusal } from './plan-conversation';
import { isOpen } from './planned-conversation';

export interface BeginPlanned {
  readonly plannedId: PlannedConversationId;
  readonly basedOn: number;
  /** The chat of the meeting, which gets the card; null from the tab. */
  readonly chatId: string | null;
}

/**
 * Begins a planned discussion with one click; whoever may start discussions in the network may, and then leads it. Two who press at
 * once begin one.
 * Refuses: `notFound`, `planIsBegun`, `planIsCancelled`, `versionIsOld`, and what starting is refused for.
 */
export async function beginPlanned(
  ports: Pick<Ports, 'planned' | 'conversations' | 'ownDecks' | 'clock' | 'newId' | 'events' | 'outbox'>,
  actor: Actor,
  { plannedId, basedOn, chatId }: BeginPlanned,
  decks: readonly Deck[],
): Promise<Outcome<Discussion, 'notFound' | 'versionIsOld' | PlannedRefusal | StartingRefusal>> {
  const planned = await ports.planned.find(plannedId);
  if (planned === undefined) return refuse('notFound');
  if (!conversationPolicy.permits(actor, 'start', planned)) return refuse('notAllowed');
  const open = isOpen(planned, basedOn);
  if (!open.ok) return open;
  const { networkId, deckKey, phases, authorship, votesEach } = planned;
  const started = await startConversation(ports, actor, { networkId, deckKey, chatId, phases: phases ?? undefined, authorship, votesEach }, decks);
  if (!started.ok) return started;
  const begun = { ...planned, conversationId: started.value.conversation.id, version: planned.version + 1 };
  if (!(await ports.planned.change(begun))) return refuse('versionIsOld');
  await ports.events.append({ noun: 'plannedConversation', nounId: plannedId, what: 'begun', version: begun.version });
  return started;
}
