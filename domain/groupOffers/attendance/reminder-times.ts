import type { Temporal } from 'temporal-polyfill';
import type { Period } from '../../time';

/** What the worker tells of a session by itself: how many came is asked for when it ends. */
export type ReminderKind = 'attendance';

/** From when until when something is told; after that it is of no use any more. */
export interface ReminderTime {
  readonly kind: ReminderKind;
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant;
}

/** A leader is asked for numbers as long as somebody remembers them. */
const daysToRemember = 14;

/** When a session that is held in a period is told of. */
export function reminderTimes({ end }: Period): readonly ReminderTime[] {
  return [
    { kind: 'attendance', from: end, until: end.add({ hours: 24 * daysToRemember }) },
  ];
}
