import { createHash, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { Database } from '../../store/database';
import { admitLogin, migrate } from '../../store/migrate';
import { openServerDatabase } from '../../store/server-database';
import { contentName, fill } from './filled-database';

/** The application's login in the tests: it owns nothing and is no superuser, so the second wall is real. */
const login = 'fhn_test_login';
/** One number for all who make the login and the template on the same server at the same time. */
const templateLock = 7_120_232;

/** A copy of the filled database on the server that TEST_DATABASE_URL names. */
export async function openServerCopy(address: string): Promise<{ owner: Database; database: Database; drop: () => Promise<void> }> {
  const template = `fhn_template_${contentName()}`;
  await withClient(address, async (client) => {
    await client.query('select pg_advisory_lock($1)', [templateLock]);
    await makeLogin(client, address);
    await makeTemplate(client, address, template);
  });
  const name = newName();
  await withClient(address, (client) => client.query(`create database ${name} template ${template}`));
  return {
    owner: openServerDatabase(databaseAt(address, name)),
    database: openServerDatabase(asLogin(databaseAt(address, name))),
    drop: () => dropDatabase(address, name),
  };
}

/** A database with nothing in it on the server, by several connections of its owner. */
export async function openEmptyOnServer(address: string): Promise<{ open: () => Database; drop: () => Promise<void> }> {
  const name = newName();
  await withClient(address, (client) => client.query(`create database ${name}`));
  return { open: () => openServerDatabase(databaseAt(address, name)), drop: () => dropDatabase(address, name) };
}

async function makeLogin(client: Client, address: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [login]);
  if (rowCount === 0) await client.query(`create role ${login} login nosuperuser nocreatedb nocreaterole`);
  await client.query(`alter role ${login} password '${passwordFor(address)}'`);
  // Whoever drops a database may have to end the login's last connections to it.
  await client.query(`grant ${login} to current_user`);
}

/** Filled under another name first: what bears the template's name is whole. */
async function makeTemplate(client: Client, address: string, template: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [template]);
  if (rowCount !== 0) return;
  const unfinished = `${template}_unfinished`;
  await client.query(`drop database if exists ${unfinished}`);
  await client.query(`create database ${unfinished}`);
  const owner = openServerDatabase(databaseAt(address, unfinished));
  const database = openServerDatabase(asLogin(databaseAt(address, unfinished)));
  try {
    await migrate(owner);
    await admitLogin(owner, login);
    await fill(database);
  } finally {
    await owner.close();
    await database.close();
  }
  await client.query(`alter database ${unfinished} rename to ${template}`);
}

function newName(): string {
  return `fhn_test_${randomUUID().replaceAll('-', '')}`;
}

async function dropDatabase(address: string, name: string): Promise<void> {
  // Not by force: who is no superuser may not end an autovacuum, and without force the server itself sends it away.
  await withClient(address, (client) => client.query(`drop database ${name}`));
}

async function withClient<T>(address: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: address });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function databaseAt(address: string, name: string): string {
  const url = new URL(address);
  url.pathname = `/${name}`;
  return url.href;
}

function asLogin(address: string): string {
  const url = new URL(address);
  url.username = login;
  url.password = passwordFor(address);
  return url.href;
}

/** The same for everybody who tests on the same server, and known to nobody who does not know the owner's. */
function passwordFor(address: string): string {
  const { host, username, password } = new URL(address);
  return createHash('sha256').update(`${username}:${password}@${host}`).digest('hex');
}
