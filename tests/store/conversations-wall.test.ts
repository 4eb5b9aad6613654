import { createHmac } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { closeConversation } from '../../domain/conversations/close-conversation';
import { contribute } from '../../domain/conversations/contribute';
import { startConversation } from '../../domain/conversations/start-conversation';
import type { ConversationId } from '../../domain/identifiers';
import type { Actor } from '../../domain/network/actor';
import { asSystem } from '../../store/as-actor';
import { deliveredDiscussion } from '../../store/conversations-delivery';
import type { Transaction } from '../../store/database';
import { deckWith } from '../domain/conversations/in-memory';
import { asPerson } from '../support/as-person';
import { freshDatabase, type TestDatabase } from '../support/database';

const decks = [deckWith(2)];
let db: TestDatabase;
let coordinator: Actor;
let closedId: ConversationId;
let runningId: ConversationId;

beforeAll(async () => {
  db = await freshDatabase();
  coordinator = await db.as('coordinator-innherred');
  [closedId, runningId] = [await begun('closed'), await begun('running')];
  for (const conversationId of [closedId, runningId]) {
    await db.asActor(coordinator, (ports) => contribute(ports, coordinator, { conversationId, stepKey: 'step-1', text: 'Vårt' }, decks));
  }
  await db.asActor(coordinator, (ports) => closeConversation(ports, coordinator, { conversationId: closedId, basedOn: 1, agreements: ['Enige'] }, decks));
});
afterAll(() => db.close());

async function begun(chatId: string): Promise<ConversationId> {
  const [networkId] = coordinator.scope.coordinatedNetworkIds;
  if (networkId === undefined) throw new Error('the coordinator coordinates nothing');
  const outcome = await db.asActor(coordinator, (ports) => startConversation(ports, coordinator, { networkId, deckKey: 'deck', chatId, phases: ['reveal'] }, decks));
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value.conversation.id;
}

async function count(tx: Transaction, table: 'conversation' | 'agreement'): Promise<number> {
  const { rows } = (await tx.execute(sql`select count(*)::int as n from ${sql.identifier(table)}`)) as { rows: { n: number }[] };
  return rows[0]?.n ?? 0;
}

async function linesOf(tx: Transaction, id: ConversationId): Promise<readonly { author: string | null; own: boolean }[]> {
  const { rows } = (await tx.execute(sql`
    select line ->> 'authorId' as author, (line ->> 'own')::boolean as own from json_array_elements(said_in_discussion(${id}) -> 'lines') line`)) as {
    rows: { author: string | null; own: boolean }[];
  };
  return rows;
}

/** How many rows of each table a person's own query finds. */
async function seenBy(key: string) {
  return asPerson(db.database, await db.as(key), async (tx) => ({
    conversations: await count(tx, 'conversation'), contributions: (await linesOf(tx, closedId)).length + (await linesOf(tx, runningId)).length, agreements: await count(tx, 'agreement'),
  }));
}

describe('Behind the policies, the database', () => {
  it.each(['case-contact-verdal', 'service-leader-inn-trondelag', 'foster-care-advisor-innherred'])('shows a network’s conversations to %s', async (key) => {
    expect(await seenBy(key)).toEqual({ conversations: 2, contributions: 2, agreements: 1 });
  });

  it.each(['coordinator-namdalen', 'case-contact-ytre-namdal', 'county-governor-trondelag', 'case-contact-sunnhordland'])('shows %s nothing of it', async (key) => {
    expect(await seenBy(key)).toEqual({ conversations: 0, contributions: 0, agreements: 0 });
  });

  it('shows a county governor nothing of it, even one who is a member of the network', async () => {
    const governor = await db.as('county-governor-trondelag');
    const networkIds = coordinator.scope.networkIds;
    const memberships = networkIds.map((networkId) => ({ role: 'countyGovernor' as const, organisationId: null, networkId }));
    const inside: Actor = { ...governor, scope: { ...governor.scope, networkIds, memberships } };
    expect(await asPerson(db.database, inside, (tx) => count(tx, 'conversation'))).toBe(0);
  });

  it('lets nobody start one who has no part in leading meetings', async () => {
    const contact = await db.as('case-contact-verdal');
    const [networkId = ''] = coordinator.scope.networkIds;
    const attempt = asPerson(db.database, contact, (tx) => tx.execute(sql`
      insert into conversation (id, network_id, deck_key, facilitator_id, step_key, state, started_at, version)
      values (gen_random_uuid(), ${networkId}, 'deck', ${contact.scope.personId}, 'step-1', 'running', now(), 1)`));
    await expect(attempt).rejects.toMatchObject({ code: '42501' });
  });

  it('gives nobody the tables that say who wrote, voted or is ready, nor the key', async () => {
    for (const table of ['contribution', 'discussion_key', 'discussion_vote', 'discussion_ready']) {
      for (const what of [sql`select * from`, sql`delete from`]) {
        await expect(asPerson(db.database, coordinator, (tx) => tx.execute(sql`${what} ${sql.identifier(table)}`))).rejects.toThrow('42501');
        await expect(asSystem(db.database, 'delivery', (tx) => tx.execute(sql`${what} ${sql.identifier(table)}`))).rejects.toThrow('42501');
      }
    }
    await expect(asPerson(db.database, coordinator, (tx) => tx.execute(sql`select discussion_pseudonym(${runningId}, 'anybody')`))).rejects.toThrow('42501');
    await expect(asPerson(db.database, coordinator, (tx) => tx.execute(sql`select own_voices(${runningId})`))).rejects.toThrow('42501');
  });

  it('lets nobody write to a closed conversation, to another step, from outside the network, or for the telephone without leading', async () => {
    const inside = await db.as('case-contact-verdal');
    const outside = await db.as('case-contact-ytre-namdal');
    const written = async (actor: Actor, ...line: readonly [ConversationId, string, boolean?]) => asPerson(db.database, actor, (tx) => writeLine(tx, ...line));
    expect(await written(inside, closedId, 'step-1')).toEqual({ held: true, written: null });
    expect(await written(inside, runningId, 'step-2')).toEqual({ held: true, written: null });
    expect(await written(outside, runningId, 'step-1')).toEqual({ held: false, written: null });
    expect(await written(inside, runningId, 'step-1', true)).toEqual({ held: true, written: null });
    expect(await written(inside, runningId, 'step-1')).toEqual({ held: true, written: 'kept' });
  });

  it('lets nobody group or vote in another phase, or signal from outside', async () => {
    const inside = await db.as('case-contact-verdal');
    const outside = await db.as('case-contact-ytre-namdal');
    const anyLine = '00000000-0000-4000-8000-000000000001';
    await expect(asPerson(db.database, inside, (tx) => tx.execute(sql`select put_lines(${runningId}, '{}', '{}')`))).rejects.toThrow('42501');
    await expect(asPerson(db.database, inside, (tx) => tx.execute(sql`select cast_votes(${runningId}, ${anyLine}, 1)`))).rejects.toThrow('42501');
    await expect(asPerson(db.database, outside, (tx) => tx.execute(sql`select signal_ready(${runningId}, true)`))).rejects.toThrow('42501');
  });

  it('lets nobody take the lead who may not lead, and nobody give away what another leads', async () => {
    const hand = (actor: Actor, to: Actor) => asPerson(db.database, actor, async (tx) =>
      ((await tx.execute(sql`select hand_over_discussion(${runningId}, ${to.scope.personId}, 1) as done`)) as { rows: { done: boolean }[] }).rows[0]?.done);
    const [contact, advisor] = [await db.as('case-contact-verdal'), await db.as('foster-care-advisor-innherred')];
    const elsewhere = await db.as('coordinator-namdalen');
    expect(await hand(contact, contact)).toBe(false);
    expect(await hand(advisor, contact)).toBe(false);
    expect(await hand(coordinator, contact)).toBe(false);
    expect(await hand(elsewhere, elsewhere)).toBe(false);
    expect(await hand(advisor, advisor)).toBe(true);
  });

  it('lets only the facilitator move it on, and nobody change what was said', async () => {
    const member = await db.as('foster-care-advisor-innherred');
    const moved = await asPerson(db.database, member, (tx) => tx.execute(sql`update conversation set step_key = 'step-2' returning id`));
    expect((moved as { rows: unknown[] }).rows).toEqual([]);
    await expect(asPerson(db.database, coordinator, (tx) => tx.execute(sql`update contribution set text = 'Annet'`))).rejects.toThrow('42501');
    await expect(asPerson(db.database, coordinator, (tx) => tx.execute(sql`delete from contribution`))).rejects.toThrow('42501');
    await expect(asPerson(db.database, coordinator, (tx) => tx.execute(sql`update conversation set facilitator_id = app_person()`))).rejects.toThrow('42501');
  });

  it('lets a member who may not change a conversation still hold it where it is', async () => {
    const held = await asPerson(db.database, await db.as('case-contact-verdal'), async (tx) => {
      await tx.execute(sql`select from held_conversation(${runningId})`);
      // A row's xmax is the transaction that holds it.
      return tx.execute(sql`select xmax::text = pg_current_xact_id()::text as held from conversation where id = ${runningId}`);
    });
    expect((held as { rows: unknown[] }).rows).toEqual([{ held: true }]);
  });

  it('lets only the facilitator write down what was agreed, and only when it is closed', async () => {
    const agree = (id: ConversationId) => (tx: Transaction) =>
      tx.execute(sql`insert into agreement (conversation_id, ordinal, text) values (${id}, 20, 'Mer')`);
    await expect(asPerson(db.database, await db.as('case-contact-verdal'), agree(closedId))).rejects.toThrow('42501');
    await expect(asPerson(db.database, coordinator, agree(runningId))).rejects.toThrow('42501');
  });
});

describe('The delivery of a discussion', () => {
  it('reads what the shared card shows, and nobody’s own', async () => {
    const delivered = await asSystem(db.database, 'delivery', (tx) => deliveredDiscussion(tx, closedId));
    expect(delivered).toMatchObject({
      discussion: { networkName: 'Innherred', conversation: { id: closedId, state: 'closed' }, contributions: [{ text: 'Vårt', own: false }], agreements: ['Enige'] },
    });
  });

  it('finds nothing for a conversation that is not there', async () => {
    expect(await asSystem(db.database, 'delivery', (tx) => deliveredDiscussion(tx, db.newId<'conversation'>()))).toBeUndefined();
  });
});

describe('An anonymous discussion', () => {
  it('keeps a pseudonym by HMAC under its own key, and neither person, hour nor event of a line', async () => {
    const [networkId] = coordinator.scope.coordinatedNetworkIds;
    if (networkId === undefined) throw new Error('the coordinator coordinates nothing');
    const command = { networkId, deckKey: 'deck', chatId: null, phases: ['think' as const], authorship: 'anonymous' as const };
    const started = await db.asActor(coordinator, (ports) => startConversation(ports, coordinator, command, decks));
    if (!started.ok) throw new Error(started.refusal);
    const { id: conversationId, startedAt } = started.value.conversation;
    db.clock.set(db.clock.now().add({ minutes: 3 }));
    const contact = await db.as('case-contact-verdal');
    const written = await db.asActor(contact, (ports) => contribute(ports, contact, { conversationId, stepKey: 'step-1', text: 'Mitt' }, decks));
    expect(written).toMatchObject({ value: { contributions: [{ text: 'Mitt', own: true, authorId: null, at: startedAt }] } });
    const { rows: [row] } = (await db.owner.transaction((tx) => tx.execute(sql`
      select l.id, l.person_id, l.pseudonym, encode(k.inner_pad, 'hex') as inner,
        (select count(*)::int from event e where e.noun_id = l.id or (e.person_id = ${contact.scope.personId} and e.noun_id = ${conversationId})) as events
      from contribution l join discussion_key k on k.conversation_id = l.conversation_id where l.conversation_id = ${conversationId}`))) as {
      rows: { id: string; person_id: string | null; pseudonym: string; inner: string; events: number }[];
    };
    if (row === undefined) throw new Error('nothing was kept');
    const key = Buffer.from(row.inner, 'hex').map((byte) => byte ^ 0x36).subarray(0, 32);
    expect(row.pseudonym).toBe(createHmac('sha256', key).update(contact.scope.personId).digest('hex'));
    expect(row).toMatchObject({ person_id: null, events: 0 });
    // A version 4 id holds no time.
    expect(row.id[14]).toBe('4');
  });
});

/** Whether the conversation was told to whom writes, and what is said to have become of the line; throws when it became something else. */
async function writeLine(tx: Transaction, id: ConversationId, stepKey: string, byTelephone = false) {
  const before = (await linesOf(tx, id)).length;
  const { rows: [row] } = (await tx.execute(sql`
    select (h.held).id is not null as held, h.written from held_and_written(${id}, ${db.newId()}, ${stepKey}, 'Tekst', ${byTelephone}, now(), false) h`)) as { rows: { written: string | null }[] };
  if ((await linesOf(tx, id)).length - before !== (row?.written === 'kept' ? 1 : 0)) throw new Error('what was said of the line is not so');
  return row;
}
