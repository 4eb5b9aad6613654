import { sql } from 'drizzle-orm';
import type { PersonId } from '../domain/identifiers';
import type { Clock } from '../domain/time';
import type { Ports } from '../domain/unit-of-work';
import type { Transaction } from './database';

/** Remembers in the transaction what the person pressed: (rendering, person, verb) takes effect once. */
export function takeActionIn(tx: Transaction, clock: Clock, personId: PersonId): Ports['takeAction'] {
  return async (rendering, verb) => {
    const { rows } = (await tx.execute(sql`insert into taken_action (rendering, person_id, verb, taken_at)
      values (${rendering}, ${personId}, ${verb}, ${clock().toString()}) on conflict do nothing returning verb`)) as { rows: readonly unknown[] };
    return rows.length === 1;
  };
}
