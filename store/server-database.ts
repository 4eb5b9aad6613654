import { drizzle } from 'drizzle-orm/node-postgres';
import { Pool } from 'pg';
import type { Database } from './database';

/** A PostgreSQL server (15 or newer), by its connection address. */
export function openServerDatabase(address: string): Database {
  const pool = new Pool({
    connectionString: address,
    max: 20,
    // Teams waits ten seconds for an answer: so long may a crowd stand in line for a connection.
    connectionTimeoutMillis: 9_000,
    idle_in_transaction_session_timeout: 30_000,
    lock_timeout: 5_000,
  });
  // A connection that dies while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  const db = drizzle({ client: pool });
  return {
    transaction: (work) => db.transaction(work),
    script: async (sql) => {
      await pool.query(sql);
    },
    ping: async () => {
      await pool.query('select 1');
    },
    // A commit of its own that waits for the disk, and so for every commit before it; many at once share one wait.
    flushed: async () => {
      await pool.query(`select pg_logical_emit_message(true, 'flushed', '')`);
    },
    close: () => pool.end(),
  };
}
