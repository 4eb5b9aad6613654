import type { NewId } from '../domain/identifiers';
import { keepTime } from '../domain/referrals/deadlines/keep-time';
import type { Clock } from '../domain/time';
import { asSystem } from '../store/as-actor';
import type { Database } from '../store/database';
import { keeperIn } from '../store/referrals/keeper';
import { outboxIn } from '../store/write-ports';

/** One pass of the worker that watches the days of referrals, in one transaction; answers how many things it told. */
export function keepReferrals({ database, clock, newId }: { database: Database; clock: Clock; newId: NewId }): Promise<number> {
  return asSystem(database, 'referralKeeper', (tx) =>
    keepTime({ keeper: keeperIn(tx), clock, newId, outbox: outboxIn(tx, { clock, newId }) }));
}
