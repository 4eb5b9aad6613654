import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
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
