import { freeText, noteAcceptedWarning, type FreeText, type FreeTextRefusal } from '../confidentiality/free-text';
import type { ConversationId } from '../identifiers';
import type { Actor } from '../network/actor';
import { refuse, success, type Outcome } from '../outcome';
import { osloDate, type Temporal } from '../time';
import type { Ports } from '../unit-of-work';
import { tellTheFacilitator, tellTheGuest } from './admission/admission-message';
import { longestAgreement, mostAgreements, type Discussion } from './conversation';
import { tellTheChat } from './conversation-message';
import type { Deck } from './deck';
import { discussionOf, writersOf } from './discussion';
import { answersUntil } from './minutes/approval';
import { closed } from './phases/run';
import { openFor, type TakingPartRefusal } from './phases/take-part';

export interface CloseConversation {
  readonly conversationId: ConversationId;
  /** The version of the conversation that the facilitator saw. */
  readonly basedOn: number;
  /** What was agreed, one line each; may be empty. */
  readonly agreements: readonly string[];
  /** When the network looks at it again; not before today. */
  readonly nextAssessmentOn?: Temporal.PlainDate | undefined;
  /** The facilitator has seen the guard's warning and says that the lines tell of nobody. */
  readonly acceptWarning?: boolean | undefined;
}

type Refused = TakingPartRefusal | 'versionIsOld' | 'tooManyAgreements' | 'dayIsPast' | FreeTextRefusal;

/**
 * The facilitator closes the conversation, at whatever stage, and writes down what was agreed. Nothing can be added after; the
 * writers have two working days to approve their lines or withdraw them.
 * Refuses: what taking part is refused for, `versionIsOld`, `tooManyAgreements`, `dayIsPast`, and what free text is refused for,
 * naming the field `agreements`.
 */
export async function closeConversation(
  ports: Pick<Ports, 'conversations' | 'ownDecks' | 'clock' | 'events' | 'outbox'>,
  actor: Actor,
  command: CloseConversation,
  decks: readonly Deck[],
): Promise<Outcome<Discussion, Refused>> {
  const open = await openFor(ports, actor, 'close', command.conversationId, decks);
  if (!open.ok) return open;
  const at = ports.clock();
  const { conversation } = open.value;
  const said = await ports.conversations.said(conversation.id);
  const writers = writersOf(said, conversation.stepKey);
  const ended = closed(conversation, { basedOn: command.basedOn, writers, at, approveBy: answersUntil(at) });
  if (!ended.ok) return ended;
  const agreements = agreementsFrom(command, at);
  if (!agreements.ok) return agreements;
  const { nextAssessmentOn = null } = command;
  if (nextAssessmentOn !== null && osloDate(at).until(nextAssessmentOn).sign < 0) return refuse('dayIsPast', 'nextAssessmentOn');

  const kept = { ...ended.value, nextAssessmentOn };
  if (!(await ports.conversations.change(kept))) return refuse('versionIsOld');
  await ports.conversations.agree(kept.id, agreements.value.map(({ text }) => text));
  await ports.events.append({ noun: 'conversation', nounId: kept.id, what: 'closed', version: kept.version });
  await noteAcceptedWarning(ports, agreements.value, { noun: 'conversation', nounId: kept.id, version: kept.version });
  await tellTheChat(ports, kept);
  const waiting = said.admissions.filter(({ state }) => state === 'waiting');
  for (const admission of waiting) await tellTheGuest(ports, admission);
  if (waiting.length > 0) await tellTheFacilitator(ports, kept.id, kept.facilitatorId);
  return success(await discussionOf(ports, kept));
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
