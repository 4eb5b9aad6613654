import type { Actor } from '../../domain/network/actor';
import { becomePerson } from '../../store/as-actor';
import type { Database, Transaction } from '../../store/database';
import { withoutContent } from '../../store/database-faults';
import { undone } from './undone';

/**
 * Runs queries of one's own with a person's rights, past every policy of the code: what then comes back, or is
 * refused with `42501`, is the database's own doing. Leaves nothing behind.
 */
export async function asPerson<T>(database: Database, actor: Actor, work: (tx: Transaction) => Promise<T>): Promise<T> {
  try {
    return await undone(database, async (tx) => {
      await becomePerson(tx, actor.scope);
      return work(tx);
    });
  } catch (fault) {
    throw withoutContent(fault);
  }
}
