import { freeText, type FreeTextRefusal } from '../confidentiality/free-text';
import type { ConversationId } from '../identifiers';
import type { Actor } from '../network/actor';
import { refuse, success, type Outcome } from '../outcome';
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
  const agreements = agreementsFrom(command.agreements);
  if (!agreements.ok) return agreements;

  if (!(await ports.conversations.change(ended.value))) return refuse('versionIsOld');
  await ports.conversations.agree(ended.value.id, agreements.value);
  await ports.events.append({ noun: 'conversation', nounId: ended.value.id, what: 'closed', version: ended.value.version });
  await tellTheChat(ports, ended.value);
  return success(await discussionOf(ports, ended.value));
}

function agreementsFrom(lines: readonly string[]): Outcome<readonly string[], FreeTextRefusal | 'tooManyAgreements'> {
  if (lines.length > mostAgreements) return refuse('tooManyAgreements', 'agreements');
  const kept: string[] = [];
  for (const line of lines) {
    const text = freeText(line, longestAgreement, 'agreements');
    if (!text.ok) return text;
    kept.push(text.value);
  }
  return success(kept);
}
