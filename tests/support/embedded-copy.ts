import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import type { Database } from '../../store/database';
import { embeddedDatabase } from '../../store/embedded-database';
import { migrate } from '../../store/migrate';
import { contentName, fill } from './filled-database';

const prefix = 'fosterhjemsnettverk-tests-';
const anHour = 3_600_000;

/** A copy of the filled database inside this process. It is filled once a machine and kept among the temporary files. */
export async function openEmbeddedCopy(): Promise<Database> {
  const file = join(tmpdir(), `${prefix}${contentName()}.tar`);
  if (!existsSync(file)) await makeDump(file);
  const client = await PGlite.create({ loadDataDir: new Blob([readFileSync(file)]), extensions: { btree_gist } });
  return embeddedDatabase(client);
}

/** Written beside and renamed, so that another worker never reads half of it. */
async function makeDump(file: string): Promise<void> {
  const client = await PGlite.create({ extensions: { btree_gist } });
  const database = embeddedDatabase(client);
  await migrate(database);
  await fill(database);
  const dump = await client.dumpDataDir('none');
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, Buffer.from(await dump.arrayBuffer()));
  renameSync(beside, file);
  await client.close();
  forgetOldDumps();
}

/** A dump that another checkout or a run in progress may need is younger than this. */
function forgetOldDumps(): void {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const file = join(tmpdir(), name);
    const changed = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
    if (changed !== undefined && changed < Date.now() - anHour) rmSync(file, { force: true });
  }
}
