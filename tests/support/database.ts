import { v7 } from 'uuid';
import type { NewId } from '../../domain/identifiers';
import type { Actor } from '../../domain/network/actor';
import { actorFrom } from '../../domain/network/scope';
import { osloDate, Temporal, type Clock } from '../../domain/time';
import type { AsActor } from '../../domain/unit-of-work';
import { asActorOf, asSystem } from '../../store/as-actor';
import type { Database } from '../../store/database';
import { personOnRecord } from '../../store/sign-on';
import { filledDump, testStart } from './filled-database';
import { openCopy } from './kept-dump';
import { openServerCopy } from './server-copy';
import { serverAddress } from './server-address';

/** A database of a test file's own: migrated, with the demonstration networks in it. */
export interface TestDatabase {
  /** The owner of the tables, whom row level security does not bind: for looking, and for what no use case does. */
  readonly owner: Database;
  /** What the application has. On a server its login owns nothing. */
  readonly database: Database;
  readonly asActor: AsActor;
  readonly newId: NewId;
  readonly clock: TestClock;
  /** A demonstration person as sign-on finds them today, by key. */
  as(key: string): Promise<Actor>;
  close(): Promise<void>;
}

/** A clock that stands still until it is set. */
export interface TestClock {
  readonly now: Clock;
  /** `2026-11-23T08:00:00Z`, or an instant. */
  set(instant: string | Temporal.Instant): void;
}

/**
 * Opens a database for one test file: embedded, or on the server that TEST_DATABASE_URL names when
 * STORE_TEST_DATABASE is `postgres`. The clock begins at Monday 23 November 2026, nine o'clock in Oslo.
 */
export async function freshDatabase(): Promise<TestDatabase> {
  const { owner, database, close } = await open();
  const clock = testClock();
  const newId: NewId = <Noun extends string>() => v7() as ReturnType<typeof newId<Noun>>;
  return {
    owner,
    database,
    newId,
    clock,
    asActor: asActorOf({ database, clock: clock.now, newId }),
    as: async (key) => {
      const facts = await asSystem(database, 'signOn', (tx) => personOnRecord(tx, { key }, osloDate(clock.now())));
      if (facts === undefined) throw new Error(`no demonstration person has the key ${key}`);
      return actorFrom(facts);
    },
    close,
  };
}

async function open(): Promise<Pick<TestDatabase, 'owner' | 'database' | 'close'>> {
  const address = serverAddress();
  if (address === undefined) {
    const database = await openCopy(filledDump());
    return { owner: database, database, close: () => database.close() };
  }
  const { owner, database, drop } = await openServerCopy(address);
  return {
    owner,
    database,
    close: async () => {
      await Promise.all([owner.close(), database.close()]);
      await drop();
    },
  };
}

function testClock(): TestClock {
  let now = testStart;
  return { now: () => now, set: (instant) => void (now = Temporal.Instant.from(instant)) };
}
