import { answerAdmission } from '../../domain/conversations/admission/answer-admission';
import { askToJoin } from '../../domain/conversations/admission/ask-to-join';
import { closeConversation } from '../../domain/conversations/close-conversation';
import { contribute } from '../../domain/conversations/contribute';
import type { Conversation } from '../../domain/conversations/conversation';
import { standingDeckKey, type Deck } from '../../domain/conversations/deck';
import { approveLines } from '../../domain/conversations/minutes/answer-for-lines';
import { makeMinutes } from '../../domain/conversations/minutes/make-minutes';
import { followUp, planAction } from '../../domain/conversations/minutes/plan-action';
import { moveOn } from '../../domain/conversations/move-on';
import type { Phase } from '../../domain/conversations/phases/phase';
import { signalReady } from '../../domain/conversations/phases/signal-ready';
import { vote } from '../../domain/conversations/phases/vote';
import { startConversation } from '../../domain/conversations/start-conversation';
import { refuse, success } from '../../domain/outcome';
import type { Product } from '../../domain/product';
import { Temporal } from '../../domain/time';
import { stableId } from '../../store/demonstration/stable-id';
import type { Act } from './happenings';

/** Discussions of several networks, one of them closed, and one in each phase where something is done with the lines. */
export async function discussions(act: Act, { decks }: Product): Promise<void> {
  const start = (person: string, network: string, phases: readonly Phase[]) => act(person, async (ports, actor) => {
    const command = { networkId: stableId('network', network), deckKey: standingDeckKey, chatId: null, phases };
    const started = await startConversation(ports, actor, command, decks);
    return started.ok ? success(started.value.conversation) : started;
  });
  const say = (person: string, { id, stepKey }: Conversation) =>
    act(person, (ports, actor) => contribute(ports, actor, { conversationId: id, stepKey, text: 'Words of the matrix' }, decks));
  const moved = async (person: string, conversation: Conversation, to: Phase): Promise<Conversation> => {
    let at = conversation;
    while (at.phase !== to) {
      const { id, version } = at;
      at = (await act(person, (ports, actor) => moveOn(ports, actor, { conversationId: id, basedOn: version }, decks))).conversation;
    }
    return at;
  };

  const open = await start('coordinator-innherred', 'innherred', ['reveal']);
  await say('case-contact-verdal', open);
  await letIn(act, open, decks);
  const closing = await start('foster-care-advisor-namdalen', 'namdalen', ['reveal']);
  await say('case-contact-midtre-namdal', closing);
  await act('foster-care-advisor-namdalen', (ports, actor) =>
    closeConversation(ports, actor, { conversationId: closing.id, basedOn: 1, agreements: ['What the matrix agreed'] }, decks));
  const closed = async (conversation: Conversation) => {
    await act('coordinator-innherred', (ports, actor) =>
      closeConversation(ports, actor, { conversationId: conversation.id, basedOn: conversation.version, agreements: [] }, decks));
    return conversation.id;
  };
  await closed(await start('coordinator-innherred', 'innherred', ['reveal']));
  const withMinutes = await start('coordinator-innherred', 'innherred', ['reveal']);
  await say('case-contact-verdal', withMinutes);
  const conversationId = await closed(withMinutes);
  await act('case-contact-verdal', (ports, actor) => approveLines(ports, actor, conversationId));
  await act('coordinator-innherred', (ports, actor) => makeMinutes(ports, actor, { conversationId, basedOn: 2 }));
  await say('foster-care-advisor-innherred', await start('foster-care-advisor-innherred', 'fosterhjemsnettverk-trondelag', ['reveal']));

  for (const phase of ['agree', 'group', 'vote'] as const) {
    const begun = await start('coordinator-innherred', 'innherred', [phase]);
    const said = await say('case-contact-verdal', begun);
    await say('case-contact-levanger', begun);
    await moved('coordinator-innherred', begun, phase);
    if (phase === 'agree') await promise(act, begun, decks);
    if (phase === 'agree') continue;
    await act('case-contact-levanger', (ports, actor) => signalReady(ports, actor, { conversationId: begun.id, ready: true }, decks));
    if (phase === 'group') await answerFirst(act, begun, decks);
    const [line] = said.contributions;
    if (phase === 'vote' && line !== undefined) {
      await act('case-contact-levanger', (ports, actor) => vote(ports, actor, { conversationId: begun.id, contributionId: line.id, votes: 1 }, decks));
    }
  }
}

/** A guest is let in, and another waits. */
async function letIn(act: Act, { id: conversationId }: Conversation, decks: readonly Deck[]): Promise<void> {
  await act('group-leader-bufetat', (ports, actor) => askToJoin(ports, actor, conversationId));
  await act('coordinator-innherred', async (ports, actor) => {
    const [first] = (await ports.conversations.said(conversationId)).admissions;
    return first === undefined ? refuse('notFound') : answerAdmission(ports, actor, { conversationId, admissionId: first.id, answer: 'admitted' }, decks);
  });
  await act('case-contact-midtre-namdal', (ports, actor) => askToJoin(ports, actor, conversationId));
}

async function promise(act: Act, { id }: Conversation, decks: readonly Deck[]): Promise<void> {
  for (const text of ['Promised first', 'Promised then']) {
    await act('coordinator-innherred', (ports, actor) => planAction(ports, actor, {
      conversationId: id, text, owner: { organisationId: null, role: 'coordinator' }, dueOn: Temporal.PlainDate.from('2027-01-15'),
    }, decks));
  }
}

async function answerFirst(act: Act, { id }: Conversation, decks: readonly Deck[]): Promise<void> {
  await act('coordinator-innherred', async (ports, actor) => {
    const [first] = (await ports.conversations.said(id)).promised;
    return followUp(ports, actor, { conversationId: id, answers: first === undefined ? [] : [{ actionId: first.id, answer: 'notYet' }] }, decks);
  });
}
