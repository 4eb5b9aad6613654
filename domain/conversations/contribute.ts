import { freeText, noteAcceptedWarning, type FreeText, type FreeTextRefusal } from '../confidentiality/free-text';
import type { ContributionId, ConversationId } from '../identifiers';
import type { Actor } from '../network/actor';
import { refuse, success, type Outcome } from '../outcome';
import type { Ports } from '../unit-of-work';
import type { Temporal } from '../time';
import { longestContribution, type Conversation, type Discussion } from './conversation';
import { tellTheChatInAWhile } from './conversation-message';
import type { Deck } from './deck';
import { openedFor, openFor, type TakingPartRefusal } from './phases/take-part';
import type { NewContribution } from './ports';

export interface Contribute {
  readonly conversationId: ConversationId;
  /** The writer's own random id for the line: sent twice, it is written once. A new one when absent. */
  readonly contributionId?: ContributionId | undefined;
  /** The step the writer has in front of them. */
  readonly stepKey: string;
  readonly text: string;
  /** The facilitator writes it for somebody on the telephone. */
  readonly byTelephone?: boolean | undefined;
  /** The writer has seen the guard's warning and says that the text tells of nobody. */
  readonly acceptWarning?: boolean | undefined;
  /** Which lines are told back: those to this question alone, as a card shows them, or all, as without it. */
  readonly tellBack?: 'thisQuestion' | undefined;
}

/**
 * Adds what somebody who takes part has written to the current step. Nothing is noted of an anonymous line that could tell whose
 * it is: no event, no hour.
 * Refuses: what taking part is refused for, `stepIsNotCurrent`, `changedMeanwhile` when the id is another line's, and what free
 * text is refused for, naming the field `text`.
 */
export async function contribute(
  ports: Pick<Ports, 'conversations' | 'ownDecks' | 'clock' | 'newId' | 'events' | 'outbox'>,
  actor: Actor,
  command: Contribute,
  decks: readonly Deck[],
): Promise<Outcome<Discussion, TakingPartRefusal | 'stepIsNotCurrent' | 'changedMeanwhile' | FreeTextRefusal>> {
  const action = command.byTelephone === true ? 'writeForTelephone' : 'contribute';
  const text = freeText(command.text, { most: longestContribution, field: 'text', at: ports.clock(), acceptWarning: command.acceptWarning });
  if (!text.ok) {
    const open = await openFor(ports, actor, action, command.conversationId, decks);
    if (!open.ok) return open;
    return open.value.conversation.stepKey === command.stepKey ? text : refuse('stepIsNotCurrent');
  }
  const id = command.contributionId ?? ports.newId<'contribution'>();
  const { written, said, ...held } = await ports.conversations.contribute(lineOf(command, id, text.value.text, ports.clock()));
  const open = await openedFor(ports, actor, action, held.conversation, decks);
  if (!open.ok) return open;
  const { conversation } = open.value;
  if (conversation.stepKey !== command.stepKey) return refuse('stepIsNotCurrent');
  // The database judges for itself whether a line may be written, and has then written none.
  if (written === undefined) return refuse('notAllowed');
  if (written === 'taken') return refuse('changedMeanwhile');
  if (written === 'kept') {
    await note(ports, conversation, id, text.value);
    await tellTheChatInAWhile(ports, conversation);
  }
  return success({ conversation, ...said });
}

/** The line as it is asked to be written. An id that nobody has chosen may become another. */
function lineOf(
  { conversationId, contributionId, stepKey, byTelephone = false, tellBack }: Contribute, id: ContributionId, text: string, at: Temporal.Instant,
): NewContribution {
  return {
    id, conversationId, stepKey, text, byTelephone, at, anyId: contributionId === undefined, tellThisStep: tellBack === 'thisQuestion',
  };
}

async function note(ports: Pick<Ports, 'events'>, { authorship }: Conversation, id: ContributionId, text: FreeText): Promise<void> {
  if (authorship === 'anonymous') return;
  await ports.events.append({ noun: 'contribution', nounId: id, what: 'contributed', version: 1 });
  await noteAcceptedWarning(ports, [text], { noun: 'contribution', nounId: id, version: 1 });
}
