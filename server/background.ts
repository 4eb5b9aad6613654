import type { SessionEvents } from '../domain/groupOffers/calendar/session-events';
import type { NewId } from '../domain/identifiers';
import type { Clock } from '../domain/time';
import type { Database } from '../store/database';
import { lookAfterGroups } from './afterwards/pass';
import { reconcileEvents } from './calendar/reconcile';
import { startWorker } from './delivery/worker';
import { remindOnce } from './reminders';

export interface BackgroundParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly newId: NewId;
  /** Calendars in Microsoft 365; absent without an application of its own, and then none is tried. */
  readonly events: SessionEvents | undefined;
  /** The address of an offer in the tab. */
  readonly offerPage: (offerId: string) => string;
}

const everyMinute = 60_000;

/**
 * What time alone causes, each by a worker of its own with narrow rights in the database. What they post, the delivery
 * finds by itself within a second.
 */
const works: Readonly<Record<string, (parts: BackgroundParts) => Promise<number>>> = {
  reminderPassFailed: remindOnce,
  afterwardsPassFailed: lookAfterGroups,
  calendarPassFailed: ({ events, ...parts }) =>
    (events === undefined ? Promise.resolve(0) : reconcileEvents({ ...parts, events, jitter: Math.random })),
};

/** Starts them all; `failed` hears, by the work's own name, of a pass that could not be made. */
export function startBackground(parts: BackgroundParts, failed: (what: string, fault: unknown) => void): { stop(): Promise<void> } {
  const workers = Object.entries(works).map(([name, pass]) => startWorker(() => pass(parts), (fault) => failed(name, fault), everyMinute));
  return { stop: async () => void (await Promise.all(workers.map((worker) => worker.stop()))) };
}
