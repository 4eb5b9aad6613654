import type { CalendarFault } from '../../domain/booking/calendars';
import { merged, spanOf, type Span } from '../../domain/booking/spans';
import type { Period, Temporal } from '../../domain/time';
import type { PersonAccount, ReadSchedules } from '../../graph/schedules';
import type { KeptReading, ReadingResult } from '../../store/booking/calendars/readings';
import { backOff } from '../delivery/pacing';

export interface ReadingParts {
  /** Asks Microsoft 365. */
  readonly schedules: ReadSchedules;
  /** Between 0 and 1, to spread the retries. */
  readonly jitter: () => number;
}

/** For how long a calendar that was read is not read again. */
const freshFor = { minutes: 15 };
/** … nor one that tells by itself when it changes; what it may have failed to tell is found within the hour. */
const freshWhenFollowed = { hours: 1 };

/** What only people can mend is looked at again after this; the rest backs off by itself. */
const untilTriedAgain: Partial<Readonly<Record<CalendarFault, Temporal.DurationLike>>> = {
  addressIsGone: { hours: 6 }, addressIsNotAllowed: { hours: 24 }, calendarIsTooLarge: { hours: 6 }, calendarIsUnreadable: { hours: 6 },
  calendarRecursTooOften: { hours: 6 }, noConsent: { hours: 1 }, tokenRefused: { minutes: 15 }, noMailbox: { hours: 6 }, noAccess: { hours: 6 }, refused: { hours: 6 },
};

/**
 * Reads the accounts' calendars for the period, and answers what is to be kept of each. It is a network call: never inside
 * a transaction.
 */
export async function readAccounts(
  { schedules, jitter }: ReadingParts,
  readings: readonly KeptReading[],
  period: Period,
  now: Temporal.Instant,
): Promise<readonly ReadingResult[]> {
  const accounts = new Map<PersonAccount, KeptReading>(
    readings.map((reading) => [{ personId: reading.personId, tenantId: reading.tenantId, objectId: reading.objectId }, reading]));
  const answers = await schedules([...accounts.keys()], period);
  return [...accounts].map(([account, reading]): ReadingResult => {
    const whose = { personId: reading.personId, source: reading.source, tenantId: reading.tenantId };
    const answer = answers.get(account) ?? { ok: false, fault: 'brokenAnswer' };
    if (answer.ok) {
      const entries = answer.busy.map(spanOf);
      const told = { covers: spanOf(period), busy: minutesOf(entries), entries };
      return { ...whose, told, dueAt: now.add(reading.isFollowed ? freshWhenFollowed : freshFor) };
    }
    return { ...whose, fault: answer.fault, dueAt: triedAgainAt(answer.fault, reading.attempts + 1, now, jitter(), answer.retryAfterSeconds) };
  });
}

/** When a calendar that could not be read is tried again; never sooner than was asked for. */
export function triedAgainAt(
  fault: CalendarFault,
  attempts: number,
  now: Temporal.Instant,
  jitter: number,
  retryAfterSeconds?: number,
): Temporal.Instant {
  const wait = untilTriedAgain[fault];
  return wait === undefined ? backOff(now, attempts, retryAfterSeconds, jitter) : now.add(wait);
}

/** Starts and ends in turn, neither overlapping nor touching: how many meetings there are is not kept either. */
function minutesOf(spans: readonly Span[]): readonly number[] {
  return merged(spans).flat();
}
