import type { AdmissionId, ConversationId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import type { Ports } from '../../unit-of-work';
import type { Discussion } from '../conversation';
import type { Deck } from '../deck';
import { discussionOf } from '../discussion';
import { openFor, type TakingPartRefusal } from '../phases/take-part';
import { answered, type AdmissionAnswer } from './admission';
import { tellTheFacilitator, tellTheGuest } from './admission-message';

export interface AnswerAdmission {
  readonly conversationId: ConversationId;
  readonly admissionId: AdmissionId;
  readonly answer: AdmissionAnswer;
}

/**
 * The facilitator lets somebody in, or says no; giving the same answer again changes nothing. Who is let in reads and writes in this
 * discussion alone, and reads it afterwards, since their lines wait for them until there are minutes.
 * Refuses: what taking part is refused for, `notFound` for what nobody asked here, `guestIsAdmitted` for a no to who is in.
 */
export async function answerAdmission(
  ports: Pick<Ports, 'conversations' | 'admissions' | 'ownDecks' | 'events' | 'outbox'>,
  actor: Actor,
  { conversationId, admissionId, answer }: AnswerAdmission,
  decks: readonly Deck[],
): Promise<Outcome<Discussion, TakingPartRefusal | 'guestIsAdmitted'>> {
  const open = await openFor(ports, actor, 'admit', conversationId, decks);
  if (!open.ok) return open;
  const { conversation } = open.value;
  const discussion = await discussionOf(ports, conversation);
  const admission = discussion.admissions.find(({ id }) => id === admissionId);
  if (admission === undefined) return refuse('notFound');
  const after = answered(admission, answer);
  if (!after.ok) return after;
  if (after.value === admission) return success(discussion);
  await ports.admissions.answer(after.value);
  await ports.events.append({ noun: 'admission', nounId: admissionId, what: answer, version: after.value.version });
  await tellTheGuest(ports, after.value);
  await tellTheFacilitator(ports, conversationId, conversation.facilitatorId);
  return success({ ...discussion, admissions: discussion.admissions.map((one) => (one.id === admissionId ? after.value : one)) });
}
