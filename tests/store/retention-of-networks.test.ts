import { sql } from 'drizzle-orm';
import type { OfferId } from '../../domain/identifiers';
import { deliver, markNotWorthKeeping, registerReceipt } from '../../domain/keeping/archive/hand-over';
import { seeMinutesArchive, seeOfferArchive } from '../../domain/keeping/archive/see-networks-archive';
import type { ConversationId } from '../../domain/identifiers';
import { decidePeriod } from '../../domain/keeping/retention/decide-period';
import { countMissingHandovers, seeRetention } from '../../domain/keeping/retention/see-retention';
import { success } from '../../domain/outcome';
import { osloDate, Temporal } from '../../domain/time';
import { keepNoLonger } from '../../server/keeping/delete-what-is-over';
import { stableId } from '../../store/demonstration/stable-id';
import { freshDatabase, type TestDatabase } from '../support/database';
import { good } from '../support/outcomes';

let db: TestDatabase;
const innherred = stableId('network', 'innherred');
const rows = async <Row>(statement: string) => ((await db.owner.transaction((tx) => tx.execute(sql.raw(statement)))) as { rows: Row[] }).rows;
const count = async (from: string) => (await rows<{ n: number }>(`select count(*)::integer as n from ${from}`))[0]?.n ?? 0;
const run = async (at: string) => {
  db.clock.set(at);
  let deleted: object = {};
  await keepNoLonger({ database: db.database, clock: db.clock.now, told: (said) => { deleted = said; } });
  return deleted;
};
const handOver = async (of: { noun: 'groupOffer'; nounId: OfferId } | { noun: 'conversation'; nounId: ConversationId }) => {
  const actor = await db.as('coordinator-innherred');
  const handoverId = good(await db.asActor(actor, async (ports) => {
    const seen = of.noun === 'groupOffer' ? await seeOfferArchive(ports, actor, of.nounId) : await seeMinutesArchive(ports, actor, of.nounId);
    return seen.ok ? success(await deliver(ports, actor, seen.value, 'b'.repeat(64))) : seen;
  }));
  good(await db.asActor(actor, (ports) => registerReceipt(ports, actor, { of, handoverId, receipt: 'ARK/2' })));
};
/** Every row of every table that names the group, by its columns: what must be gone with it. */
const traces = async (offerId: string) => {
  const tables = await rows<{ t: string }>(`select c.relname as t from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where a.attname = 'offer_id' and c.relkind = 'r' and n.nspname = 'public' order by 1`);
  const left: string[] = [];
  for (const { t } of tables) if ((await count(`${t} where offer_id = '${offerId}'`)) > 0) left.push(t);
  return left;
};

/** Another group of the same network, with sessions, services, leaders and a place, as the first has them. */
const another = async (of: OfferId, number: number): Promise<OfferId> => {
  const id = `00000000-0000-7000-9000-00000000000${number}` as OfferId;
  await rows(`insert into group_offer select (jsonb_populate_record(o, jsonb_build_object('id', '${id}'))).* from group_offer o where o.id = '${of}'`);
  await rows(`insert into group_session select (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(), 'offer_id', '${id}'))).* from group_session s where s.offer_id = '${of}'`);
  await rows(`insert into group_offer_service select '${id}', s.organisation_id from group_offer_service s where s.offer_id = '${of}'`);
  await rows(`insert into group_offer_leader select '${id}', l.person_id, l.ordinal from group_offer_leader l where l.offer_id = '${of}'`);
  return id;
};

let offers: readonly OfferId[];
beforeAll(async () => {
  db = await freshDatabase();
  const [one] = await rows<{ id: OfferId }>(`select o.id from group_offer o where o.network_id = '${innherred}' and o.stage = 'published' order by o.id limit 1`);
  offers = [one?.id as OfferId, await another(one?.id as OfferId, 2), await another(one?.id as OfferId, 3)];
});
afterAll(() => db.close());

describe('A group that is over', () => {
  it('waits for the network’s archive, and its coordinator sees on the page that it does', async () => {
    const [handed, , waits] = offers as readonly [OfferId, OfferId, OfferId];
    await handOver({ noun: 'groupOffer', nounId: handed });
    db.clock.set('2032-06-01T08:00:00Z');
    const coordinator = await db.as('coordinator-innherred');
    const seen = good(await db.asActor(coordinator, (ports) => seeRetention(ports, coordinator))).find(({ owner }) => owner.id === innherred);
    expect(seen?.mayDecide).toBe(true);
    const stopped = seen?.stopped.map(({ id }) => id);
    expect(stopped).toContain(waits);
    expect(stopped).not.toContain(handed);
    // «I dag» says how many there are, to whoever answers for the archive and to nobody else.
    const missing = async (key: string) => {
      const actor = await db.as(key);
      return good(await db.asActor(actor, async (ports) => success(await countMissingHandovers(ports, actor))));
    };
    const soon = osloDate(db.clock.now()).add({ days: 30 });
    const due = (seen?.stopped ?? []).filter(({ goesOn }) => Temporal.PlainDate.compare(goesOn, soon) <= 0);
    expect(due.map(({ id }) => id)).toContain(waits);
    expect([await missing('coordinator-innherred'), await missing('case-contact-verdal')]).toEqual([due.length, 0]);
  });

  it('must be handed over again when what its package holds has changed', async () => {
    const [handed, other] = offers as readonly [OfferId, OfferId];
    await handOver({ noun: 'groupOffer', nounId: other });
    await rows(`update group_offer set version = version + 1 where id = '${other}'`);
    expect(await rows(`select is_handed_over('groupOffer', id, 'network') as "is" from group_offer where id in ('${handed}', '${other}') order by id = '${other}'`)).toEqual([{ is: true }, { is: false }]);
  });

  it('goes with all that hangs on it, whatever was copied or swapped, and a second run finds nothing', async () => {
    const [handed, other, waits] = offers as readonly [OfferId, OfferId, OfferId];
    await rows(`update group_offer set copied_from = '${handed}' where id = '${waits}'`);
    expect((await traces(handed)).length).toBeGreaterThan(4);
    expect(await run('2028-12-31T22:00:00Z')).not.toHaveProperty('groupOffer');
    expect(await run('2032-06-01T08:00:00Z')).toMatchObject({ groupOffer: 1 });
    expect([await count(`group_offer where id = '${handed}'`), await traces(handed)]).toEqual([0, []]);
    expect(await count(`group_offer where id in ('${other}', '${waits}')`)).toBe(2);
    expect(await run('2032-06-01T08:00:00Z')).toEqual({});
    expect(await rows(`select kind, count from deletion where network_id = '${innherred}'`)).toEqual([{ kind: 'groupOffer', count: 1 }]);
    expect(await count(`archive_handover where noun_id = '${handed}' and receipt is not null`)).toBe(1);
  });

  it('is kept while a certificate of it counts, whatever its network decides, and not longer', async () => {
    const [, other] = offers as readonly [OfferId, OfferId];
    const coordinator = await db.as('coordinator-innherred');
    good(await db.asActor(coordinator, (ports) => markNotWorthKeeping(ports, coordinator, { of: { noun: 'groupOffer', nounId: other }, reason: 'keptElsewhere' })));
    await rows(`insert into group_completion (offer_id, organisation_id, completed, version) select offer_id, organisation_id, 1, 1 from group_offer_service where offer_id = '${other}' order by 2 limit 1`);
    await rows(`insert into certificate (id, offer_id, organisation_id, code, issued_on, valid_until) select gen_random_uuid(), offer_id, organisation_id, 'ABCDEFGH23', '2027-01-01', '2034-03-01' from group_completion where offer_id = '${other}'`);
    good(await db.asActor(coordinator, (ports) => markNotWorthKeeping(ports, coordinator, { of: { noun: 'groupOffer', nounId: other }, reason: 'keptElsewhere' })));
    expect(await run('2034-03-01T08:00:00Z')).not.toHaveProperty('groupOffer');
    expect(await run('2034-03-02T08:00:00Z')).toMatchObject({ groupOffer: 1 });
  });
});

describe('A discussion with minutes', () => {
  const discussion = async (startedAt: string) => {
    const [row] = await rows<{ id: ConversationId }>(`insert into conversation (id, network_id, deck_key, facilitator_id, step_key, state, started_at, closed_at, minutes_at, approve_by, phases, authorship, votes_each, phase, revealed, theme_at, left_out, guests, version)
      select gen_random_uuid(), '${innherred}', 'standing-questions', p.id, 'a', 'closed', '${startedAt}', '${startedAt}', '${startedAt}', '${startedAt}', '{think,reveal,agree}', 'anonymous', 3, 'agree', '{}', 0, 0, '{}', 3 from person p where p.key = 'coordinator-innherred' returning id`);
    return row?.id as ConversationId;
  };

  it('goes five years after them, handed over, once everything that it promised is answered for; what it asked others stays answered', async () => {
    const [one, later] = [await discussion('2027-02-01T09:00:00Z'), await discussion('2031-02-01T09:00:00Z')];
    await rows(`insert into planned_action (id, conversation_id, text, owner_role, due_on, state, version) values (gen_random_uuid(), '${one}', 'Ringe', 'coordinator', '2027-03-01', 'open', 1)`);
    await rows(`insert into agreement (conversation_id, ordinal, text) values ('${one}', 1, 'Møtes')`);
    await handOver({ noun: 'conversation', nounId: one });
    expect(await run('2034-03-03T08:00:00Z')).not.toHaveProperty('conversation');
    await rows(`update planned_action set state = 'done', asked_in = '${later}', version = 2 where conversation_id = '${one}'`);
    expect(await run('2034-03-03T08:00:00Z')).toMatchObject({ conversation: 1 });
    expect([await count(`conversation where id = '${one}'`), await count(`agreement where conversation_id = '${one}'`)]).toEqual([0, 0]);
    await handOver({ noun: 'conversation', nounId: later });
    await rows(`insert into planned_action (id, conversation_id, text, owner_role, due_on, state, asked_in, version) select gen_random_uuid(), id, 'x', 'coordinator', '2032-03-01', 'done', '${later}', 2 from conversation where id <> '${later}' and network_id = '${innherred}' limit 1`);
    await run('2036-03-03T08:00:00Z');
    expect([await count(`conversation where id = '${later}'`), await count(`planned_action where asked_in = '${later}'`)]).toEqual([0, 0]);
  });
});

describe('How long a network keeps its own', () => {
  it('is its coordinator’s to decide, of the network’s own kinds alone', async () => {
    const decide = async (key: string, kind: 'groupOffer' | 'cardRun', months: number) => {
      const actor = await db.as(key);
      return db.asActor(actor, (ports) => decidePeriod(ports, actor, { ownerId: innherred, kind, months }));
    };
    expect(await decide('service-leader-verdal', 'groupOffer', 36)).toMatchObject({ refusal: 'notAllowed' });
    expect(await decide('coordinator-innherred', 'cardRun', 36)).toMatchObject({ refusal: 'notAllowed' });
    expect(await decide('coordinator-innherred', 'groupOffer', 12)).toMatchObject({ refusal: 'periodIsOutOfBounds' });
    good(await decide('coordinator-innherred', 'groupOffer', 36));
  });
});
