import type { ConversationId, NetworkId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import type { Network } from '../../network/organisation';
import { refuse, success, type Outcome } from '../../outcome';
import { osloDate, Temporal } from '../../time';
import type { Ports } from '../../unit-of-work';
import type { Conversation, Discussion } from '../conversation';
import { tellTheChat } from '../conversation-message';
import { discussionOf } from '../discussion';
import { facilitates } from '../phases/take-part';
import { conversationPolicy } from '../policy';

export interface MakeMinutes {
  readonly conversationId: ConversationId;
  /** The version of the conversation that the facilitator saw. */
  readonly basedOn: number;
}

/**
 * The facilitator approves the minutes. Lines that nobody has approved are left out, counted and not kept, and the key that could
 * tell who wrote is deleted.
 * Refuses: `notFound`, `notAllowed`, `onlyTheFacilitator`, `conversationIsNotClosed`, `minutesAreMade`, `versionIsOld`, and
 * `writersHaveNotAnswered` while somebody who wrote has neither answered nor had two working days.
 */
export async function makeMinutes(
  ports: Pick<Ports, 'conversations' | 'minutes' | 'clock' | 'events' | 'outbox'>,
  actor: Actor,
  { conversationId, basedOn }: MakeMinutes,
): Promise<Outcome<Discussion, 'notFound' | 'notAllowed' | 'onlyTheFacilitator' | 'conversationIsNotClosed' | 'minutesAreMade' | 'versionIsOld' | 'writersHaveNotAnswered'>> {
  const found = await ledBy(ports, actor, conversationId);
  if (!found.ok) return found;
  const { state, minutesAt, approveBy, version } = found.value;
  if (state === 'running') return refuse('conversationIsNotClosed');
  if (minutesAt !== null) return refuse('minutesAreMade');
  if (version !== basedOn) return refuse('versionIsOld');
  const { answers } = await ports.conversations.said(conversationId);
  const over = approveBy === null || Temporal.Instant.compare(ports.clock(), approveBy) > 0;
  if (!over && answers.answered < answers.writers) return refuse('writersHaveNotAnswered');
  if (!(await ports.minutes.make(conversationId, basedOn, ports.clock()))) return refuse('versionIsOld');
  await ports.events.append({ noun: 'conversation', nounId: conversationId, what: 'minutesMade', version: basedOn + 1 });
  const made = (await ports.conversations.find(conversationId)) ?? found.value;
  await tellTheChat(ports, made);
  return success(await discussionOf(ports, made));
}

/** The leaders' networks that minutes can be sent on to, by name. */
export async function networksToSendTo(ports: Pick<Ports, 'network' | 'clock'>): Promise<readonly Network[]> {
  return (await ports.network.networks(osloDate(ports.clock()))).filter(({ kind }) => kind === 'leaderNetwork');
}

/**
 * Sends what was agreed on to a leaders' network, when the facilitator says so; nothing of what people wrote goes with it.
 * Refuses: `notFound`, `notAllowed`, `onlyTheFacilitator`, `minutesAreNotMade`, `networkIsNotLeaders`, `minutesWereSent`.
 */
export async function sendMinutesOn(
  ports: Pick<Ports, 'conversations' | 'minutes' | 'network' | 'clock' | 'events' | 'outbox'>,
  actor: Actor,
  { conversationId, networkId }: { readonly conversationId: ConversationId; readonly networkId: NetworkId },
): Promise<Outcome<Discussion, 'notFound' | 'notAllowed' | 'onlyTheFacilitator' | 'minutesAreNotMade' | 'networkIsNotLeaders' | 'minutesWereSent'>> {
  const found = await ledBy(ports, actor, conversationId);
  if (!found.ok) return found;
  if (found.value.minutesAt === null) return refuse('minutesAreNotMade');
  if (!(await networksToSendTo(ports)).some(({ id }) => id === networkId)) return refuse('networkIsNotLeaders', 'networkId');
  if (!(await ports.minutes.sendTo(conversationId, networkId, ports.clock()))) return refuse('minutesWereSent');
  await ports.events.append({ noun: 'conversation', nounId: conversationId, what: 'minutesSent', version: found.value.version });
  await ports.outbox.post({ card: 'conversations.minutes', objectId: conversationId, to: { kind: 'networkChannel', networkId } });
  return success(await discussionOf(ports, found.value));
}

async function ledBy(
  ports: Pick<Ports, 'conversations'>,
  actor: Actor,
  id: ConversationId,
): Promise<Outcome<Conversation, 'notFound' | 'notAllowed' | 'onlyTheFacilitator'>> {
  const conversation = await ports.conversations.find(id);
  if (conversation === undefined) return refuse('notFound');
  if (!conversationPolicy.permits(actor, 'see', conversation)) return refuse('notAllowed');
  return facilitates(actor, conversation) ? success(conversation) : refuse('onlyTheFacilitator');
}
