import { freeText, noteAcceptedWarning, type FreeTextRefusal } from '../../confidentiality/free-text';
import type { ConversationId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import { osloDate, type Temporal } from '../../time';
import type { Ports } from '../../unit-of-work';
import type { Discussion } from '../conversation';
import { tellTheChat } from '../conversation-message';
import type { Deck } from '../deck';
import { discussionOf } from '../discussion';
import { openFor, type TakingPartRefusal } from '../phases/take-part';
import { longestAction, mostActions, type ActionAnswer, type ActionOwner, type PlannedActionId } from './planned-action';

export interface PlanAction {
  readonly conversationId: ConversationId;
  /** The writer's own random id: sent twice, it is planned once. A new one when absent. */
  readonly actionId?: PlannedActionId | undefined;
  readonly text: string;
  readonly owner: ActionOwner;
  readonly dueOn: Temporal.PlainDate;
  readonly acceptWarning?: boolean | undefined;
}

/**
 * The facilitator writes down what the network promises: what, who (a service or a role, never a person) and by which day.
 * Refuses: what taking part is refused for, `ownerIsMissing`, `dayIsPast`, `tooManyActions`, and what free text is refused for,
 * naming the field `text`.
 */
export async function planAction(
  ports: Pick<Ports, 'conversations' | 'ownDecks' | 'minutes' | 'network' | 'clock' | 'newId' | 'events' | 'outbox'>,
  actor: Actor,
  { conversationId, actionId, text: written, owner, dueOn, acceptWarning }: PlanAction,
  decks: readonly Deck[],
): Promise<Outcome<Discussion, TakingPartRefusal | 'ownerIsMissing' | 'dayIsPast' | 'tooManyActions' | FreeTextRefusal>> {
  const open = await openFor(ports, actor, 'promise', conversationId, decks);
  if (!open.ok) return open;
  const { conversation } = open.value;
  const text = freeText(written, { most: longestAction, field: 'text', at: ports.clock(), acceptWarning });
  if (!text.ok) return text;
  const today = osloDate(ports.clock());
  const services = await ports.network.servicesOf(conversation.networkId, today);
  const service = services.find(({ id }) => id === owner.organisationId);
  if (service === undefined && (owner.organisationId !== null || owner.role === null)) return refuse('ownerIsMissing', 'owner');
  if (today.until(dueOn).sign < 0) return refuse('dayIsPast', 'dueOn');
  const { actions } = await ports.conversations.said(conversationId);
  const id = actionId ?? ports.newId<'plannedAction'>();
  if (!actions.some((one) => one.id === id)) {
    if (actions.length >= mostActions) return refuse('tooManyActions');
    await ports.minutes.plan({ id, conversationId, text: text.value.text, ...owner, organisationName: null, dueOn, state: 'open', version: 1 });
    await ports.events.append({ noun: 'plannedAction', nounId: id, what: 'planned', version: 1 });
    await noteAcceptedWarning(ports, [text.value], { noun: 'plannedAction', nounId: id, version: 1 });
    await tellTheChat(ports, conversation);
  }
  return success(await discussionOf(ports, conversation));
}

/** What became of an action that an earlier discussion promised. */
export interface Answered {
  readonly actionId: PlannedActionId;
  readonly answer: ActionAnswer;
}

/**
 * «Hva lovet vi sist?»: the facilitator writes down what became of what was promised. What is not done yet stays open, and is
 * asked about in the next discussion again. An answer given already is left as it is.
 * Refuses: what taking part is refused for, `notFound` for what was not promised in this network.
 */
export async function followUp(
  ports: Pick<Ports, 'conversations' | 'ownDecks' | 'minutes' | 'events' | 'outbox'>,
  actor: Actor,
  { conversationId, answers }: { readonly conversationId: ConversationId; readonly answers: readonly Answered[] },
  decks: readonly Deck[],
): Promise<Outcome<Discussion, TakingPartRefusal>> {
  const open = await openFor(ports, actor, 'followUp', conversationId, decks);
  if (!open.ok) return open;
  const { conversation } = open.value;
  const { promised } = await ports.conversations.said(conversationId);
  for (const { actionId, answer } of answers) {
    const action = promised.find(({ id }) => id === actionId);
    if (action === undefined) {
      if ((await ports.minutes.action(actionId)) === undefined) return refuse('notFound');
      continue;
    }
    const answered = { ...action, state: answer === 'notYet' ? ('open' as const) : answer, version: action.version + 1 };
    if (!(await ports.minutes.answer(answered, conversation))) continue;
    await ports.events.append({ noun: 'plannedAction', nounId: actionId, what: answer, version: answered.version });
  }
  await tellTheChat(ports, conversation);
  return success(await discussionOf(ports, conversation));
}
