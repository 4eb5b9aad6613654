import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { findPostgres } from './find-postgres';

/** A throw-away PostgreSQL server of our own. */
export interface Cluster {
  /**
   * Connects as the owner of an empty database: no superuser, as on a managed server, but allowed to make roles.
   * `postgres://owner:…@127.0.0.1:PORT/product`
   */
  readonly ownerUrl: string;
  /** Ends the server by its own process and removes its files. May be called twice. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts a PostgreSQL server from the installed programs: a new folder, a free port, this machine only.
 * As root it runs as the user `postgres`, because PostgreSQL refuses root.
 * @param settings added to the server's own, for example `{ fsync: 'off' }` where speed counts and safety does not
 * @throws when no PostgreSQL is installed, or when it does not start (with what it said)
 */
export async function startCluster(settings: Readonly<Record<string, string>> = {}): Promise<Cluster> {
  const programs = findPostgres();
  if (programs === undefined) throw new Error('No PostgreSQL is installed (Debian: apt-get install postgresql).');
  const user = serverUser();
  const folder = mkdtempSync(join(tmpdir(), 'postgres-cluster-'));
  const data = join(folder, 'data');
  const password = randomBytes(16).toString('hex');
  try {
    writeFileSync(join(folder, 'password'), password, { mode: 0o600 });
    if (user) for (const path of [folder, join(folder, 'password')]) chownSync(path, user.uid, user.gid);
    execFileSync(join(programs, 'initdb'), [
      '--pgdata', data, '--username', 'postgres', '--pwfile', join(folder, 'password'),
      '--auth', 'scram-sha-256', '--encoding', 'UTF8', '--locale', 'C', '--no-sync',
    ], { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });

    const port = await freePort();
    const options = { port: `${port}`, listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings };
    const server = spawn(
      join(programs, 'postgres'),
      ['-D', data, ...Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    const stop = stopper(server, folder);
    try {
      await ready(server);
      await makeOwner(port, password);
    } catch (error) {
      await stop();
      throw error;
    }
    return { ownerUrl: `postgres://owner:${password}@127.0.0.1:${port}/product`, stop };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

function serverUser(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Waits for the server's own word; its log must be read on to the end, or it would fill the pipe and stop. */
function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    const said: string[] = [];
    if (server.stderr === null) throw new Error('the server has no log');
    createInterface({ input: server.stderr }).on('line', (line) => {
      if (said.length < 50) said.push(line);
      if (line.includes('database system is ready to accept connections')) resolve();
    });
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${said.join('\n')}`)));
  });
}

async function makeOwner(port: number, password: string): Promise<void> {
  const superuser = new Client({ host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres' });
  await superuser.connect();
  try {
    await superuser.query(`create role owner login createrole createdb password '${password}'`);
    await superuser.query('create database product owner owner');
  } finally {
    await superuser.end();
  }
}

function stopper(server: ChildProcess, folder: string): () => Promise<void> {
  const interrupt = () => void server.kill('SIGINT'); // PostgreSQL's fast shutdown
  process.once('exit', interrupt);
  return async () => {
    process.off('exit', interrupt);
    if (server.exitCode === null && server.signalCode === null) {
      const ended = once(server, 'exit');
      interrupt();
      await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  };
}
