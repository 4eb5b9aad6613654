import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import type { Database } from '../../store/database';
import { embeddedDatabase } from '../../store/embedded-database';

/** An embedded database that is made once a machine and opened many times. */
export interface KeptDump {
  /** Another content, another name. */
  readonly name: string;
  /** What it is made on; without one on an empty database. */
  readonly base?: KeptDump;
  /** Makes its content; is called again only when the name changes. */
  make(database: Database): Promise<void>;
}

/** Nothing but what PostgreSQL brings. */
export const emptyDump: KeptDump = { name: 'empty', make: () => Promise.resolve() };

const prefix = 'fosterhjemsnettverk-tests-v2-';
const anHour = 3_600_000;

/**
 * The database is opened for every suite, and what that costs is memory touched for the first time: so the buffers are
 * small (the files are in memory anyhow), the log's segments too, and nobody makes databases from a template.
 */
const small = {
  extensions: { btree_gist },
  startParams: [...PGlite.defaultStartParams, '-c', 'shared_buffers=4MB'],
  initDbStartParams: ['--wal-segsize=1', '--no-data-checksums'],
};
const withoutTemplates = [
  `update pg_database set datistemplate = false where datname like 'template_'`, 'drop database template0', 'drop database template1',
];

/** Opens a copy of its own inside this process; what is missing is made first, and kept among the temporary files. */
export async function openCopy(dump: KeptDump): Promise<Database> {
  return embeddedDatabase(await openClient(dump));
}

async function openClient(dump: KeptDump): Promise<PGlite> {
  const file = join(tmpdir(), `${prefix}${dump.name}.tar`);
  if (!existsSync(file)) await makeDump(dump, file);
  const now = new Date();
  utimesSync(file, now, now);
  return PGlite.create({ ...small, loadDataDir: new FileInMemory(readFileSync(file)) });
}

/** Written beside and renamed, so that another worker never reads half of it. */
async function makeDump(dump: KeptDump, file: string): Promise<void> {
  const client = dump === emptyDump ? await initialised() : await openClient(dump.base ?? emptyDump);
  await dump.make(embeddedDatabase(client));
  await client.exec('checkpoint');
  const content = await client.dumpDataDir('none');
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, Buffer.from(await content.arrayBuffer()));
  renameSync(beside, file);
  await client.close();
  forgetOldDumps();
}

async function initialised(): Promise<PGlite> {
  const client = await PGlite.create(small);
  for (const statement of withoutTemplates) await client.exec(statement);
  return client;
}

/** A dump that another checkout or a run in progress needs was opened later than this. */
function forgetOldDumps(): void {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const file = join(tmpdir(), name);
    const opened = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
    if (opened !== undefined && opened < Date.now() - anHour) rmSync(file, { force: true });
  }
}

/** What is in memory already is handed over as it is: a plain Blob is read in thousands of pieces. */
class FileInMemory extends Blob {
  readonly #bytes: Buffer;

  constructor(bytes: Buffer) {
    super();
    this.#bytes = bytes;
  }

  override arrayBuffer(): Promise<ArrayBuffer> {
    const { buffer, byteOffset, byteLength } = this.#bytes;
    const whole = byteLength === buffer.byteLength ? buffer : buffer.slice(byteOffset, byteOffset + byteLength);
    return Promise.resolve(whole as ArrayBuffer);
  }
}
