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
  await db.asActor(coordinator, (ports) => closeConversation(ports, coordinator, { conversationId: closedId, basedOn: 1, agreements: ['Enige'] }));
});
afterAll(() => db.close());

async function begun(chatId: string): Promise<ConversationId> {
  const [networkId] = coordinator.scope.coordinatedNetworkIds;
  if (networkId === undefined) throw new Error('the coordinator coordinates nothing');
  const outcome = await db.asActor(coordinator, (ports) => startConversation(ports, coordinator, { networkId, deckKey: 'deck', chatId }, decks));
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value.conversation.id;
}

async function count(tx: Transaction, table: 'conversation' | 'contribution' | 'agreement'): Promise<number> {
  const { rows } = (await tx.execute(sql`select count(*)::int as n from ${sql.identifier(table)}`)) as { rows: { n: number }[] };
  return rows[0]?.n ?? 0;
}

/** How many rows of each table a person's own query finds. */
async function seenBy(key: string) {
  return asPerson(db.database, await db.as(key), async (tx) => ({
    conversations: await count(tx, 'conversation'), contributions: await count(tx, 'contribution'), agreements: await count(tx, 'agreement'),
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

  it('lets nobody write in another’s name', async () => {
    const other = await db.as('case-contact-levanger');
    await expect(asPerson(db.database, await db.as('case-contact-verdal'), (tx) => insertContribution(tx, runningId, 'step-1', other))).rejects.toThrow('42501');
  });

  it('lets nobody write to a closed conversation, to another step, or from outside the network', async () => {
    const inside = await db.as('case-contact-verdal');
    const outside = await db.as('case-contact-ytre-namdal');
    await expect(asPerson(db.database, inside, (tx) => insertContribution(tx, closedId, 'step-1', inside))).rejects.toThrow('42501');
    await expect(asPerson(db.database, inside, (tx) => insertContribution(tx, runningId, 'step-2', inside))).rejects.toThrow('42501');
    await expect(asPerson(db.database, outside, (tx) => insertContribution(tx, runningId, 'step-1', outside))).rejects.toThrow('42501');
    await expect(asPerson(db.database, inside, (tx) => insertContribution(tx, runningId, 'step-1', inside))).resolves.toBeDefined();
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
      await tx.execute(sql`select hold_conversation(${runningId})`);
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
      networkName: 'Innherred',
      discussion: { conversation: { id: closedId, state: 'closed' }, contributions: [{ text: 'Vårt', own: false }], agreements: ['Enige'] },
    });
  });

  it('may not ask who wrote', async () => {
    await expect(asSystem(db.database, 'delivery', (tx) => tx.execute(sql`select person_id from contribution`))).rejects.toThrow('42501');
  });

  it('finds nothing for a conversation that is not there', async () => {
    expect(await asSystem(db.database, 'delivery', (tx) => deliveredDiscussion(tx, db.newId<'conversation'>()))).toBeUndefined();
  });
});

function insertContribution(tx: Transaction, id: ConversationId, stepKey: string, author: Actor) {
  return tx.execute(sql`insert into contribution (id, conversation_id, step_key, person_id, text, at)
    values (${db.newId()}, ${id}, ${stepKey}, ${author.scope.personId}, 'Tekst', now())`);
}
