import fc from 'fast-check';
import { firstDayToPropose, patternDays } from '../../../domain/groupOffers/session-plan';
import { Temporal } from '../../../domain/time';

const day = (text: string) => Temporal.PlainDate.from(text);
const monthly = (first: string, count: number, ...off: readonly string[]) =>
  patternDays(day(first), { count, weeksBetween: 1, monthly: true }, new Set(off));

describe('A monthly row of sessions', () => {
  it('keeps the weekday and which of the month it is', () => {
    expect(monthly('2027-01-14', 4).days).toEqual(['2027-01-14', '2027-02-11', '2027-03-11', '2027-04-08']);
  });

  it('takes a fifth weekday, which few months have, for the last', () => {
    expect(monthly('2027-01-29', 4).days).toEqual(['2027-01-29', '2027-02-26', '2027-03-26', '2027-04-30']);
  });

  it('passes over a day off to the next such day, and names it', () => {
    expect(monthly('2027-02-18', 3, '2027-03-18')).toEqual({ days: ['2027-02-18', '2027-04-15', '2027-05-20'], skipped: ['2027-03-18'] });
  });

  it('meets once in each month, always on the same weekday, as often as was asked for', () => {
    const first = fc.integer({ min: 0, max: 3000 }).map((days) => day('2026-01-01').add({ days }));
    fc.assert(fc.property(first, fc.integer({ min: 1, max: 60 }), (from, count) => {
      const days = patternDays(from, { count, weeksBetween: 1, monthly: true }).days.map(day);
      const nth = Math.floor((from.day - 1) / 7);
      expect(days).toHaveLength(count);
      days.forEach((one, at) => {
        expect(one.toPlainYearMonth().equals(from.toPlainYearMonth().add({ months: at }))).toBe(true);
        expect(one.dayOfWeek).toBe(from.dayOfWeek);
        const own = Math.floor((one.day - 1) / 7);
        expect(own === nth || (nth === 4 && own === 3 && one.add({ weeks: 1 }).month !== one.month)).toBe(true);
      });
    }));
  });
});

describe('A weekly row of sessions', () => {
  it('has so many weeks between, and passes over days off', () => {
    expect(patternDays(day('2027-01-04'), { count: 3, weeksBetween: 2 }, new Set(['2027-01-18'])))
      .toEqual({ days: ['2027-01-04', '2027-02-01', '2027-02-15'], skipped: ['2027-01-18'] });
  });
});

describe('The first day that is proposed', () => {
  it('is a Tuesday more than three weeks ahead, whatever day it is today', () => {
    for (let day = 0; day < 14; day += 1) {
      const today = Temporal.PlainDate.from('2026-11-16').add({ days: day });
      const proposed = firstDayToPropose(today);
      expect([today.dayOfWeek, proposed.dayOfWeek]).toEqual([today.dayOfWeek, 2]);
      expect(today.until(proposed).days).toBeGreaterThan(21);
    }
  });
});
