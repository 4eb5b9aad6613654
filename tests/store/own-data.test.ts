import { sql } from 'drizzle-orm';
import { readOwnData } from '../../domain/keeping/ownData/own-data';
import { leaveTenant, seeLeaving } from '../../domain/keeping/leaving/leave-tenant';
import { heldKinds } from '../../domain/keeping/leaving/ports';
import { sendReferral } from '../../domain/referrals/send-referral';
import { forgetTenants } from '../../server/keeping/forget-tenants';
import { stableId } from '../../store/demonstration/stable-id';
import { ownDataHandlers } from '../../tab/api/own-data';
import { ownDataOperations } from '../../tab/contract/own-data';
import { asPerson } from '../support/as-person';
import { askOperation } from '../support/ask-operation';
import { freshDatabase, type TestDatabase } from '../support/database';
import { good } from '../support/outcomes';

let db: TestDatabase;
const rows = async <Row>(statement: string) => ((await db.owner.transaction((tx) => tx.execute(sql.raw(statement)))) as { rows: Row[] }).rows;
const mine = async (key: string) => {
  const actor = await db.as(key);
  return good(await db.asActor(actor, (ports) => readOwnData(ports, actor)));
};

beforeAll(async () => {
  db = await freshDatabase();
});
afterAll(() => db.close());

describe('What is stored about a person', () => {
  it('is looked for in every column of the database that has a person in it', async () => {
    const columns = await rows<{ column: string }>(`
      select c.conrelid::regclass || '.' || a.attname as column from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
        where c.contype = 'f' and c.confrelid = 'person'::regclass
      union select a.attrelid::regclass || '.' || a.attname from pg_attribute a join pg_class t on t.oid = a.attrelid
        where t.relnamespace = 'public'::regnamespace and t.relkind = 'r' and not a.attisdropped and (a.atttypid = 'uuid[]'::regtype or a.attname = 'person_id')
      union select 'person.id' order by 1`);
    const sources = await rows<{ column: string }>(`select source || '.' || column_name as column from own_data_source order by 1`);
    expect(sources.map(({ column }) => column).sort()).toEqual(columns.map(({ column }) => column).sort());
    expect((await mine('case-contact-verdal')).items).toHaveLength(sources.length);
  });

  it('is the person’s own and nobody else’s, and of a case no more than its reference', async () => {
    const contact = await db.as('case-contact-verdal');
    const { reference } = good(await db.asActor(contact, (ports) => sendReferral(ports, contact, { category: 'other', orderSummary: 'Grenser ved leggetid', place: { kind: 'teams' } })));
    const own = await mine('case-contact-verdal');
    expect(own.items.find(({ table, column }) => table === 'referral' && column === 'sender_id')?.rows).toMatchObject([{ reference }]);
    expect(own.items.find(({ table }) => table === 'event')?.rows).not.toEqual([]);
    expect(JSON.stringify(own.items)).not.toContain('leggetid');
    for (const key of ['case-contact-levanger', 'coordinator-base', 'service-leader-verdal']) expect(JSON.stringify((await mine(key)).items)).not.toContain(reference);
  });

  it('comes as JSON and as a page to be read, in the reader’s language', async () => {
    const contact = await db.as('case-contact-verdal');
    const read = good(await askOperation({ handlers: ownDataHandlers(), asActor: db.asActor }, ownDataOperations.readOwnData, contact));
    expect(JSON.parse(read.json)).toMatchObject({ schema: 'fosterhjemsnettverk/own-data', schemaVersion: 1 });
    expect(read.html).toContain('Kontaktperson, Verdal');
    expect(read.html).not.toContain('<script');
  });

  it('is told from a list that nobody may write', async () => {
    const contact = await db.as('case-contact-verdal');
    await expect(asPerson(db.database, contact, (tx) => tx.execute(sql`insert into own_data_source (source, column_name, part, shows) values ('referral', 'base_id', 'access', '*')`)))
      .rejects.toMatchObject({ code: '42501' });
  });
});

describe('A tenant that leaves', () => {
  const [leaving, other] = ['00000000-0000-4000-8000-0000000009aa', '00000000-0000-4000-8000-0000000009bb'];
  const person = stableId('person', 'case-contact-levanger');
  const administrator = async () => db.as('administrator');
  const ask = async (confirmation: string, tenantId = leaving) => {
    const actor = await administrator();
    return db.asActor(actor, (ports) => leaveTenant(ports, actor, { tenantId: tenantId, confirmation }));
  };
  const held = async () => {
    const actor = await administrator();
    return good(await db.asActor(actor, (ports) => seeLeaving(ports, actor, leaving)));
  };

  beforeAll(async () => {
    for (const [tenant, nth] of [[leaving, 1], [other, 2]] as const) {
      await rows(`insert into admitted_tenant (id, tenant_id, organisations, admitted_by, admitted_at) values (gen_random_uuid(), '${tenant}', 'Prøve', '${person}', now())`);
      await rows(`insert into linked_account (id, tenant_id, object_id, person_id, linked_at) select gen_random_uuid(), '${tenant}', 'object ' || n, '${person}', now() from generate_series(1, 450) n`);
      await rows(`insert into personal_chat (person_id, tenant_id, chat_id, service_url, seen_at) values ('${person}', '${tenant}', 'a:${nth}', 'https://example.org', now())`);
      await rows(`insert into chat (chat_id, tenant_id, service_url, seen_at) values ('c:${nth}', '${tenant}', 'https://example.org', now())`);
      await rows(`insert into channel (id, tenant_id, chat_id, organisation_id, linked_at) values (gen_random_uuid(), '${tenant}', '19:${nth}', '${stableId('organisation', 'levanger')}', now())`);
      await rows(`insert into sent_card (card, object_id, chat_id, activity_id, sent_at) select 'offer', gen_random_uuid(), c, 'x', now() from unnest(array['a:${nth}', 'c:${nth}', '19:${nth}']) c`);
      await rows(`insert into calendar_subscription (person_id, tenant_id, due_at) values ('${person}', '${tenant}', now())`);
      await rows(`insert into tenant_consent (tenant_id, state) values ('${tenant}', 'granted')`);
    }
  });

  it('must have lost its access, and be named once more by its id', async () => {
    expect(await ask(leaving)).toMatchObject({ refusal: 'tenantIsStillAdmitted' });
    await rows(`update admitted_tenant set ended_by = '${person}', ended_at = now() where tenant_id = '${leaving}'`);
    expect(await ask(other)).toMatchObject({ refusal: 'confirmationDiffers' });
    const contact = await db.as('case-contact-levanger');
    expect(await db.asActor(contact, (ports) => seeLeaving(ports, contact, leaving))).toMatchObject({ refusal: 'notAllowed' });
    expect((await held()).held).toEqual(heldKinds.map((what) => ({ what, count: { account: 450, chat: 2, channel: 1, sentCard: 3, calendar: 1 }[what] })));
    expect(await forgetTenants({ database: db.database, clock: db.clock.now })).toBe(0);
  });

  it('is deleted batch by batch from every table that has a tenant in it, once, and no other tenant with it', async () => {
    good(await ask((leaving).toUpperCase()));
    expect(await ask(leaving)).toMatchObject({ refusal: 'tenantIsLeaving' });
    // One batch and then a stop, as when the server ends in the middle.
    await rows(`select forget_leaving_tenants(2, now())`);
    expect(await forgetTenants({ database: db.database, clock: db.clock.now })).toBeGreaterThan(440);
    const { leaving: seen, held: left } = await held();
    expect(left.every(({ count }) => count === 0)).toBe(true);
    expect(seen).toMatchObject({ deleted: 458, finishedAt: expect.anything() as unknown });
    const tables = (await rows<{ name: string }>(`
      select a.attrelid::regclass::text as name from pg_attribute a join pg_class t on t.oid = a.attrelid
      where t.relnamespace = 'public'::regnamespace and t.relkind = 'r' and a.attname = 'tenant_id' order by 1`)).map(({ name }) => name);
    const rowsLeft = async (tenant: string | undefined) => Object.fromEntries(await Promise.all(tables.map(async (name) =>
      [name, (await rows<{ n: number }>(`select count(*)::integer as n from ${name} where tenant_id = '${tenant}'`))[0]?.n] as const)));
    expect(Object.entries(await rowsLeft(leaving)).filter(([, n]) => n !== 0).map(([name]) => name)).toEqual(['admitted_tenant', 'tenant_leaving']);
    expect(await rowsLeft(other)).toMatchObject({ linked_account: 450, channel: 1, personal_chat: 1, chat: 1, calendar_subscription: 1, tenant_consent: 1 });
    expect(await forgetTenants({ database: db.database, clock: db.clock.now })).toBe(0);
  });
});
