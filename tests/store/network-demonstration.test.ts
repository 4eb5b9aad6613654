import { sql } from 'drizzle-orm';
import { Temporal } from '../../domain/time';
import { asSystem } from '../../store/as-actor';
import { loadDemonstration } from '../../store/demonstration/load';
import { stableId } from '../../store/demonstration/stable-id';
import { linkAccount, personOnRecord } from '../../store/sign-on';
import { freshDatabase, type TestDatabase } from '../support/database';
import { rowsOf } from '../support/rows';

const firstWindow = { tenantId: '00000000-0000-4000-8000-000000000100', objectId: '00000000-0000-4000-8000-000000000101' };
const today = Temporal.PlainDate.from('2026-11-23');

let db: TestDatabase;
beforeEach(async () => { db = await freshDatabase(); });
afterEach(() => db.close());

/** Every row of every table, in one text a table. */
async function content(): Promise<Readonly<Record<string, string>>> {
  return db.owner.transaction(async (tx) => {
    const tables: Record<string, string> = {};
    for (const { tablename } of await rowsOf<{ tablename: string }>(tx, sql`select tablename from pg_tables where schemaname = 'public'`)) {
      const [found] = await rowsOf<{ all: string }>(
        tx, sql`select coalesce(string_agg(t::text, E'\n' order by t::text), '') as all from ${sql.identifier(tablename)} t`,
      );
      tables[tablename] = found?.all ?? '';
    }
    return tables;
  });
}

describe('Loading the demonstration data', () => {
  it('changes nothing the second time, whenever that is', async () => {
    const before = await content();
    expect(before['person']?.split('\n').length).toBeGreaterThan(20);
    db.clock.set('2027-03-01T08:00:00Z');
    await loadDemonstration(db.database, { clock: db.clock.now });
    expect(await content()).toEqual(before);
  });

  it('leaves alone what somebody has chosen or corrected since', async () => {
    await asSystem(db.database, 'signOn', (tx) => linkAccount(tx, firstWindow, {
      id: db.newId(), personId: stableId('person', 'administrator'), at: db.clock.now(),
    }));
    await db.owner.transaction((tx) => tx.execute(sql`update organisation set name = 'Værnes' where key = 'vaernes'`));
    const before = await content();
    await loadDemonstration(db.database, { clock: db.clock.now });
    expect(await content()).toEqual(before);
  });

  it('is everything or nothing', async () => {
    const before = await content();
    await db.owner.script('alter table membership add constraint nobody_new check (false) not valid; delete from channel; delete from linked_account; delete from membership');
    const emptied = await content();
    await expect(loadDemonstration(db.database, { clock: db.clock.now })).rejects.toBeDefined();
    expect(await content()).toEqual(emptied);
    expect(emptied).not.toEqual(before);
  });

  it.each([
    ['100', 'coordinator-innherred'], ['200', 'case-contact-inn-trondelag'], ['300', 'case-contact-verdal'], ['400', 'case-contact-levanger'],
  ])('makes the one who clicks in the Playground of tenant …%s %s', async (number, key) => {
    const account = {
      tenantId: `00000000-0000-4000-8000-000000000${number}`, objectId: `00000000-0000-4000-8000-000000000${number.slice(0, 2)}1`,
    };
    const found = await asSystem(db.database, 'signOn', (tx) => personOnRecord(tx, { account }, today));
    expect(found?.personId).toBe(stableId('person', key));
  });
});

describe('A stable id', () => {
  it('is the same for the same noun and key, and another for any other', () => {
    expect(stableId('network', 'innherred')).toBe(stableId('network', 'innherred'));
    expect(stableId('network', 'verdal')).not.toBe(stableId('organisation', 'verdal'));
    expect(stableId('network', 'innherred')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
