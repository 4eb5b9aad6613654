import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from '../../domain/time';
import type { Database } from '../../store/database';
import { loadDemonstration } from '../../store/demonstration/load';

const store = join(__dirname, '..', '..', 'store');

/** When every test begins: a Monday, nine o'clock in Oslo. */
export const testStart = Temporal.Instant.from('2026-11-23T08:00:00Z');

/** Fills a migrated database as every test expects it. */
export function fill(database: Database): Promise<void> {
  return loadDemonstration(database, { clock: () => testStart });
}

/** A name for the filled database's content: another store, another name. */
export function contentName(): string {
  const digest = createHash('sha256');
  for (const file of filesUnder(store)) digest.update(file).update(readFileSync(file));
  return digest.digest('hex').slice(0, 16);
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)]));
}
