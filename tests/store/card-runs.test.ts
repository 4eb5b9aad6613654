import { sql } from 'drizzle-orm';
import { endCardRun, markCardStep } from '../../domain/conversations/change-card-run';
import { listCardRuns, seeCardRun } from '../../domain/conversations/see-card-runs';
import { startCardRun } from '../../domain/conversations/start-card-run';
import type { CardRun } from '../../domain/conversations/card-run';
import type { Actor } from '../../domain/network/actor';
import { asSystem } from '../../store/as-actor';
import type { Transaction } from '../../store/database';
import { deckWith } from '../domain/conversations/in-memory';
import { asPerson } from '../support/as-person';
import { freshDatabase, type TestDatabase } from '../support/database';
import { good } from '../support/outcomes';

const decks = [deckWith(3, [], 'family'), { ...deckWith(1), key: 'network-deck' }];
let db: TestDatabase;
let contact: Actor;

beforeAll(async () => {
  db = await freshDatabase();
  contact = await db.as('case-contact-verdal');
});
afterAll(() => db.close());

const service = () => {
  const [organisationId] = contact.scope.organisationIds;
  if (organisationId === undefined) throw new Error('the case contact is in no service');
  return organisationId;
};
const start = (actor = contact, more: object = {}) =>
  db.asActor(actor, (ports) => startCardRun(ports, actor, { organisationId: service(), deckKey: 'deck', reference: '', ...more }, decks));
const mark = (actor: Actor, run: CardRun, stepKey: string, done = true) =>
  db.asActor(actor, (ports) => markCardStep(ports, actor, { cardRunId: run.id, stepKey, done, basedOn: run.version }, decks));
const see = (actor: Actor, run: CardRun) => db.asActor(actor, (ports) => seeCardRun(ports, actor, run.id));
const end = (actor: Actor, run: CardRun, as: 'done' | 'declined') =>
  db.asActor(actor, (ports) => endCardRun(ports, actor, { cardRunId: run.id, as, basedOn: run.version }));

describe('Conversations with families, kept', () => {
  it('hold which steps are done, and a mark may be taken back', async () => {
    const started = good(await start(contact, { reference: 's-14' }));
    const first = good(await mark(contact, started, 'step-1'));
    const second = good(await mark(contact, first, 'step-3'));
    const back = good(await mark(contact, second, 'step-1', false));
    const seen = good(await see(contact, started));
    expect(seen).toEqual(back);
    expect(seen).toMatchObject({ reference: 'S-14', state: 'running', doneSteps: [{ stepKey: 'step-3' }], version: 4 });
  });

  it('count one of two people who press at once', async () => {
    const started = good(await start());
    good(await mark(contact, started, 'step-1'));
    expect(await mark(await db.as('service-leader-verdal'), started, 'step-2')).toMatchObject({ refusal: 'versionIsOld' });
    expect(good(await see(contact, started)).doneSteps).toMatchObject([{ stepKey: 'step-1' }]);
  });

  it('end as declined with no reason, and change no more', async () => {
    const started = good(await start());
    const declined = good(await end(contact, started, 'declined'));
    expect(good(await see(contact, started))).toMatchObject({ state: 'declined', endedAt: db.clock.now() });
    expect(await mark(contact, declined, 'step-1')).toMatchObject({ refusal: 'cardRunIsEnded' });
    expect(await end(contact, declined, 'done')).toMatchObject({ refusal: 'cardRunIsEnded' });
  });

  it('begin from no network’s deck, and in no other service', async () => {
    expect(await start(contact, { deckKey: 'network-deck' })).toMatchObject({ refusal: 'deckIsAboutANetwork' });
    expect(await start(await db.as('case-contact-levanger'))).toMatchObject({ refusal: 'notAllowed' });
  });

  it('send no message', async () => {
    const count = async () => (await asOwner((tx) => tx.execute(sql`select count(*)::int as n from outbox`))).rows;
    const before = await count();
    const started = good(await start());
    good(await end(contact, good(await mark(contact, started, 'step-1')), 'done'));
    expect(await count()).toEqual(before);
  });
});

describe('Around conversations with families, the database', () => {
  it('shows them to the service’s own case contacts and leaders', async () => {
    const started = good(await start());
    const leader = await db.as('service-leader-verdal');
    expect(good(await see(leader, started)).id).toBe(started.id);
    const listed = await db.asActor(leader, async (ports) => ({ ok: true as const, value: await listCardRuns(ports, leader, { limit: 100 }) }));
    expect(good(listed)[0]?.id).toBe(started.id);
  });

  it.each([
    'case-contact-levanger', 'service-leader-inn-trondelag', 'coordinator-innherred', 'coordinator-base', 'foster-care-advisor-innherred',
    'counsellor-verdal-1', 'group-leader-bufetat', 'county-governor-trondelag', 'administrator',
  ])('shows %s nothing', async (key) => {
    good(await mark(contact, good(await start()), 'step-1'));
    const actor = await db.as(key);
    const found = await asPerson(db.database, actor, async (tx) =>
      rowsOf(await tx.execute(sql`select (select count(*) from card_run)::int as runs, (select count(*) from card_run_step)::int as steps`)));
    expect(found).toEqual([{ runs: 0, steps: 0 }]);
  });

  it('lets nobody start one for another service, or in another’s name', async () => {
    const insert = (startedBy: string) => (tx: Transaction) => tx.execute(sql`
      insert into card_run (id, organisation_id, started_by, deck_key, state, started_at, version)
      values (${db.newId()}, ${service()}, ${startedBy}, 'deck', 'running', now(), 1)`);
    const other = await db.as('case-contact-levanger');
    await expect(asPerson(db.database, other, insert(other.scope.personId))).rejects.toThrow('42501');
    await expect(asPerson(db.database, contact, insert(other.scope.personId))).rejects.toThrow('42501');
    await expect(asPerson(db.database, contact, insert(contact.scope.personId))).resolves.toBeDefined();
  });

  it('lets one that has ended be', async () => {
    const over = good(await end(contact, good(await start()), 'done'));
    const changed = await asPerson(db.database, contact, (tx) => tx.execute(sql`update card_run set state = 'declined' where id = ${over.id} returning id`));
    expect(rowsOf(changed)).toEqual([]);
    await expect(asPerson(db.database, contact, (tx) => tx.execute(sql`insert into card_run_step values (${over.id}, 'step-1', now())`))).rejects.toThrow('42501');
  });

  it('has no column that words would fit into', async () => {
    const rows = (await asOwner((tx) => tx.execute(sql`
      select table_name || '.' || column_name as name from information_schema.columns
      where table_name in ('card_run', 'card_run_step') and data_type in ('text', 'character varying', 'json', 'jsonb') order by 1`))).rows;
    expect(rows).toEqual(['card_run.deck_key', 'card_run.reference', 'card_run.state', 'card_run_step.step_key'].map((name) => ({ name })));
    const started = good(await start());
    await expect(asPerson(db.database, contact, (tx) => tx.execute(sql`insert into card_run_step values (${started.id}, 'mor var lei seg', now())`))).rejects.toThrow('23514');
  });

  it('shows the delivery of messages nothing', async () => {
    await expect(asSystem(db.database, 'delivery', (tx) => tx.execute(sql`select id from card_run`))).rejects.toThrow('42501');
  });
});

function rowsOf(result: unknown): unknown[] {
  return (result as { rows: unknown[] }).rows;
}

async function asOwner(work: (tx: Transaction) => Promise<unknown>): Promise<{ rows: unknown[] }> {
  return { rows: rowsOf(await db.owner.transaction(work)) };
}
