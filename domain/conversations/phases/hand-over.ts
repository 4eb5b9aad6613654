import type { ConversationId, PersonId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import type { Ports } from '../../unit-of-work';
import { tellTheFacilitator } from '../admission/admission-message';
import type { Discussion } from '../conversation';
import { tellTheChat } from '../conversation-message';
import type { Deck } from '../deck';
import { discussionOf } from '../discussion';
import { unchanged } from './run';
import { facilitates, openFor, type TakingPartRefusal } from './take-part';

export interface HandOver {
  readonly conversationId: ConversationId;
  readonly to: PersonId;
  /** The version of the conversation that was seen. */
  readonly basedOn: number;
}

/**
 * The facilitator gives the lead to another who may lead in this network; or one of those takes it over, as when the facilitator's
 * machine has been closed.
 * Refuses: what taking part is refused for, `versionIsOld`, `onlyTheFacilitator` for giving it to a third, `cannotLeadHere`.
 */
export async function handOver(
  ports: Pick<Ports, 'conversations' | 'admissions' | 'ownDecks' | 'events' | 'outbox'>,
  actor: Actor,
  { conversationId, to, basedOn }: HandOver,
  decks: readonly Deck[],
): Promise<Outcome<Discussion, TakingPartRefusal | 'versionIsOld' | 'cannotLeadHere'>> {
  const open = await openFor(ports, actor, 'handOver', conversationId, decks);
  if (!open.ok) return open;
  const { conversation } = open.value;
  const current = unchanged(conversation, basedOn);
  if (!current.ok) return current;
  const takesOver = to === actor.scope.personId;
  if (!takesOver && !facilitates(actor, conversation)) return refuse('onlyTheFacilitator');
  if (!takesOver && !(await ports.conversations.facilitatorsOf(conversation.networkId)).includes(to)) return refuse('cannotLeadHere', 'to');
  const handed = { ...conversation, facilitatorId: to, version: conversation.version + 1 };
  if (!(await ports.conversations.handOver(handed))) return refuse('versionIsOld');
  await ports.events.append({ noun: 'conversation', nounId: handed.id, what: takesOver ? 'takenOver' : 'handedOver', version: handed.version });
  await tellTheChat(ports, handed);
  if ((await ports.admissions.waiting(conversationId)) > 0) {
    for (const personId of [to, conversation.facilitatorId]) await tellTheFacilitator(ports, conversationId, personId);
  }
  return success(await discussionOf(ports, handed));
}
