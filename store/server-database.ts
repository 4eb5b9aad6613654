import { setTimeout } from 'node:timers/promises';
import type { SQL } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { PgDialect } from 'drizzle-orm/pg-core';
import { Pool, type PoolClient, type PoolConfig } from 'pg';
import type { Database } from './database';
import { PreparingClient } from './prepared';
import { sharedWait } from './shared-wait';

const dialect = new PgDialect();
const waitingForDisk = 'set local synchronous_commit = on; ';

/** A PostgreSQL server (15 or newer), by its connection address. */
export function openServerDatabase(address: string): Database {
  const pool = poolOf({
    connectionString: address,
    max: 20,
    pipeline: true,
    idle_in_transaction_session_timeout: 30_000,
    lock_timeout: 5_000,
  });
  // Who waits for the disk stands in no line for a connection.
  const toDisk = poolOf({ connectionString: address, max: 1 });
  const db = drizzle({ client: pool });
  let framesUnderWay = 0;
  return {
    transaction: (work) => db.transaction(work),
    framed: async (first, work) => {
      const client = await pool.connect();
      framesUnderWay += 1;
      try {
        const begun = inOneMessage(client, ['begin', ...first.map(textOf)].join('; '));
        try {
          const { value, last, sent } = await work(drizzle({ client }));
          // Whoever is alone keeps nobody waiting, and saves the question whether it is on disk.
          const onDisk = framesUnderWay === 1;
          const asked = client.query(last === undefined ? 'commit' : `${textOf(last)}; ${onDisk ? waitingForDisk : ''}commit`);
          sent?.();
          // If it was not begun well, what was asked after it is refused with it.
          const [, answers] = await Promise.all([begun, asked]);
          return { value, rows: last === undefined ? [] : rowsOfFirst(answers), onDisk };
        } catch (fault) {
          await client.query('rollback');
          // What was refused first is why the rest was refused.
          await begun;
          throw fault;
        }
      } finally {
        framesUnderWay -= 1;
        client.release();
      }
    },
    script: async (sql) => {
      await pool.query(sql);
    },
    ping: async () => {
      await pool.query('select 1');
    },
    // A commit of its own that waits for the disk, and so for every commit before it. A crowd is gathered for a moment that nobody notices.
    flushed: sharedWait(async () => {
      await toDisk.query(`select pg_logical_emit_message(true, 'flushed', '')`);
    }, () => setTimeout(2)),
    close: async () => {
      await Promise.all([pool.end(), toDisk.end()]);
    },
  };
}

function poolOf(config: PoolConfig): Pool {
  // Teams waits ten seconds for an answer: so long may a crowd stand in line for a connection.
  const pool = new Pool({ Client: PreparingClient, connectionTimeoutMillis: 9_000, idleTimeoutMillis: 600_000, ...config });
  // A connection that dies while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  return pool;
}

/**
 * Asks, and lets what is asked for next in the same breath go out with it. Whoever awaits hears whether it went well; what goes
 * out with it fails too if it did not, since the transaction is then broken off.
 */
function inOneMessage(client: PoolClient, text: string): Promise<unknown> {
  const asked = client.query(text);
  asked.catch(() => undefined);
  return asked;
}

/** Of several statements in one message the driver answers as many results. */
function rowsOfFirst(results: unknown): readonly unknown[] {
  const [first] = results as readonly { readonly rows: readonly unknown[] }[];
  return first?.rows ?? [];
}

/** A statement with its values written into it: several can go out in one message only so. */
function textOf(statement: SQL): string {
  return dialect.sqlToQuery(statement.inlineParams()).sql;
}
