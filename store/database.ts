import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';

/** A transaction, on the embedded database or on a server: the queries are the same. */
export type Transaction = Pick<
  PgDatabase<PgQueryResultHKT>,
  'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | 'execute'
>;

/** An open database. `script` runs several statements at once; only migrations use it. */
export interface Database {
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  script(sql: string): Promise<void>;
  ping(): Promise<void>;
  /** Resolves when everything that was committed before is on disk. */
  flushed(): Promise<void>;
  close(): Promise<void>;
}
