import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite, types } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { drizzle } from 'drizzle-orm/pglite';
import type { Database } from './database';
import { takeFolder } from './folder-lock';

/**
 * PostgreSQL inside this process, kept in `folder`; without a folder it lives in memory only.
 * A second process on the same folder would lose data silently, so it is refused: throws FolderInUse.
 */
export async function openEmbeddedDatabase(folder?: string): Promise<Database> {
  if (folder === undefined) return embeddedDatabase(await PGlite.create({ extensions: { btree_gist } }));
  mkdirSync(folder, { recursive: true });
  const lock = takeFolder(folder);
  try {
    const client = await PGlite.create({ dataDir: join(folder, 'postgres'), extensions: { btree_gist } });
    return embeddedDatabase(client, lock.release);
  } catch (fault) {
    lock.release();
    throw fault;
  }
}

/** Wraps an open PGlite; `afterClose` runs when it has been closed. */
export function embeddedDatabase(client: PGlite, afterClose: () => void = () => undefined): Database {
  layParsersDown(client);
  const db = drizzle({ client });
  return {
    transaction: (work) => db.transaction(work),
    framed: (first, work) => db.transaction(async (tx) => {
      await tx.execute(first);
      const { value, last } = await work(tx);
      return { value, rows: last === undefined ? [] : (await tx.execute(last)).rows };
    }),
    script: async (sql) => {
      await client.exec(sql);
    },
    ping: async () => {
      await client.query('select 1');
    },
    // Each commit is in the folder's files when it answers.
    flushed: async () => undefined,
    close: async () => {
      await client.close();
      afterClose();
    },
  };
}

/** What drizzle wants as text, to read it itself: moments, days and intervals, and lists of them and of numbers. */
const asText: readonly number[] = [types.TIMESTAMP, types.TIMESTAMPTZ, types.INTERVAL, types.DATE, 1231, 1115, 1185, 1187, 1182];

/**
 * Gives the client drizzle's parsers once. Drizzle hands them over with every query, and each time PGlite would copy all
 * that it has, some for every table: a sixth of the time that a short query takes.
 */
function layParsersDown(client: PGlite): void {
  for (const type of asText) client.parsers[type] = (value) => value;
  const transaction = client.transaction.bind(client);
  client.transaction = (work) => transaction((tx) => {
    const { query } = tx;
    tx.query = (text, parameters, { parsers: _, ...options } = {}) => query(text, parameters, options);
    return work(tx);
  });
}
