import type { Days, WorkingHours } from '../../domain/booking/counsellor';
import type { SlotQuestion } from '../../domain/booking/find-slots';
import type { Span } from '../../domain/booking/spans';

/** What the clock on the wall in Oslo shows at a minute since 1970. */
interface WallClock { readonly date: string; readonly weekday: number; readonly minute: number }

/** Somebody as the oracle knows them: rules and busy times, and nothing prepared. */
export interface OraclePerson {
  readonly hours: readonly WorkingHours[];
  readonly inTheBase: readonly Days[];
  readonly busy: readonly Span[];
  readonly hoursAhead: number;
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const wall = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Oslo', weekday: 'short', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
});

function wallClock(minute: number): WallClock {
  const parts = Object.fromEntries(wall.formatToParts(minute * 60_000).map(({ type, value }) => [type, value]));
  return {
    date: `${parts['year']}-${parts['month']}-${parts['day']}`,
    weekday: weekdays.indexOf(parts['weekday'] ?? '') + 1,
    minute: Number(parts['hour']) * 60 + Number(parts['minute']),
  };
}

/**
 * Free hours found the slow way: every minute of every person is looked up on the wall clock, by another library
 * than the product's own, and every start is tried.
 */
export function minuteOracle(first: number, last: number) {
  const clock = Array.from({ length: last - first }, (_, at) => wallClock(first + at));
  const within = ({ from, to }: Days, date: string) => from.toString() <= date && (to === null || date < to.toString());
  const isFree = (person: OraclePerson, minute: number): boolean => {
    const now = clock[minute - first];
    if (now === undefined) throw new Error('the minute lies outside what the oracle has prepared');
    return person.inTheBase.some((days) => within(days, now.date))
      && person.hours.some((hours) =>
        hours.weekday === now.weekday && within(hours.valid, now.date) && hours.fromMinute <= now.minute && now.minute < hours.toMinute)
      && !person.busy.some(([start, end]) => start <= minute && minute < end);
  };
  return ({ from, to, length, grid, together, atMost }: SlotQuestion, people: readonly OraclePerson[]) => {
    // Looked up once for each person and minute; a minute outside the question's range is never looked at.
    const free = people.map((person) => Array.from({ length: Math.max(to - from, 0) }, (_, at) => isFree(person, from + at)));
    const isFreeFrom = (at: number, start: number): boolean => {
      for (let minute = start; minute < start + length; minute += 1) if (free[at]?.[minute - from] !== true) return false;
      return true;
    };
    const slots: { start: number; people: number[] }[] = [];
    for (let start = from; start + length <= to && slots.length < atMost; start += 1) {
      if (start % grid !== 0) continue;
      const able = people.map(({ hoursAhead }, at) => ({ at, hoursAhead })).filter(({ at }) => isFreeFrom(at, start));
      if (able.length < together) continue;
      able.sort((one, other) => one.hoursAhead - other.hoursAhead || one.at - other.at);
      slots.push({ start, people: able.slice(0, together).map(({ at }) => at) });
    }
    return slots;
  };
}
