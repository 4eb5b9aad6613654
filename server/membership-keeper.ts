import type { NewId } from '../domain/identifiers';
import { keepMemberships } from '../domain/network/access/membership-keeper';
import type { Clock } from '../domain/time';
import { asSystem } from '../store/as-actor';
import type { Database } from '../store/database';
import { membershipKeeperIn } from '../store/network/membership-keeper';
import { eventLog, outboxIn } from '../store/write-ports';

/** One pass of the worker that watches the days of memberships and of requests for access, in one transaction; answers how much it did. */
export function keepMembers({ database, clock, newId }: { database: Database; clock: Clock; newId: NewId }): Promise<number> {
  return asSystem(database, 'membershipKeeper', (tx) => keepMemberships({
    keeper: membershipKeeperIn(tx), clock, newId, outbox: outboxIn(tx, { clock, newId }), events: eventLog(tx, { clock, newId, systemActor: 'membershipKeeper' }),
  }));
}
