import { freeText, noteAcceptedWarning, type FreeText, type FreeTextRefusal } from '../confidentiality/free-text';
import type { ConversationId } from '../identifiers';
import type { Actor } from '../network/actor';
import { refuse, success, type Outcome } from '../outcome';
import type { Temporal } from '../time';
import type { Ports } from '../unit-of-work';
import { closed, longestAgreement, mostAgreements, type Discussion } from './conversation';
import { tellTheChat } from './conversation-message';
import { discussionOf } from './discussion';
import { facilitatedBy } from './facilitate';
import type { ConversationRefusal } from './refusals';

export interface CloseConversation {
  readonly conversationId: ConversationId;
  /** The version of the conversation that the facilitator saw. */
  readonly basedOn: number;
  /** What was agreed, one line each; may be empty. */
  readonly agreements: readonly string[];
  /** The facilitator has seen the guard's warning and says that the lines tell of nobody. */
  readonly acceptWarning?: boolean | undefined;
}

/**
 * The facilitator closes the conversation, at whatever step, and writes down what was agreed. Nothing can be added after.
 * Refuses: `notFound`, `notAllowed`, `onlyTheFacilitator`, `conversationIsClosed`, `versionIsOld`, `tooManyAgreements`,
 * and what free text is refused for, naming the field `agreements`.
 */
export async function closeConversation(
  ports: Pick<Ports, 'conversations' | 'clock' | 'events' | 'outbox'>,
  actor: Actor,
  command: CloseConversation,
): Promise<Outcome<Discussion, 'notFound' | 'notAllowed' | 'versionIsOld' | ConversationRefusal | FreeTextRefusal>> {
  const found = await facilitatedBy(ports, actor, command.conversationId);
  if (!found.ok) return found;
  const ended = closed(found.value, command.basedOn, ports.clock());
  if (!ended.ok) return ended;
  const agreements = agreementsFrom(command, ports.clock());
  if (!agreements.ok) return agreements;

  if (!(await ports.conversations.change(ended.value))) return refuse('versionIsOld');
  await ports.conversations.agree(ended.value.id, agreements.value.map(({ text }) => text));
  await ports.events.append({ noun: 'conversation', nounId: ended.value.id, what: 'closed', version: ended.value.version });
  await noteAcceptedWarning(ports, agreements.value, { noun: 'conversation', nounId: ended.value.id, version: ended.value.version });
  await tellTheChat(ports, ended.value);
  return success(await discussionOf(ports, ended.value));
}

function agreementsFrom(
  { agreements: lines, acceptWarning }: CloseConversation,
  at: Temporal.Instant,
): Outcome<readonly FreeText[], FreeTextRefusal | 'tooManyAgreements'> {
  if (lines.length > mostAgreements) return refuse('tooManyAgreements', 'agreements');
  const kept: FreeText[] = [];
  for (const line of lines) {
    const text = freeText(line, { most: longestAgreement, field: 'agreements', at, acceptWarning });
    if (!text.ok) return text;
    kept.push(text.value);
  }
  return success(kept);
}
