import type { Availability } from '../../domain/booking/availability';
import type { Days } from '../../domain/booking/counsellor';
import type { SlotQuestion } from '../../domain/booking/search/question';

/** What the clock on the wall in Oslo shows at a minute since 1970. */
interface WallClock { readonly date: string; readonly weekday: number; readonly minute: number }

/** Longer than any way with its pause in the tests, in minutes. */
const longestWay = 200;
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

/** The public holidays of the years that are searched, as the almanac has them. */
const holidays = new Set([
  '2026-12-25', '2026-12-26', '2027-01-01', '2027-03-25', '2027-03-26', '2027-03-28', '2027-03-29', '2027-05-01', '2027-05-06', '2027-05-16', '2027-05-17',
]);
const isHoliday = (date: string) => holidays.has(date);

/** The Monday of a date's week. */
function mondayOf(date: string): string {
  const day = new Date(`${date}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString().slice(0, 10);
}

/**
 * Answers about meetings found the slow way, written apart from the product's search: every minute of every person is looked
 * up on the wall clock by another library, and the way is walked minute by minute from each hour that is tried.
 * The range must be whole days; only meetings that begin in it count for a most per day or week.
 */
export function meetingOracle(first: number, last: number) {
  const clocks = Array.from({ length: last - first }, (_, at) => wallClock(first + at));
  const text = (days: Days) => ({ from: days.from.toString(), to: days.to?.toString() ?? '9999' });
  const dateAt = (minute: number) => clocks[minute - first]?.date ?? 'outside';

  function isFull(person: Availability, date: string): boolean {
    const { mostPerDay, mostPerWeek } = person.rules;
    const begun = person.meetings.map(({ span }) => dateAt(span[0])).filter((day) => day !== 'outside');
    return (mostPerDay !== null && begun.filter((day) => day === date).length >= mostPerDay)
      || (mostPerWeek !== null && begun.filter((day) => mondayOf(day) === mondayOf(date)).length >= mostPerWeek);
  }

  /** Whether each minute of the range is free for the person. */
  function freeMinutes(person: Availability): readonly boolean[] {
    const fullDates = new Map<string, boolean>();
    const inTheBase = person.inTheBase.map(text);
    const dated = (rows: Availability['hours']) => rows.map((row) => ({ ...row, ...text(row.valid) }));
    const [hours, protectedHours] = [dated(person.hours), dated(person.rules.protectedHours)];
    const exceptions = new Map(person.exceptions.map((one) => [one.day.toString(), one.hours]));
    return clocks.map(({ date, weekday, minute }, at) => {
      if (!inTheBase.some(({ from, to }) => from <= date && date < to)) return false;
      const holds = (one: { fromMinute: number; toMinute: number }) => one.fromMinute <= minute && minute < one.toMinute;
      const onThisDay = (rows: typeof hours) => rows.filter((row) => row.weekday === weekday && row.from <= date && date < row.to);
      if (!(exceptions.get(date) ?? (isHoliday(date) ? [] : onThisDay(hours))).some(holds)) return false;
      if (onThisDay(protectedHours).some(holds)) return false;
      for (let pair = 0; pair < person.busy.length; pair += 2) {
        if ((person.busy[pair] ?? 0) <= first + at && first + at < (person.busy[pair + 1] ?? 0)) return false;
      }
      if (meetingAt(person, first + at) !== undefined) return false;
      if (!fullDates.has(date)) fullDates.set(date, isFull(person, date));
      return fullDates.get(date) === false;
    });
  }

  function canMeet(person: Availability, free: readonly boolean[], question: SlotQuestion, place: string | null, start: number): boolean {
    const { length, travel } = question;
    const home = person.homeMunicipalityNumber;
    const isFree = (minute: number) => free[minute - first] === true;
    for (let minute = start; minute < start + length; minute += 1) if (!isFree(minute)) return false;
    const reachesBack = (steps: number, minuteOf: (step: number) => number, way: (from: string) => number): boolean => {
      let walked = 0;
      while (walked < steps && isFree(minuteOf(walked))) walked += 1;
      const comesFromMeeting = meetingAt(person, minuteOf(walked)) !== undefined;
      if (walked < way(home) && !comesFromMeeting) return false;
      for (let step = 0; step < steps; step += 1) {
        const meeting = meetingAt(person, minuteOf(step));
        if (meeting !== undefined) return step >= person.rules.bufferMinutes + way(meeting.municipalityNumber ?? home);
      }
      return true;
    };
    return reachesBack(longestWay, (step) => start - 1 - step, (from) => travel(from, place))
      && reachesBack(longestWay, (step) => start + length + step, (to) => travel(place, to));
  }

  return { dateAt, freeMinutes, canMeet };
}

function meetingAt({ meetings }: Availability, minute: number) {
  return meetings.find(({ span: [start, end] }) => start <= minute && minute < end);
}

/** Every start of the question at that place, with those who would take it, by their place in the list. */
export function oracleAnswer(
  { dateAt, freeMinutes, canMeet }: ReturnType<typeof meetingOracle>,
  question: SlotQuestion,
  people: readonly Availability[],
  { place, order }: { readonly place: string | null; readonly order: 'fewestHours' | 'shortestWay' },
): readonly { readonly start: number; readonly people: readonly number[] }[] {
  const free = people.map(freeMinutes);
  const wayOf = (at: number) => question.travel(people[at]?.homeMunicipalityNumber ?? '', place);
  const loadOf = (at: number) => people[at]?.hoursAhead ?? 0;
  const sorted = [...people.keys()].sort((one, other) => {
    const [byLoad, byWay] = [loadOf(one) - loadOf(other), wayOf(one) - wayOf(other)];
    return (order === 'fewestHours' ? byLoad || byWay : byWay || byLoad) || one - other;
  });
  const holds = (at: number, start: number) => question.skill === null
    || (people[at]?.skills ?? []).some(({ skill, until }) => skill === question.skill && (until === null || dateAt(start) <= until.toString()));
  const found: { start: number; people: number[] }[] = [];
  for (let start = question.from; start + question.length <= question.to; start += 1) {
    if (start % question.grid !== 0) continue;
    const able = sorted.filter((at) => {
      const person = people[at];
      if (person === undefined || (question.notOfService !== null && person.ownServiceId === question.notOfService)) return false;
      return canMeet(person, free[at] ?? [], question, place, start);
    });
    const skilled = able.filter((at) => holds(at, start));
    if (question.together === 1) {
      if (skilled[0] !== undefined) found.push({ start, people: [skilled[0]] });
      continue;
    }
    const from = question.holders === 'each' ? skilled : able;
    const [one] = from;
    const another = from.find((at) => at !== one && (question.holders === 'each' || skilled.includes(at) || (one !== undefined && skilled.includes(one))));
    if (one !== undefined && another !== undefined) found.push({ start, people: [one, another] });
  }
  return found;
}
