import fc from 'fast-check';
import { findSlots, type SlotQuestion } from '../../../domain/booking/find-slots';
import { localDays, workingSpans } from '../../../domain/booking/local-days';
import { holdsSpan, merged, without, type Span } from '../../../domain/booking/spans';
import { OSLO, Temporal } from '../../../domain/time';
import { minuteOracle, type OraclePerson } from '../../support/minute-oracle';

const day = (text: string) => Temporal.PlainDate.from(text);
const minuteAt = (date: string) => day(date).toZonedDateTime(OSLO).epochMilliseconds / 60_000;

const roundTheClock = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
  weekday, fromMinute: 0, toMinute: 1440, valid: { from: day('2020-01-01'), to: null },
}));

const weeks = [
  ['a common week', '2026-11-20', '2026-11-27'],
  ['the week in which the clock goes forward', '2027-03-26', '2027-04-02'],
  ['the week in which the clock goes back', '2026-10-23', '2026-10-30'],
] as const;

describe.each(weeks)('Finding free hours in %s', (_, first, last) => {
  const [from, to] = [minuteAt(first), minuteAt(last)];
  const oracle = minuteOracle(from, to);
  const days = localDays(OSLO, day(first), day(last).subtract({ days: 1 }));
  const anyDay = fc.integer({ min: -2, max: 9 }).map((days_) => day(first).add({ days: days_ }));
  const validity = fc.tuple(anyDay, fc.option(anyDay)).map(([start, end]) => ({ from: start, to: end }));
  const inMinutes = fc.tuple(fc.integer({ min: 0, max: 1440 }), fc.integer({ min: 0, max: 1440 }));
  const person: fc.Arbitrary<OraclePerson> = fc.record({
    // Without some who work at any time, hardly any hour would have more people free than it needs.
    hours: fc.oneof(fc.constant(roundTheClock), fc.array(
      fc.tuple(fc.constantFrom(1, 2, 5, 6, 7, 7, 7), inMinutes, fc.oneof(fc.constant({ from: day('2020-01-01'), to: null }), validity))
        .map(([weekday, [one, other], valid]) => ({ weekday, fromMinute: Math.min(one, other), toMinute: Math.max(one, other), valid })),
      { maxLength: 6 },
    )),
    inTheBase: fc.oneof(fc.constant([{ from: day('2020-01-01'), to: null }]), fc.array(validity, { maxLength: 2 })),
    busy: fc.array(
      fc.tuple(fc.integer({ min: from - 500, max: to }), fc.integer({ min: 1, max: 3_000 })).map(([start, long]): Span => [start, start + long]),
      { maxLength: 5 },
    ),
    hoursAhead: fc.integer({ min: 0, max: 2 }),
  });
  const question: fc.Arbitrary<SlotQuestion> = fc.record({
    from: fc.integer({ min: from, max: to }),
    to: fc.integer({ min: from, max: to }),
    length: fc.integer({ min: 1, max: 30 }).map((quarters) => quarters * 15),
    grid: fc.constantFrom(15 as const, 30 as const),
    together: fc.constantFrom(1, 2),
    atMost: fc.constantFrom(1, 8, 1_000),
  });

  it('answers as one who looks at every minute on the wall clock', () => {
    fc.assert(
      fc.property(question, fc.array(person, { maxLength: 4 }), (asked, people) => {
        const prepared = people.map(({ hours, inTheBase, busy, hoursAhead }) => ({
          hoursAhead, free: without(workingSpans(days, hours, inTheBase), busy),
        }));
        expect(findSlots(asked, prepared)).toEqual(oracle(asked, people));
      }),
      { numRuns: 100 },
    );
  });
});

describe('The free hours', () => {
  const always = { free: [[0, 600]] as const, hoursAhead: 0 };
  const asked = { from: 0, to: 120, length: 60, grid: 30, together: 1, atMost: 10 } as const;

  it('come soonest first, on the grid, and end within the range', () => {
    expect(findSlots(asked, [always]).map(({ start }) => start)).toEqual([0, 30, 60]);
    expect(findSlots({ ...asked, from: 1 }, [always]).map(({ start }) => start)).toEqual([30, 60]);
  });

  it('are no more than were asked for', () => {
    expect(findSlots({ ...asked, atMost: 2 }, [always])).toHaveLength(2);
  });

  it('name those with the fewest hours ahead, and of equals the first in the list', () => {
    const people = [{ ...always, hoursAhead: 2 }, { ...always, hoursAhead: 1 }, { ...always, hoursAhead: 1 }];
    expect(findSlots({ ...asked, together: 2, atMost: 1 }, people)).toEqual([{ start: 0, people: [1, 2] }]);
    expect(findSlots({ ...asked, atMost: 1 }, people)).toEqual([{ start: 0, people: [1] }]);
  });

  it('with two need both for the whole hour', () => {
    const halves = [{ free: [[0, 90]] as const, hoursAhead: 0 }, { free: [[45, 120]] as const, hoursAhead: 0 }];
    expect(findSlots({ ...asked, together: 2 }, halves)).toEqual([]);
    expect(findSlots({ ...asked, length: 30, together: 2 }, halves)).toEqual([{ start: 60, people: [0, 1] }]);
  });

  it('are none when the range is shorter than the hour', () => {
    expect(findSlots({ ...asked, to: 59 }, [always])).toEqual([]);
  });
});

describe('Working hours', () => {
  const forever = [{ from: day('2020-01-01'), to: null }];
  const sunday = (fromMinute: number, toMinute: number) => [{ weekday: 7, fromMinute, toMinute, valid: { from: day('2020-01-01'), to: null } }];
  const minutes = (spans: readonly Span[]) => spans.reduce((sum, [start, end]) => sum + end - start, 0);

  it('are local: eight o’clock is eight o’clock before and after a change of the clock', () => {
    const monday = [{ weekday: 1, fromMinute: 480, toMinute: 930, valid: { from: day('2020-01-01'), to: null } }];
    const of = (date: string) => workingSpans(localDays(OSLO, day(date), day(date)), monday, forever);
    expect(of('2026-10-19')).toEqual([[Date.UTC(2026, 9, 19, 6) / 60_000, Date.UTC(2026, 9, 19, 13, 30) / 60_000]]);
    expect(of('2026-10-26')).toEqual([[Date.UTC(2026, 9, 26, 7) / 60_000, Date.UTC(2026, 9, 26, 14, 30) / 60_000]]);
  });

  it('leave out the hour that does not exist in spring, and count the one that is twice in autumn', () => {
    expect(minutes(workingSpans(localDays(OSLO, day('2027-03-28'), day('2027-03-28')), sunday(0, 1440), forever))).toBe(23 * 60);
    expect(minutes(workingSpans(localDays(OSLO, day('2026-10-25'), day('2026-10-25')), sunday(0, 1440), forever))).toBe(25 * 60);
    expect(workingSpans(localDays(OSLO, day('2027-03-28'), day('2027-03-28')), sunday(120, 180), forever)).toEqual([]);
  });

  it('count only on days when the counsellor belongs to the base', () => {
    const gone = [{ from: day('2020-01-01'), to: day('2026-11-22') }];
    expect(workingSpans(localDays(OSLO, day('2026-11-22'), day('2026-11-22')), sunday(480, 540), gone)).toEqual([]);
  });
});

describe('Spans of minutes', () => {
  const span = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 20 })).map(([start, long]): Span => [start, start + long]);
  const spans = fc.array(span, { maxLength: 8 });
  const covers = (list: readonly Span[], minute: number) => list.some(([start, end]) => start <= minute && minute < end);
  const all = Array.from({ length: 90 }, (_, minute) => minute);

  it('hold the same minutes when merged, apart and in order', () => {
    fc.assert(fc.property(spans, (list) => {
      const result = merged(list);
      expect(all.filter((minute) => covers(result, minute))).toEqual(all.filter((minute) => covers(list, minute)));
      for (const [at, [start]] of result.entries()) expect(start).toBeGreaterThan(result[at - 1]?.[1] ?? -1);
    }));
  });

  it('hold what is left when others are taken away', () => {
    fc.assert(fc.property(spans, spans, (list, taken) => {
      const left = without(list, taken);
      expect(all.filter((minute) => covers(left, minute)))
        .toEqual(all.filter((minute) => covers(list, minute) && !covers(taken, minute)));
    }));
  });

  it('hold another span when one of them does so whole', () => {
    fc.assert(fc.property(spans, span, (list, wanted) => {
      fc.pre(wanted[0] < wanted[1]);
      const own = merged(list);
      expect(holdsSpan(own, wanted)).toBe(own.some(([start, end]) => start <= wanted[0] && wanted[1] <= end));
    }));
  });
});
