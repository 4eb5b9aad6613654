import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import type { Database } from '../../store/database';
import { loadDemonstration } from '../../store/demonstration/load';
import { admitLogin, migrate } from '../../store/migrate';
import { openServerDatabase } from '../../store/server-database';
import { startCluster } from '../testing/postgres-cluster';
import type { Clock } from '../../domain/time';

/** A PostgreSQL server with a database of its own for one measurement. */
export interface BenchServer {
  /** The owner of the tables, for looking and for a peer's own tables. */
  readonly owner: Database;
  /** What the product has: a login that owns nothing. */
  readonly database: Database;
  /** The product's login for a peer's own connections. */
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/**
 * The demonstration networks on a server: in a new database of the one that DATABASE_URL names (its login must be
 * allowed to make databases and roles), or on a throw-away cluster from the installed programs.
 */
export async function openBenchServer(clock: Clock): Promise<BenchServer> {
  const given = process.env['DATABASE_URL'];
  const cluster = given === undefined || given === '' ? await startCluster() : undefined;
  const serverAddress = cluster?.ownerUrl ?? given ?? '';
  const name = `fhn_bench_${randomBytes(6).toString('hex')}`;
  const password = randomBytes(16).toString('hex');
  await asked(serverAddress, [
    `create database ${name}`,
    `create role ${name} login nosuperuser nocreatedb nocreaterole password '${password}'`,
    `grant ${name} to current_user`,
  ]);
  const ownerAddress = addressOf(serverAddress, { name });
  const address = addressOf(serverAddress, { name, username: name, password });
  const owner = openServerDatabase(ownerAddress);
  const database = openServerDatabase(address);
  await migrate(owner);
  await admitLogin(owner, name);
  await loadDemonstration(database, { clock });
  return {
    owner,
    database,
    address,
    stop: async () => {
      await Promise.all([owner.close(), database.close()]);
      // Not by force: who is no superuser may not end an autovacuum, and without force the server itself sends it away.
      await asked(serverAddress, [`drop database ${name}`, `drop role ${name}`]);
      await cluster?.stop();
    },
  };
}

function addressOf(server: string, { name, username, password }: { name: string; username?: string; password?: string }): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  if (username !== undefined) url.username = username;
  if (password !== undefined) url.password = password;
  return url.href;
}

async function asked(address: string, statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: address });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
