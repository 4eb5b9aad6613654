import { freeText, noteAcceptedWarning, type FreeText, type FreeTextRefusal } from '../confidentiality/free-text';
import type { ContributionId, ConversationId } from '../identifiers';
import type { Actor } from '../network/actor';
import { refuse, success, type Outcome } from '../outcome';
import type { Ports } from '../unit-of-work';
import { longestContribution, type Conversation, type Discussion, type Said } from './conversation';
import { tellTheChatInAWhile } from './conversation-message';
import type { Deck } from './deck';
import { openFor, type TakingPartRefusal } from './phases/take-part';

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
  // In one breath, and answered in order: the conversation is held, and the line written. A refusal undoes the line.
  const opening = openFor(ports, actor, command.byTelephone === true ? 'writeForTelephone' : 'contribute', command.conversationId, decks);
  const writing = write(ports, command);
  writing.catch(() => undefined);
  const open = await opening;
  if (!open.ok) return open;
  const { conversation } = open.value;
  if (conversation.stepKey !== command.stepKey) return refuse('stepIsNotCurrent');
  const line = await writing;
  if (!line.ok) return line;
  const { written, id, text, said } = line.value;
  if (written === 'taken') return refuse('changedMeanwhile');
  if (written === 'kept') {
    await note(ports, conversation, id, text);
    await tellTheChatInAWhile(ports, conversation);
  }
  return success({ conversation, ...said });
}

interface Line {
  readonly written: 'kept' | 'there' | 'taken';
  readonly id: ContributionId;
  readonly text: FreeText;
  readonly said: Said;
}

/** Asks for the line to be written and told; asks for nothing when the text is refused. */
async function write(
  { conversations, clock, newId }: Pick<Ports, 'conversations' | 'clock' | 'newId'>,
  { conversationId, contributionId, stepKey, text: typed, byTelephone = false, acceptWarning, tellBack }: Contribute,
): Promise<Outcome<Line, FreeTextRefusal>> {
  const text = freeText(typed, { most: longestContribution, field: 'text', at: clock(), acceptWarning });
  if (!text.ok) return text;
  const id = contributionId ?? newId<'contribution'>();
  const { written, said } = await conversations.contribute({
    id, conversationId, stepKey, text: text.value.text, byTelephone, at: clock(),
    anyId: contributionId === undefined, tellThisStep: tellBack === 'thisQuestion',
  });
  return success({ written, id, text: text.value, said });
}

async function note(ports: Pick<Ports, 'events'>, { authorship }: Conversation, id: ContributionId, text: FreeText): Promise<void> {
  if (authorship === 'anonymous') return;
  await ports.events.append({ noun: 'contribution', nounId: id, what: 'contributed', version: 1 });
  await noteAcceptedWarning(ports, [text], { noun: 'contribution', nounId: id, version: 1 });
}
