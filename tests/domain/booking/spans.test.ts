import fc from 'fast-check';
import { localDays, workingSpans } from '../../../domain/booking/local-days';
import { holdsSpan, merged, type Span } from '../../../domain/booking/spans';
import { OSLO, Temporal } from '../../../domain/time';

const day = (text: string) => Temporal.PlainDate.from(text);

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

  it('hold another span when one of them does so whole', () => {
    fc.assert(fc.property(spans, span, (list, wanted) => {
      fc.pre(wanted[0] < wanted[1]);
      const own = merged(list);
      expect(holdsSpan(own, wanted)).toBe(own.some(([start, end]) => start <= wanted[0] && wanted[1] <= end));
    }));
  });
});
