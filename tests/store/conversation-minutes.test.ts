import { sql } from 'drizzle-orm';
import { closeConversation } from '../../domain/conversations/close-conversation';
import { contribute } from '../../domain/conversations/contribute';
import type { Conversation } from '../../domain/conversations/conversation';
import { approveLines, withdrawLine } from '../../domain/conversations/minutes/answer-for-lines';
import { makeMinutes, sendMinutesOn } from '../../domain/conversations/minutes/make-minutes';
import { followUp, planAction } from '../../domain/conversations/minutes/plan-action';
import { moveOn } from '../../domain/conversations/move-on';
import { vote } from '../../domain/conversations/phases/vote';
import { seeConversation } from '../../domain/conversations/see-conversations';
import { startConversation } from '../../domain/conversations/start-conversation';
import type { Actor } from '../../domain/network/actor';
import { success, type Outcome } from '../../domain/outcome';
import { Temporal } from '../../domain/time';
import type { Ports } from '../../domain/unit-of-work';
import { makeMinutesInTime } from '../../server/minutes';
import { stableId } from '../../store/demonstration/stable-id';
import { deckWith } from '../domain/conversations/in-memory';
import { asPerson } from '../support/as-person';
import { freshDatabase, type TestDatabase } from '../support/database';

const decks = [deckWith(1)];
let db: TestDatabase;
let coordinator: Actor;
let contacts: readonly Actor[];
const networkId = stableId('network', 'innherred');

beforeAll(async () => {
  db = await freshDatabase();
  coordinator = await db.as('coordinator-innherred');
  contacts = await Promise.all(['case-contact-verdal', 'case-contact-levanger', 'service-leader-verdal', 'foster-care-advisor-innherred'].map((key) => db.as(key)));
});
afterAll(() => db.close());

const act = async <Value>(actor: Actor, work: (ports: Ports) => Promise<Outcome<Value, string>>): Promise<Value> => {
  const outcome = await db.asActor(actor, work);
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value;
};
const rows = async <Row>(statement: ReturnType<typeof sql>) => ((await db.owner.transaction((tx) => tx.execute(statement))) as { rows: Row[] }).rows;

/** An anonymous discussion that five have written in, revealed, voted on and closed. */
async function closed(chatId: string | null = null): Promise<Conversation> {
  const { conversation } = await act(coordinator, (ports) => startConversation(ports, coordinator, {
    networkId, deckKey: 'deck', chatId, phases: ['think', 'vote'], authorship: 'anonymous',
  }, decks));
  const { id } = conversation;
  for (const [at, actor] of [coordinator, ...contacts].entries()) {
    await act(actor, (ports) => contribute(ports, actor, { conversationId: id, stepKey: 'step-1', text: `Linje ${at}` }, decks));
  }
  for (const basedOn of [1, 2]) await act(coordinator, (ports) => moveOn(ports, coordinator, { conversationId: id, basedOn }, decks));
  for (const actor of contacts) {
    await act(actor, async (ports) => {
      const first = (await ports.conversations.said(id)).contributions.find(({ text }) => text === 'Linje 0');
      return first === undefined ? success(undefined) : vote(ports, actor, { conversationId: id, contributionId: first.id, votes: 3 }, decks);
    });
  }
  return (await act(coordinator, (ports) => closeConversation(ports, coordinator, { conversationId: id, basedOn: 3, agreements: [] }, decks))).conversation;
}

describe('The minutes of an anonymous discussion', () => {
  it('keep what was approved, count what was not, and leave nothing that tells who wrote', async () => {
    const { id } = await closed();
    await act(coordinator, (ports) => approveLines(ports, coordinator, id));
    const [withdraws, approves] = contacts;
    if (withdraws === undefined || approves === undefined) throw new Error('nobody');
    const own = (await act(withdraws, (ports) => seeConversation(ports, withdraws, id))).contributions.find((line) => line.own);
    await act(withdraws, (ports) => withdrawLine(ports, withdraws, { conversationId: id, contributionId: own?.id ?? ('' as never) }));
    await act(approves, (ports) => approveLines(ports, approves, id));
    await expect(act(coordinator, (ports) => makeMinutes(ports, coordinator, { conversationId: id, basedOn: 4 }))).rejects.toThrow('writersHaveNotAnswered');
    db.clock.set(db.clock.now().add({ hours: 24 * 5 }));
    const made = await act(coordinator, (ports) => makeMinutes(ports, coordinator, { conversationId: id, basedOn: 4 }));
    expect(made).toMatchObject({ conversation: { leftOut: 2, version: 5 }, votes: [{ votes: 12, own: 0 }] });
    expect(made.contributions.map(({ text, own: mine }) => [text, mine]).sort()).toEqual([['Linje 0', false], ['Linje 2', false]]);
    expect(await rows(sql`
      select (select count(*)::int from discussion_key where conversation_id = ${id}) as keys, (select count(*)::int from discussion_vote where conversation_id = ${id}) as votes,
        count(*) filter (where pseudonym is not null or person_id is not null)::int as told, count(*) filter (where text <> '')::int as kept
      from contribution where conversation_id = ${id}`)).toEqual([{ keys: 0, votes: 0, told: 0, kept: 2 }]);
    await expect(act(approves, (ports) => withdrawLine(ports, approves, { conversationId: id, contributionId: made.contributions[0]?.id ?? ('' as never) }))).rejects.toThrow('minutesAreMade');
  });

  it('come to be once by themselves when the days are over, and the chat hears of it', async () => {
    const { id } = await closed('19:minutes@thread.v2');
    const waiting = () => rows<{ n: number }>(sql`select count(*)::int as n from outbox where object_id = ${id} and state = 'waiting'`);
    await db.owner.transaction((tx) => tx.execute(sql`update outbox set state = 'sent' where object_id = ${id}`));
    expect(await makeMinutesInTime({ database: db.database, clock: db.clock.now, newId: db.newId })).toBe(0);
    db.clock.set(db.clock.now().add({ hours: 24 * 5 }));
    const parts = { database: db.database, clock: db.clock.now, newId: db.newId };
    expect((await makeMinutesInTime(parts)) + (await makeMinutesInTime(parts))).toBe(1);
    expect(await waiting()).toEqual([{ n: 1 }]);
    expect(await act(coordinator, (ports) => seeConversation(ports, coordinator, id))).toMatchObject({ conversation: { leftOut: 5 }, contributions: [] });
  });

  it('cannot be made by another, or early, past the policies', async () => {
    const { id } = await closed();
    const make = (actor: Actor) => asPerson(db.database, actor, (tx) => tx.execute(sql`select make_minutes(${id}, 4, ${db.clock.now().toString()})`));
    await expect(make(coordinator)).rejects.toThrow('42501');
    await expect(make(await db.as('foster-care-advisor-innherred'))).rejects.toThrow('42501');
    await expect(asPerson(db.database, await db.as('case-contact-ytre-namdal'), (tx) => tx.execute(sql`select approve_own_lines(${id}, ${db.clock.now().toString()})`))).rejects.toThrow('42501');
    await expect(asPerson(db.database, coordinator, (tx) => tx.execute(sql`select seal_discussion(${id}, now())`))).rejects.toThrow('42501');
  });
});

describe('What is promised', () => {
  const begin = () => act(coordinator, (ports) => startConversation(ports, coordinator, { networkId, deckKey: 'deck', chatId: null, phases: ['agree'] }, decks));

  it('is kept with its owner and day, and asked about when the network talks again', async () => {
    const { conversation: { id } } = await begin();
    await act(coordinator, (ports) => moveOn(ports, coordinator, { conversationId: id, basedOn: 1 }, decks));
    const dueOn = Temporal.PlainDate.from('2027-01-15');
    const owner = { organisationId: stableId('organisation', 'verdal'), role: null };
    const planned = await act(coordinator, (ports) => planAction(ports, coordinator, { conversationId: id, text: 'Sette opp gruppe', owner, dueOn }, decks));
    expect(planned.actions).toMatchObject([{ text: 'Sette opp gruppe', ...owner, organisationName: expect.stringContaining('Verdal') as string, dueOn, state: 'open' }]);
    const next = await begin();
    const [promised] = next.promised;
    if (promised === undefined) throw new Error('nothing was promised');
    const answer = (what: 'notYet' | 'done', discussion = next) => act(coordinator, (ports) =>
      followUp(ports, coordinator, { conversationId: discussion.conversation.id, answers: [{ actionId: promised.id, answer: what }] }, decks));
    expect((await answer('notYet')).promised).toEqual([]);
    const later = await begin();
    expect(later.promised).toMatchObject([{ id: promised.id, version: 2 }]);
    await answer('done', later);
    expect((await begin()).promised).toEqual([]);
  });

  it('is sent on with the minutes, once to each network', async () => {
    const { conversation: { id } } = await begin();
    await act(coordinator, (ports) => closeConversation(ports, coordinator, { conversationId: id, basedOn: 1, agreements: ['Enige'] }, decks));
    await act(coordinator, (ports) => makeMinutes(ports, coordinator, { conversationId: id, basedOn: 2 }));
    const send = () => db.asActor(coordinator, (ports) =>
      sendMinutesOn(ports, coordinator, { conversationId: id, networkId: stableId('network', 'barnevernledernettverket-trondelag') }));
    expect(await send()).toMatchObject({ ok: true });
    expect(await send()).toMatchObject({ refusal: 'minutesWereSent' });
    expect(await rows(sql`select recipient_kind from outbox where object_id = ${id} and card = 'conversations.minutes'`)).toEqual([{ recipient_kind: 'networkChannel' }]);
  });
});
