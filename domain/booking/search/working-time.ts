import type { Temporal } from '../../time';
import type { Availability, DayMinutes } from '../availability';
import type { Days, WorkingHours } from '../counsellor';
import { dayNumber, type DayTable } from './day-table';
import type { SharedWeeks, SpanList } from './shared-weeks';

/** Minutes of one local day that neither overlap nor touch, in order: from and to in turn. */
type DayPattern = readonly number[];

/**
 * When a person works: the hours of the weekday but on public holidays, or those of a dated exception instead, without
 * protected hours, on days in the base that are not `full`. A minute counts when the clock on the wall shows a time within
 * the hours, so that what spring skips is no working time, and what autumn repeats is so twice.
 */
export function workingTime(person: Worker, table: DayTable, full: ReadonlySet<number>, weeks: SharedWeeks): SpanList {
  const end = table.firstDay + table.weekdays.length;
  const alwaysIn = isInBase(person, table.firstDay, end);
  const steady = hasOneWeek(person, table.firstDay, end);
  const isPlain = alwaysIn && steady && full.size === 0 && person.rules.protectedHours.length === 0;
  if (!isPlain) return writeDays(person, table, { full, alwaysIn, steady }, weeks.own);
  return weeks.of(person.hours, (into) => writeDays(person, table, { full, alwaysIn, steady }, into));
}

function writeDays(
  person: Worker,
  { firstDay, weekdays, publicHolidays, beginsAt, clockChanges, days, origin }: DayTable,
  { full, alwaysIn, steady }: { readonly full: ReadonlySet<number>; readonly alwaysIn: boolean; readonly steady: boolean },
  into: SpanList,
): SpanList {
  into.length = 0;
  const week: (DayPattern | undefined)[] = [none, undefined, undefined, undefined, undefined, undefined, undefined, undefined];
  for (let at = 0; at < weekdays.length; at += 1) {
    const day = firstDay + at;
    if ((!alwaysIn && !isInBase(person, day, day + 1)) || full.has(at)) continue;
    const weekday = weekdays[at] as number;
    const pattern = publicHolidays[at] === 1 ? patternOn(person, weekday, day, noRows)
      : steady ? week[weekday] ??= patternOn(person, weekday, day) : patternOn(person, weekday, day);
    if (pattern.length === 0) continue;
    if (into.length + 2 * pattern.length > into.minutes.length) grow(into);
    if (clockChanges[at] === 0) writeDay(into, pattern, beginsAt[at] as number, beginsAt[at] as number, beginsAt[at + 1] as number);
    else {
      const { stretches, midnight } = days[at] ?? { stretches: [], midnight: 0 };
      for (const { span, ahead } of stretches) writeDay(into, pattern, midnight - ahead - origin, span[0] - origin, span[1] - origin);
    }
  }
  return into;
}

type Worker = Pick<Availability, 'hours' | 'exceptions' | 'inTheBase' | 'rules'>;
const none: DayPattern = [];

function isInBase({ inTheBase }: Worker, from: number, to: number): boolean {
  for (const days of inTheBase) if (covers(days, from, to)) return true;
  return false;
}

/** Whether every week of the table is alike: no exceptions, and the same rows from its first day to its last. */
function hasOneWeek({ hours, exceptions, rules: { protectedHours } }: Worker, from: number, to: number): boolean {
  if (exceptions.length > 0) return false;
  for (const { valid } of hours) if (!covers(valid, from, to)) return false;
  for (const { valid } of protectedHours) if (!covers(valid, from, to)) return false;
  return true;
}

function covers(days: Days, from: number, to: number): boolean {
  return numberOf(days.from) <= from && (days.to === null || to <= numberOf(days.to));
}

/** Rows that came together mostly share their dates, so each date is reckoned once. */
const numbers = new WeakMap<Temporal.PlainDate, number>();
let lastDate: Temporal.PlainDate | undefined;
let lastNumber = 0;

function numberOf(date: Temporal.PlainDate): number {
  if (date === lastDate) return lastNumber;
  lastDate = date;
  const known = numbers.get(date);
  lastNumber = known ?? dayNumber(date);
  if (known === undefined) numbers.set(date, lastNumber);
  return lastNumber;
}

/** When somebody works on a day, as minutes of it; `usual` instead of what the week says. */
function patternOn({ hours, exceptions, rules: { protectedHours } }: Worker, weekday: number, day: number, usual?: readonly DayMinutes[]): DayPattern {
  const away = rowsOn(protectedHours, weekday, day);
  const exception = exceptions.length === 0 ? undefined : exceptions.find((one) => numberOf(one.day) === day);
  const working = exception?.hours ?? usual ?? rowsOn(hours, weekday, day);
  const [only, another] = working;
  if (only === undefined) return none;
  if (another === undefined && away.length === 0) return [only.fromMinute, only.toMinute];
  return withoutProtected([...working].sort((one, other) => one.fromMinute - other.fromMinute), away);
}

function rowsOn(rows: readonly WorkingHours[], weekday: number, day: number): readonly DayMinutes[] {
  let found: WorkingHours[] | undefined;
  for (const row of rows) {
    if (row.weekday !== weekday || !covers(row.valid, day, day + 1)) continue;
    if (found === undefined) found = [row];
    else found.push(row);
  }
  return found ?? noRows;
}

const noRows: readonly DayMinutes[] = [];

function withoutProtected(working: readonly DayMinutes[], away: readonly DayMinutes[]): DayPattern {
  const pattern: number[] = [];
  let from = 0;
  for (const { fromMinute, toMinute } of working) {
    from = Math.max(from, fromMinute);
    while (from < toMinute) {
      const at = from;
      const hit = away.find((one) => one.fromMinute <= at && at < one.toMinute);
      if (hit !== undefined) {
        from = hit.toMinute;
        continue;
      }
      const to = away.reduce((next, { fromMinute: start }) => (start > at && start < next ? start : next), toMinute);
      if (pattern.at(-1) === from) pattern[pattern.length - 1] = to;
      else pattern.push(from, to);
      from = to;
    }
  }
  return pattern;
}

/** Writes a day's hours between two minutes; `zero` is where the day's minute 0 would be. Spans that touch become one. */
function writeDay(into: SpanList, pattern: DayPattern, zero: number, first: number, end: number): void {
  const { minutes } = into;
  for (let at = 0; at < pattern.length; at += 2) {
    const from = Math.max(first, zero + (pattern[at] as number));
    const to = Math.min(end, zero + (pattern[at + 1] as number));
    if (from >= to) continue;
    if (into.length > 0 && minutes[into.length - 1] === from) minutes[into.length - 1] = to;
    else {
      minutes[into.length] = from;
      minutes[into.length + 1] = to;
      into.length += 2;
    }
  }
}

function grow(list: SpanList): void {
  const larger = new Int32Array(list.minutes.length * 2);
  larger.set(list.minutes);
  list.minutes = larger;
}
