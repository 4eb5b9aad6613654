import { Temporal } from '../../domain/time';
import type { Database } from '../../store/database';
import { loadDemonstration } from '../../store/demonstration/load';
import { migrate } from '../../store/migrate';
import { nameOfContent } from './content-name';
import type { KeptDump } from './kept-dump';

/** When every test begins: a Monday, nine o'clock in Oslo. */
export const testStart = Temporal.Instant.from('2026-11-23T08:00:00Z');

/** Fills a migrated database as every test expects it. */
export function fill(database: Database): Promise<void> {
  return loadDemonstration(database, { clock: () => testStart });
}

/** A name for the filled database's content: other rules or another store, another name. */
export function contentName(): string {
  return nameOfContent('domain', 'store');
}

/** The filled database, embedded. */
export function filledDump(): KeptDump {
  return {
    name: contentName(),
    make: async (database) => {
      await migrate(database);
      await fill(database);
    },
  };
}
