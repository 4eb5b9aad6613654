import type { SQL } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';

/** A transaction, on the embedded database or on a server: the queries are the same. */
export type Transaction = Pick<
  PgDatabase<PgQueryResultHKT>,
  'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | 'execute'
>;

/** What work in a transaction came to, and what is to be done at its end. */
interface Framed<T> {
  readonly value: T;
  readonly last: SQL | undefined;
  /** Is called once the last statement is on its way, before it is answered. */
  readonly sent?: () => void;
}

/** An open database. `script` runs several statements at once; only migrations use it. */
export interface Database {
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /**
   * A transaction whose first statements go out with its begin, and whose last one with its commit, each in one message: what
   * the last one locks, or what was locked before it, is held for no round trip more than the work itself needs. Answers what
   * the work did, the rows of the last statement, and whether what was written is on disk; if not, `flushed` waits for it.
   */
  framed<T>(first: readonly SQL[], work: (tx: Transaction) => Promise<Framed<T>>): Promise<{ readonly value: T; readonly rows: readonly unknown[]; readonly onDisk: boolean }>;
  script(sql: string): Promise<void>;
  ping(): Promise<void>;
  /** Resolves when everything that was committed before is on disk. */
  flushed(): Promise<void>;
  close(): Promise<void>;
}
