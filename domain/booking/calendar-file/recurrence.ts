import { Temporal } from '../../time';

/** A rule by which something recurs, as RFC 5545 writes it (`FREQ=WEEKLY;BYDAY=TH`); at most once a day. */
export interface Recurrence {
  readonly every: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  readonly interval: number;
  readonly count: number | undefined;
  /** As written: a day or a time. */
  readonly until: string | undefined;
  readonly months: readonly number[];
  readonly monthDays: readonly number[];
  readonly yearDays: readonly number[];
  readonly weeks: readonly number[];
  readonly weekdays: readonly { readonly ordinal: number; readonly weekday: number }[];
  readonly positions: readonly number[];
  readonly firstWeekday: number;
}

const weekdayNames = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const frequencies = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;

/** Reads a rule. `tooOften` for one that comes back within the day; undefined for one that nobody can read. */
export function readRecurrence(text: string): Recurrence | 'tooOften' | undefined {
  const parts = new Map(text.toUpperCase().split(';').filter((part) => part !== '').map((part) => {
    const at = part.indexOf('=');
    return [part.slice(0, at), part.slice(at + 1)] as const;
  }));
  if (/^(SECOND|MINUTE|HOUR)LY$/.test(parts.get('FREQ') ?? '')) return 'tooOften';
  if (['BYHOUR', 'BYMINUTE', 'BYSECOND'].some((name) => parts.get(name)?.includes(',') === true)) return 'tooOften';
  const every = frequencies.find((one) => one === parts.get('FREQ'));
  const numbers = (name: string) => (parts.get(name) ?? '').split(',').filter((one) => one !== '').map(Number);
  const lists = [numbers('BYMONTH'), numbers('BYMONTHDAY'), numbers('BYYEARDAY'), numbers('BYWEEKNO'), numbers('BYSETPOS')] as const;
  const interval = Number(parts.get('INTERVAL') ?? 1);
  const count = parts.has('COUNT') ? Number(parts.get('COUNT')) : undefined;
  const weekdays = (parts.get('BYDAY') ?? '').split(',').filter((one) => one !== '').map(readWeekday);
  const isWell = every !== undefined && interval >= 1 && (count === undefined || count >= 0)
    && [interval, count ?? 0, ...lists.flat()].every(Number.isInteger) && weekdays.every((one) => one !== undefined);
  if (!isWell) return undefined;
  const [months, monthDays, yearDays, weeks, positions] = lists;
  return {
    every, interval, count, until: parts.get('UNTIL'), months, monthDays, yearDays, weeks, positions,
    weekdays: weekdays.filter((one) => one !== undefined),
    firstWeekday: Math.max(1, weekdayNames.indexOf(parts.get('WKST') ?? 'MO') + 1),
  };
}

function readWeekday(text: string): Recurrence['weekdays'][number] | undefined {
  const [, ordinal, name = ''] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(text) ?? [];
  const weekday = weekdayNames.indexOf(name) + 1;
  return weekday === 0 ? undefined : { ordinal: Number(ordinal ?? 0), weekday };
}

/** How many days may be looked at for one file, so that no calendar keeps anybody waiting without end. */
export interface Budget {
  days: number;
}

/**
 * The days on which it recurs, from `from` to `to`, both included, in order; the first of all is always one of them (its
 * end, `until`, is the caller's to see to). Whatever the rule says, the work is bounded by the days between, or from its
 * first day when the times are counted. `tooOften` when the budget is used up.
 */
export function recurringDays(
  rule: Recurrence,
  first: Temporal.PlainDate,
  { from, to }: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate },
  budget: Budget,
): readonly Temporal.PlainDate[] | 'tooOften' {
  const { compare } = Temporal.PlainDate;
  const found = rule.count !== 0 && compare(first, from) >= 0 && compare(first, to) <= 0 ? [first] : [];
  const fits = matcher(rule, first);
  let left = rule.count === undefined ? Infinity : rule.count - 1;
  for (let at = rule.count === undefined ? firstPeriod(rule, first, from) : 0; left > 0; at += rule.interval) {
    const period = periodAt(rule, first, at);
    if (period === undefined || compare(period.from, to) > 0) return found;
    budget.days -= period.days;
    if (budget.days < 0) return 'tooOften';
    const days = Array.from({ length: period.days }, (_, day) => period.from.add({ days: day })).filter(fits);
    for (const day of atPositions(days, rule.positions)) {
      if (compare(day, first) <= 0) continue;
      if (left <= 0 || compare(day, to) > 0) return found;
      left -= 1;
      if (compare(day, from) >= 0) found.push(day);
    }
  }
  return found;
}

/** The last period, counted in steps of the interval, that surely begins before `from`. */
function firstPeriod({ every, interval }: Recurrence, first: Temporal.PlainDate, from: Temporal.PlainDate): number {
  const days = Math.max(0, first.until(from, { largestUnit: 'days' }).days);
  const longest = { DAILY: 1, WEEKLY: 7, MONTHLY: 31, YEARLY: 366 }[every];
  return Math.max(0, Math.floor(days / longest / interval) - 1) * interval;
}

/** The period's days; undefined beyond the end of time. */
function periodAt({ every, firstWeekday }: Recurrence, first: Temporal.PlainDate, at: number): { from: Temporal.PlainDate; days: number } | undefined {
  try {
    switch (every) {
      case 'DAILY':
        return { from: first.add({ days: at }), days: 1 };
      case 'WEEKLY':
        return { from: first.subtract({ days: (first.dayOfWeek - firstWeekday + 7) % 7 }).add({ weeks: at }), days: 7 };
      case 'MONTHLY': {
        const from = first.with({ day: 1 }).add({ months: at });
        return { from, days: from.daysInMonth };
      }
      case 'YEARLY': {
        const from = first.with({ month: 1, day: 1 }).add({ years: at });
        return { from, days: from.daysInYear };
      }
    }
  } catch {
    return undefined;
  }
}

/** Whether a day of a period is one of the rule's, before positions; what the rule leaves open is as on the first day. */
function matcher(rule: Recurrence, first: Temporal.PlainDate): (day: Temporal.PlainDate) => boolean {
  const { every, months, yearDays, weeks, weekdays } = rule;
  const saysNoDay = weekdays.length + rule.monthDays.length + yearDays.length + weeks.length === 0;
  const monthDays = saysNoDay && (every === 'MONTHLY' || every === 'YEARLY') ? [first.day] : rule.monthDays;
  const inMonths = saysNoDay && every === 'YEARLY' && months.length === 0 ? [first.month] : months;
  const onWeekdays = weekdays.length === 0 && (every === 'WEEKLY' || (weeks.length > 0 && monthDays.length + yearDays.length === 0))
    ? [{ ordinal: 0, weekday: first.dayOfWeek }] : weekdays;
  const inMonth = every === 'MONTHLY' || months.length > 0;
  const isOf = (wanted: readonly number[], place: number, last: number) => wanted.some((one) => one === place || one === place - last - 1);
  return (day) =>
    (inMonths.length === 0 || inMonths.includes(day.month))
    && (monthDays.length === 0 || isOf(monthDays, day.day, day.daysInMonth))
    && (yearDays.length === 0 || isOf(yearDays, day.dayOfYear, day.daysInYear))
    && (weeks.length === 0 || isOf(weeks, day.weekOfYear ?? 0, weeksInYear(day)))
    && (onWeekdays.length === 0 || onWeekdays.some(({ ordinal, weekday }) => weekday === day.dayOfWeek
      && (ordinal === 0 || every === 'DAILY' || every === 'WEEKLY' || isTheNth(ordinal, inMonth ? [day.day, day.daysInMonth] : [day.dayOfYear, day.daysInYear]))));
}

/** Whether a day is the nth of its weekday, by its place among the month's or year's days; from the end when negative. */
function isTheNth(ordinal: number, [place, last]: readonly [number, number]): boolean {
  return ordinal > 0 ? Math.ceil(place / 7) === ordinal : Math.ceil((last - place + 1) / 7) === -ordinal;
}

function weeksInYear(day: Temporal.PlainDate): number {
  return Temporal.PlainDate.from({ year: day.yearOfWeek ?? day.year, month: 12, day: 28 }).weekOfYear ?? 52;
}

function atPositions(days: readonly Temporal.PlainDate[], positions: readonly number[]): readonly Temporal.PlainDate[] {
  return positions.length === 0 ? days : days.filter((_, at) => positions.some((one) => one === at + 1 || one === at - days.length));
}
