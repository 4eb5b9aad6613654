import { sql } from 'drizzle-orm';
import type { Database, Transaction } from '../../store/database';
import { framedIn } from '../../store/framed';

/** The rows of a statement; the caller says what they are. Parameters stand in the statement's own places. */
export async function rowsIn<Row>(tx: Transaction, statement: ReturnType<typeof sql>): Promise<readonly Row[]> {
  const { rows } = (await tx.execute(statement)) as { rows: readonly Row[] };
  return rows;
}

/** The rows of a statement that the owner of the tables asks. */
export function ownersRows<Row>(database: Database, statement: string): Promise<readonly Row[]> {
  return database.transaction((tx) => rowsIn<Row>(tx, sql.raw(statement)));
}

class Undo extends Error {}

/** A transaction with transactions inside it, as drizzle makes them. */
interface Nesting {
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
}

/** Runs work on the database as it is, and leaves nothing behind; its transactions are parts of one that is undone. */
export async function undone<T>(database: Database, work: (inside: Database) => Promise<T>): Promise<T> {
  let answer: { readonly value: T } | undefined;
  await database.transaction(async (tx) => {
    const outer = tx as unknown as Nesting;
    const transaction: Database['transaction'] = (part) => outer.transaction(part);
    answer = { value: await work({ ...database, transaction, framed: framedIn(transaction) }) };
    throw new Undo();
  }).catch((fault: unknown) => {
    if (!(fault instanceof Undo)) throw fault;
  });
  if (answer === undefined) throw new Error('the work did not come to an end');
  return answer.value;
}
