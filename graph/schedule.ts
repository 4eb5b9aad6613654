import type { ScheduleInformation, ScheduleItem } from '@microsoft/microsoft-graph-types';
import { Temporal, type Period } from '../domain/time';

/** Statuses that leave a person free to be booked; anything else counts as busy, also what Graph may add later. */
const freeStatuses: readonly unknown[] = ['free', 'workingElsewhere'];

/**
 * The busy times of one mailbox, out of Graph's answer; undefined when the mailbox has a fault or the answer is broken.
 * Only status, start and end are looked at: what fills the time is not read.
 */
export function busyTimesOf(information: ScheduleInformation | undefined): readonly Period[] | undefined {
  if (information === undefined || information.error || !Array.isArray(information.scheduleItems)) return undefined;
  const busy: Period[] = [];
  for (const item of information.scheduleItems) {
    if (freeStatuses.includes(item.status)) continue;
    const period = periodOf(item);
    if (period === undefined) return undefined;
    busy.push(period);
  }
  return busy;
}

function periodOf({ start, end }: ScheduleItem): Period | undefined {
  const [from, to] = [instantOf(start), instantOf(end)];
  return from === undefined || to === undefined ? undefined : { start: from, end: to };
}

/** `{ dateTime: '2026-12-01T08:00:00.0000000', timeZone: 'UTC' }`; times were asked for in UTC, so another zone is a fault. */
function instantOf(time: ScheduleItem['start']): Temporal.Instant | undefined {
  if (typeof time?.dateTime !== 'string' || time.timeZone !== 'UTC') return undefined;
  try {
    return Temporal.PlainDateTime.from(time.dateTime.replace(/Z$/, '')).toZonedDateTime('UTC').toInstant();
  } catch {
    return undefined;
  }
}
