import type { NewId } from '../domain/identifiers';
import { watchReadings } from '../domain/referrals/accessLog/watch-readings';
import { keepTime } from '../domain/referrals/deadlines/keep-time';
import type { Clock } from '../domain/time';
import { asSystem } from '../store/as-actor';
import type { Database } from '../store/database';
import { readingWatchIn } from '../store/referrals/access-log/reading-watch';
import { deleteEndedDrafts, keeperIn } from '../store/referrals/keeper';
import { outboxIn } from '../store/write-ports';

/** One pass of the worker that watches the days of referrals and who reads them, in one transaction; answers how many things it told and drafts it deleted. */
export function keepReferrals({ database, clock, newId }: { database: Database; clock: Clock; newId: NewId }): Promise<number> {
  return asSystem(database, 'referralKeeper', async (tx) => {
    const deleted = await deleteEndedDrafts(tx, clock());
    const outbox = outboxIn(tx, { clock, newId });
    const told = await watchReadings({ watch: readingWatchIn(tx), clock, newId, outbox });
    return deleted + told + await keepTime({ keeper: keeperIn(tx), clock, newId, outbox });
  });
}
