import { remindOfSessions } from '../domain/groupOffers/attendance/remind-of-sessions';
import type { NewId } from '../domain/identifiers';
import type { Clock } from '../domain/time';
import { asSystem } from '../store/as-actor';
import type { Database } from '../store/database';
import { remindersIn } from '../store/groupOffers/attendance/reminders';
import { outboxIn } from '../store/write-ports';

/** One pass of the worker that reminds of sessions, in one transaction; answers how many things it told of. */
export function remindOnce({ database, clock, newId }: { database: Database; clock: Clock; newId: NewId }): Promise<number> {
  return asSystem(database, 'reminders', (tx) =>
    remindOfSessions({ reminders: remindersIn(tx), clock, newId, outbox: outboxIn(tx, { clock, newId }) }));
}
