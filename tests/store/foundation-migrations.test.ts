import { sql } from 'drizzle-orm';
import type { Database } from '../../store/database';
import { appliedMigrations, knownMigrations, migrate } from '../../store/migrate';
import { emptyDatabase, type EmptyDatabase } from '../support/empty-database';
import { rowsOf } from '../support/rows';

let empty: EmptyDatabase;
let owner: Database;
beforeEach(async () => {
  empty = await emptyDatabase();
  owner = empty.open();
});
afterEach(() => empty.close());

const tables = () => owner.transaction(async (tx) => {
  const rows = await rowsOf<{ tablename: string }>(tx, sql`select tablename from pg_tables where schemaname = 'public' order by 1`);
  return rows.map(({ tablename }) => tablename);
});
const applied = () => owner.transaction(appliedMigrations);

describe('Migrations', () => {
  it('have each a number of its own, in order', () => {
    const numbers = knownMigrations().map((name) => Number(name.slice(0, 4)));
    expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other));
  });

  it('are all applied to an empty database, and running again changes nothing', async () => {
    await migrate(owner);
    await expect(applied()).resolves.toEqual(knownMigrations());
    const before = await tables();
    await migrate(owner);
    await expect(applied()).resolves.toEqual(knownMigrations());
    await expect(tables()).resolves.toEqual(before);
  });

  it('are applied once by two processes that start at the same moment', async () => {
    await Promise.all([migrate(owner), migrate(empty.open())]);
    await expect(applied()).resolves.toEqual(knownMigrations());
  });

  it('go forward from where a database stands, without touching what it has', async () => {
    await migrate(owner);
    await owner.script(`insert into municipality (number, name, county_number, written_standard, valid_from, source, confidence)
      values ('9999', 'Prøve', '99', 'nb', '2020-01-01', '', 'low')`);
    await migrate(owner);
    expect(await owner.transaction((tx) => rowsOf(tx, sql`select name from municipality`))).toEqual([{ name: 'Prøve' }]);
  });

  it('leave nothing behind when one fails: it is whole or not at all', async () => {
    // The last statements of the second migration meet a table that is in their way.
    await owner.script('create table sent_card (id int)');
    await expect(migrate(owner)).rejects.toBeDefined();
    await expect(applied()).resolves.toEqual(['0001-network.sql']);
    await expect(tables()).resolves.not.toContain('channel');
    await owner.script('drop table sent_card');
    await migrate(owner);
    await expect(applied()).resolves.toEqual(knownMigrations());
  });
});
