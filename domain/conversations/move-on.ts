import type { ConversationId } from '../identifiers';
import type { Actor } from '../network/actor';
import { refuse, success, type Outcome } from '../outcome';
import type { Ports } from '../unit-of-work';
import type { Discussion } from './conversation';
import { tellTheChat } from './conversation-message';
import type { Deck } from './deck';
import { discussionOf, writersOf } from './discussion';
import { movedOn } from './phases/run';
import { openFor, type TakingPartRefusal } from './phases/take-part';
import { themesOf } from './phases/themes';

export interface MoveOn {
  readonly conversationId: ConversationId;
  /** The version of the conversation that the facilitator saw. */
  readonly basedOn: number;
  /** Leaves what was written to this question hidden for good. */
  readonly withoutRevealing?: boolean | undefined;
}

/**
 * The facilitator moves on to the next stage, or the next theme; two presses at once move one step.
 * Refuses: what taking part is refused for, `versionIsOld`, `stepIsTheLast`, and `tooFewWriters` when what is anonymous would be
 * shown before five have written.
 */
export async function moveOn(
  ports: Pick<Ports, 'conversations' | 'ownDecks' | 'events' | 'outbox'>,
  actor: Actor,
  command: MoveOn,
  decks: readonly Deck[],
): Promise<Outcome<Discussion, TakingPartRefusal | 'versionIsOld' | 'stepIsTheLast' | 'tooFewWriters'>> {
  const open = await openFor(ports, actor, 'moveOn', command.conversationId, decks);
  if (!open.ok) return open;
  const { conversation, deck } = open.value;
  const said = await ports.conversations.said(conversation.id);
  const moved = movedOn(conversation, deck, {
    basedOn: command.basedOn,
    writers: writersOf(said, conversation.stepKey),
    themes: themesOf(said.contributions, said.votes).length,
    withoutRevealing: command.withoutRevealing ?? false,
  });
  if (!moved.ok) return moved;
  if (!(await ports.conversations.change(moved.value))) return refuse('versionIsOld');
  await ports.events.append({ noun: 'conversation', nounId: moved.value.id, what: 'movedOn', version: moved.value.version });
  await tellTheChat(ports, moved.value);
  return success(await discussionOf(ports, moved.value));
}
