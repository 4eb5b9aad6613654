import type { NewId } from '../domain/identifiers';
import { keepTime } from '../domain/referrals/deadlines/keep-time';
import type { Clock } from '../domain/time';
import { asSystem } from '../store/as-actor';
import type { Database } from '../store/database';
import { deleteEndedDrafts, keeperIn } from '../store/referrals/keeper';
import { outboxIn } from '../store/write-ports';

/** One pass of the worker that watches the days of referrals, in one transaction; answers how many things it told and drafts it deleted. */
export function keepReferrals({ database, clock, newId }: { database: Database; clock: Clock; newId: NewId }): Promise<number> {
  return asSystem(database, 'referralKeeper', async (tx) => {
    const deleted = await deleteEndedDrafts(tx, clock());
    return deleted + await keepTime({ keeper: keeperIn(tx), clock, newId, outbox: outboxIn(tx, { clock, newId }) });
  });
}
