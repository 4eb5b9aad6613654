import fc from 'fast-check';
import type { Availability } from '../../../../domain/booking/availability';
import { localDays } from '../../../../domain/booking/local-days';
import { buildIndex } from '../../../../domain/booking/search/free-time-index';
import { dayNumber, dayTable } from '../../../../domain/booking/search/day-table';
import { findSeries, type SeriesSearch } from '../../../../domain/booking/series/find-series';
import { OSLO, Temporal } from '../../../../domain/time';
import { meetingOracle } from '../../../support/meeting-oracle';
import { arbitraryPerson, arbitraryPlace, day, minuteAt, travel } from '../search/arbitrary-people';

const [first, last] = ['2026-10-05', '2026-11-02'];
const dates = Array.from({ length: 28 }, (_, at) => day(first).add({ days: at }));
const table = dayTable(localDays(OSLO, day(first), day(last).subtract({ days: 1 })));
const { freeMinutes, canMeet, dateAt } = meetingOracle(minuteAt(first), minuteAt(last));

/** The minute since 1970 at which the clock shows that time on that day, the first time it does; nothing when it never does. */
function startOn(date: Temporal.PlainDate, minute: number): number | undefined {
  const time = new Temporal.PlainTime(Math.floor(minute / 60), minute % 60);
  const moment = date.toPlainDateTime(time).toZonedDateTime(OSLO, { disambiguation: 'earlier' });
  return moment.toPlainTime().equals(time) ? moment.epochMilliseconds / 60_000 : undefined;
}

/** The fewest exceptions, and the earliest day of a series that has them, by trying everything there is. */
function bruteForce(people: readonly Availability[], { question, place, wish, sessions, mostExceptions }: SeriesSearch) {
  const free = people.map(freeMinutes);
  const holds = (person: Availability, start: number) => question.skill === null
    || person.skills.some(({ skill, until }) => skill === question.skill && (until === null || dateAt(start) <= until.toString()));
  const tried = new Map<string, boolean>();
  const can = (at: number, start: number | undefined): boolean => {
    const known = tried.get(`${at} ${start}`);
    if (known !== undefined) return known;
    const answer = tryOut(at, start);
    tried.set(`${at} ${start}`, answer);
    return answer;
  };
  const tryOut = (at: number, start: number | undefined): boolean => {
    const person = people[at];
    return person !== undefined && start !== undefined && start >= question.from && start + question.length <= question.to
      && (question.notOfService === null || person.ownServiceId !== question.notOfService)
      && holds(person, start) && canMeet(person, free[at] ?? [], question, place, start);
  };
  const times = Array.from({ length: 1440 / question.grid }, (_, at) => at * question.grid)
    .filter((minute) => minute >= wish.hours.fromMinute && minute + question.length <= wish.hours.toMinute);
  const isOn = (date: Temporal.PlainDate) => !wish.daysOff.has(dayNumber(date));
  const mondayOf = (date: Temporal.PlainDate) => date.subtract({ days: date.dayOfWeek - 1 });
  const numbers = [...people.keys()];
  const teams = question.together === 1 ? numbers.map((at) => [at]) : numbers.flatMap((one) => numbers.filter((other) => other > one).map((other) => [one, other]));
  let best: { exceptions: number; day: string } | undefined;
  for (const weekday of wish.weekdays) {
    for (const minute of times) {
      for (let beginning = 0; beginning < wish.weeksBetween; beginning += 1) {
        const days = dates.filter((date) => date.dayOfWeek === weekday).filter((_, at) => at % wish.weeksBetween === beginning).filter(isOn);
        for (const team of teams) {
          const exceptional = (date: Temporal.PlainDate): boolean => {
            const week = dates.filter((other) => mondayOf(other).equals(mondayOf(date)) && isOn(other));
            if (week.some((other) => times.some((time) => team.every((at) => can(at, startOn(other, time)))))) return true;
            const start = startOn(date, minute);
            return team.filter((at) => !can(at, start)).length === 1 && numbers.some((at) => !team.includes(at) && can(at, start));
          };
          const least = (at: number, held: number): number => {
            const date = days[at];
            if (held === sessions) return 0;
            if (date === undefined) return Infinity;
            if (team.every((one) => can(one, startOn(date, minute)))) return least(at + 1, held + 1);
            return 1 + Math.min(exceptional(date) ? least(at + 1, held + 1) : Infinity, held > 0 ? least(at + 1, held) : Infinity);
          };
          days.forEach((date, at) => {
            const exceptions = least(at, 0);
            if (exceptions > mostExceptions) return;
            const isBetter = best === undefined || exceptions < best.exceptions || (exceptions === best.exceptions && date.toString() < best.day);
            if (isBetter) best = { exceptions, day: date.toString() };
          });
        }
      }
    }
  }
  return { best, can };
}

describe('Finding a series', () => {
  const search: fc.Arbitrary<SeriesSearch> = fc.record({
    together: fc.constantFrom(1 as const, 2 as const),
    skill: fc.constantFrom('cosP' as const, null, null),
    place: arbitraryPlace,
    // The night of the change of the clock, and a common morning.
    when: fc.constantFrom({ weekdays: [7], hours: { fromMinute: 90, toMinute: 270 } }, { weekdays: [4, 5], hours: { fromMinute: 540, toMinute: 690 } }),
    weeksBetween: fc.constantFrom(1, 1, 2),
    off: fc.array(fc.integer({ min: 0, max: 27 }), { maxLength: 3 }),
    sessions: fc.integer({ min: 2, max: 3 }),
    mostExceptions: fc.integer({ min: 0, max: 2 }),
  }).map(({ together, skill, place, when, weeksBetween, off, sessions, mostExceptions }) => ({
    place, sessions, mostExceptions,
    question: {
      from: minuteAt(first), to: minuteAt(last), length: 60, grid: 30, together, skill, holders: 'each', notOfService: null, travel,
    },
    wish: { ...when, weeksBetween, daysOff: new Set(off.map((at) => table.firstDay + at)) },
  }));

  it('has as few exceptions and begins as early as when everything is tried, and every session can be held', () => {
    let found = 0;
    fc.assert(fc.property(search, fc.array(arbitraryPerson(first, last), { minLength: 2, maxLength: 4 }), (asked, people) => {
      const plan = findSeries(buildIndex(table, people), asked);
      const { best, can } = bruteForce(people, asked);
      expect(plan?.exceptions).toBe(best?.exceptions);
      if (plan === undefined) return;
      found += 1;
      const [session] = plan.sessions;
      const begins = session?.exception?.kind === 'otherTime' ? session.exception.insteadOf : session?.start ?? 0;
      expect(dateAt(begins)).toBe(best?.day);
      expect(plan.sessions).toHaveLength(asked.sessions);
      expect(plan.leftOut.length + plan.sessions.filter(({ exception }) => exception !== null).length).toBe(plan.exceptions);
      for (const { start, people: coming } of plan.sessions) {
        expect(new Set(coming).size).toBe(asked.question.together);
        for (const at of coming) expect(can(at, start)).toBe(true);
      }
    }), { numRuns: 20 });
    expect(found).toBeGreaterThan(2);
  });
});
