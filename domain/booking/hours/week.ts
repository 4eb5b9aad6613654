import { osloInstant, type Temporal } from '../../time';
import type { DayMinutes } from '../availability';

/** What hours of the week are spent on: lent to the base, the own service's, or protected from every meeting (KB-45). */
export const spentOn = ['base', 'ownService', 'protected'] as const;
export type SpentOn = (typeof spentOn)[number];

/** Hours of every such weekday, in minutes of the local day; 1 is Monday. */
export interface WeekHours extends DayMinutes {
  readonly weekday: number;
  readonly spentOn: SpentOn;
}

const minutesInDay = 24 * 60;
const step = 5;
const mostInAWeek = 60;
const mostInADay = 6;

export type WeekFault = 'hoursAreUnreadable' | 'hoursOverlap' | 'tooManyHours';

/**
 * What is wrong with a week, if anything: hours end after they begin, within their day and on whole five minutes; what is
 * lent to the base and what is the own service's share no minute, and protected hours not with each other. Protected hours
 * may lie within the others: that is what they protect.
 */
export function weekFault(week: readonly WeekHours[]): WeekFault | undefined {
  if (week.length > mostInAWeek) return 'tooManyHours';
  if (!week.every((hours) => hours.weekday >= 1 && hours.weekday <= 7 && isReadable(hours))) return 'hoursAreUnreadable';
  for (let weekday = 1; weekday <= 7; weekday += 1) {
    const day = week.filter((hours) => hours.weekday === weekday);
    if (overlap(day.filter((hours) => hours.spentOn !== 'protected'))) return 'hoursOverlap';
    if (overlap(day.filter((hours) => hours.spentOn === 'protected'))) return 'hoursOverlap';
  }
  return undefined;
}

/** What is wrong with the hours of one dated day: as of a week, and none begins or ends in the hour that spring skips. */
export function dayFault(day: Temporal.PlainDate, hours: readonly DayMinutes[]): WeekFault | 'hourDoesNotExist' | undefined {
  if (hours.length > mostInADay) return 'tooManyHours';
  if (!hours.every(isReadable)) return 'hoursAreUnreadable';
  if (overlap(hours)) return 'hoursOverlap';
  const typed = hours.flatMap(({ fromMinute, toMinute }) => [fromMinute, toMinute]).filter((minute) => minute < minutesInDay);
  return typed.every((minute) => exists(day, minute)) ? undefined : 'hourDoesNotExist';
}

function exists(day: Temporal.PlainDate, minute: number): boolean {
  const two = (number: number) => String(number).padStart(2, '0');
  const instant = osloInstant(day.toString(), `${two(Math.floor(minute / 60))}:${two(minute % 60)}`);
  return instant.ok || instant.refusal !== 'hourDoesNotExist';
}

function isReadable({ fromMinute, toMinute }: DayMinutes): boolean {
  return [fromMinute, toMinute].every((minute) => Number.isInteger(minute) && minute % step === 0)
    && fromMinute >= 0 && toMinute <= minutesInDay && fromMinute < toMinute;
}

function overlap(hours: readonly DayMinutes[]): boolean {
  const inOrder = [...hours].sort((one, other) => one.fromMinute - other.fromMinute);
  return inOrder.some(({ fromMinute }, at) => at > 0 && fromMinute < (inOrder[at - 1]?.toMinute ?? 0));
}
