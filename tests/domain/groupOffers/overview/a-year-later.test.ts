import fc from 'fast-check';
import { aYearLater } from '../../../../domain/groupOffers/overview/a-year-later';
import { Temporal } from '../../../../domain/time';

const day = (text: string) => Temporal.PlainDate.from(text);
const later = (days: readonly string[], off: readonly string[] = []) =>
  aYearLater(days.map(day), off.map((one) => ({ day: day(one), why: 'schoolHoliday' }))).map(({ to }) => to.toString());

describe('A day of last year’s plan', () => {
  it('becomes the same weekday of the same week', () => {
    expect(later(['2026-01-13', '2026-02-10'])).toEqual(['2027-01-19', '2027-02-16']);
    expect(day('2026-02-10').weekOfYear).toBe(day('2027-02-16').weekOfYear);
  });

  it('comes into the week after week 52 when it stood in a week 53', () => {
    expect(day('2026-12-29').weekOfYear).toBe(53);
    expect(later(['2026-12-29'])).toEqual(['2028-01-04']);
    expect(later(['2027-01-05'])).toEqual(['2028-01-04']);
  });

  it('goes round a day off to the next week, and says which it passed', () => {
    const [moved] = aYearLater([day('2026-02-10')], [{ day: day('2027-02-16'), why: 'schoolHoliday' }]);
    expect(moved?.to.toString()).toBe('2027-02-23');
    expect(moved?.passedOver).toEqual([{ day: day('2027-02-16'), why: 'schoolHoliday' }]);
  });

  it('moves the rest of a weekly row on, so that none is lost', () => {
    expect(later(['2026-02-10', '2026-02-17', '2026-02-24'], ['2027-02-16'])).toEqual(['2027-02-23', '2027-03-02', '2027-03-09']);
  });

  it('lets a monthly row stand where the next has room', () => {
    expect(later(['2026-02-10', '2026-03-10'], ['2027-02-16'])).toEqual(['2027-02-23', '2027-03-16']);
  });

  it('keeps number, order and weekday, and never stands on a day off', () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 800 }), { minLength: 1, maxLength: 30 })
      .map((found) => found.sort((one, other) => one - other).map((at) => day('2025-12-01').add({ days: at })));
    const off = fc.array(fc.integer({ min: 0, max: 1500 }), { maxLength: 40 })
      .map((found) => found.map((at) => ({ day: day('2026-10-01').add({ days: at }), why: 'schoolHoliday' as const })));
    fc.assert(fc.property(days, off, (from, free) => {
      const to = aYearLater(from, free).map((one) => one.to);
      expect(to).toHaveLength(from.length);
      expect(to.map(({ dayOfWeek }) => dayOfWeek)).toEqual(from.map(({ dayOfWeek }) => dayOfWeek));
      for (const [at, one] of to.entries()) {
        expect(free.some((holiday) => holiday.day.equals(one))).toBe(false);
        const before = to[at - 1];
        if (before !== undefined) expect(Temporal.PlainDate.compare(before, one)).toBe(-1);
      }
    }));
  });
});
