import type { Database } from './database';

/** `framed` where nothing is gained by sending statements together: each is asked for by itself, in the given kind of transaction. */
export function framedIn(transaction: Database['transaction']): Database['framed'] {
  return (first, work) => transaction(async (tx) => {
    for (const statement of first) await tx.execute(statement);
    const { value, last, sent } = await work(tx);
    if (last === undefined) return { value, rows: [], onDisk: false };
    const asked = tx.execute(last);
    sent?.();
    const { rows } = (await asked) as { readonly rows: readonly unknown[] };
    return { value, rows, onDisk: false };
  });
}
