import type { Database, Transaction } from '../../store/database';

class Undo extends Error {}

/** Runs work in a transaction that leaves nothing behind, and answers what it answered. */
export async function undone<T>(database: Database, work: (tx: Transaction) => Promise<T>): Promise<T> {
  let answer: { readonly value: T } | undefined;
  await database.transaction(async (tx) => {
    answer = { value: await work(tx) };
    throw new Undo();
  }).catch((fault: unknown) => {
    if (!(fault instanceof Undo)) throw fault;
  });
  if (answer === undefined) throw new Error('the work did not come to an end');
  return answer.value;
}
