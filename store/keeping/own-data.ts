import { sql } from 'drizzle-orm';
import type { OwnDataPorts, OwnRows } from '../../domain/keeping/ownData/own-data';
import type { Transaction } from '../database';

/** What is stored about the person of the transaction. */
export function ownDataIn(tx: Transaction): OwnDataPorts {
  return {
    mine: async () => {
      const { rows } = (await tx.execute(sql`select part, source as "table", column_name as "column", rows from own_data()`)) as { rows: readonly OwnRows[] };
      return rows;
    },
  };
}
