import fc from 'fast-check';
import { answerAdmission } from '../../../domain/conversations/admission/answer-admission';
import { askToJoin, seeDoor } from '../../../domain/conversations/admission/ask-to-join';
import { closeConversation } from '../../../domain/conversations/close-conversation';
import { contribute } from '../../../domain/conversations/contribute';
import { approveLines } from '../../../domain/conversations/minutes/answer-for-lines';
import { handOver } from '../../../domain/conversations/phases/hand-over';
import { seeConversation } from '../../../domain/conversations/see-conversations';
import { startConversation } from '../../../domain/conversations/start-conversation';
import type { AdmissionId, ConversationId } from '../../../domain/identifiers';
import type { Actor } from '../../../domain/network/actor';
import { deckWith, inMemory, innherred, member, namdalen } from './in-memory';

const facilitator = member('coordinator', innherred);
const guest = member('caseContact', namdalen, 2);
const decks = [deckWith(2)];

async function running() {
  const world = inMemory();
  const started = await startConversation(world.portsOf(facilitator), facilitator, { networkId: innherred, deckKey: 'deck', chatId: 'chat', phases: ['reveal'] }, decks);
  if (!started.ok) throw new Error(started.refusal);
  const { id } = started.value.conversation;
  world.events.length = 0;
  world.messages.length = 0;
  const whoWaits = async () => (await world.portsOf(facilitator).conversations.said(id)).admissions;
  const answer = async (how: 'admitted' | 'declined', by: Actor = facilitator) => {
    const [first] = await whoWaits();
    return answerAdmission(world.portsOf(by), by, { conversationId: id, admissionId: first?.id ?? ('' as AdmissionId), answer: how }, decks);
  };
  const ask = (actor: Actor = guest) => askToJoin(world.portsOf(actor), actor, id);
  const write = (actor: Actor = guest) => contribute(world.portsOf(actor), actor, { conversationId: id, stepKey: 'step-1', text: 'Words' }, decks);
  const close = () => closeConversation(world.portsOf(facilitator), facilitator, { conversationId: id, basedOn: 1, agreements: [] }, decks);
  return { ...world, id, ask, answer, write, close, whoWaits };
}

describe('Asking to be let in to a discussion of another network', () => {
  it('tells the holder of the link whose it is, and nothing more', async () => {
    const { id, portsOf, write } = await running();
    expect(await seeDoor(portsOf(guest), guest, id)).toMatchObject({ ok: true, value: { networkName: 'Innherred', own: 'none' } });
    expect(await seeConversation(portsOf(guest), guest, id)).toMatchObject({ refusal: 'notAllowed' });
    expect(await write()).toMatchObject({ refusal: 'notAllowed' });
  });

  it('asks the facilitator alone, and notes that somebody asked', async () => {
    const { ask, messages, events, id } = await running();
    expect(await ask()).toMatchObject({ value: { own: 'waiting' } });
    expect(messages).toEqual([{ card: 'conversations.admissions', objectId: id, to: { kind: 'person', personId: facilitator.scope.personId } }]);
    expect(events).toMatchObject([{ noun: 'admission', what: 'asked', version: 1 }]);
  });

  it('is one request, however often it is asked', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.constantFrom(2, 3, 4), { maxLength: 12 }), async (numbers) => {
      const { ask, whoWaits, messages } = await running();
      for (const number of numbers) await ask(member('caseContact', namdalen, number));
      expect((await whoWaits()).length).toBe(new Set(numbers).size);
      expect(messages.length).toBe(new Set(numbers).size);
    }), { numRuns: 20 });
  });

  it.each(['countyGovernor', 'administrator'] as const)('is not for the %s, who has no part in discussions', async (role) => {
    const { ask } = await running();
    expect(await ask(member(role, namdalen, 5))).toMatchObject({ refusal: 'notAllowed' });
  });

  it('is too late when the discussion is closed, and unknown for what is no network’s discussion', async () => {
    const { ask, close, portsOf } = await running();
    await close();
    expect(await ask()).toMatchObject({ refusal: 'conversationIsClosed' });
    expect(await askToJoin(portsOf(guest), guest, '00000000-0000-7000-a000-999999999999' as ConversationId)).toMatchObject({ refusal: 'notFound' });
  });
});

describe('Letting somebody in to a discussion', () => {
  it('lets them read and write in it, and tells them', async () => {
    const { ask, answer, write, messages, events } = await running();
    await ask();
    expect((await answer('admitted')).ok).toBe(true);
    expect(messages.slice(1)).toMatchObject([
      { card: 'conversations.admission', to: { personId: guest.scope.personId } }, { card: 'conversations.admissions', to: { personId: facilitator.scope.personId } },
    ]);
    expect(events.at(-1)).toMatchObject({ noun: 'admission', what: 'admitted', version: 2 });
    expect((await write()).ok).toBe(true);
  });

  it('is the facilitator’s alone, also among those who may lead', async () => {
    const { ask, answer, whoWaits } = await running();
    await ask();
    expect(await answer('admitted', member('fosterCareAdvisor', innherred, 8))).toMatchObject({ refusal: 'onlyTheFacilitator' });
    expect(await answer('admitted', guest)).toMatchObject({ refusal: 'notAllowed' });
    expect(await whoWaits()).toMatchObject([{ state: 'waiting' }]);
  });

  it('counts once when it is pressed twice', async () => {
    const { ask, answer, events, conversations } = await running();
    await ask();
    await answer('admitted');
    const before = events.length;
    expect((await answer('admitted')).ok).toBe(true);
    expect(events.length).toBe(before);
    expect(conversations[0]?.guests).toEqual([guest.scope.personId]);
  });

  it('may follow a no, but a no cannot follow it', async () => {
    const { ask, answer, write } = await running();
    await ask();
    await answer('declined');
    expect(await write()).toMatchObject({ refusal: 'notAllowed' });
    expect(await ask()).toMatchObject({ refusal: 'admissionWasDeclined' });
    expect((await answer('admitted')).ok).toBe(true);
    expect(await answer('declined')).toMatchObject({ refusal: 'guestIsAdmitted' });
  });

  it('does not let them lead it, or ask of what else the network does', async () => {
    const { ask, answer, portsOf, id } = await running();
    const leaderElsewhere = member('coordinator', namdalen, 2);
    await ask(leaderElsewhere);
    await answer('admitted');
    const command = { conversationId: id, to: leaderElsewhere.scope.personId, basedOn: 1 };
    expect(await handOver(portsOf(leaderElsewhere), leaderElsewhere, command, decks)).toMatchObject({ refusal: 'notAllowed' });
  });

  it('lasts beyond the closing, so that they answer for their lines', async () => {
    const { ask, answer, write, close, portsOf, id } = await running();
    await ask();
    await answer('admitted');
    await write();
    await close();
    expect((await approveLines(portsOf(guest), guest, id)).ok).toBe(true);
    expect((await seeConversation(portsOf(guest), guest, id)).ok).toBe(true);
  });

  it('passes to whoever the lead is given to, and both cards follow', async () => {
    const { ask, portsOf, id, messages } = await running();
    await ask();
    messages.length = 0;
    const next = member('coordinator', innherred, 9);
    await handOver(portsOf(next), next, { conversationId: id, to: next.scope.personId, basedOn: 1 }, decks);
    expect(messages.filter(({ card }) => card === 'conversations.admissions').map(({ to }) => to)).toEqual([next, facilitator].map(({ scope }) => ({ kind: 'person', personId: scope.personId })));
  });

  it('is over with the closing, and whoever waits is told', async () => {
    const { ask, close, messages } = await running();
    await ask();
    messages.length = 0;
    await close();
    expect(messages.map(({ card }) => card)).toEqual(['conversations.discussion', 'conversations.admission', 'conversations.admissions']);
  });
});
