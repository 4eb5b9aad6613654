import fc from 'fast-check';
import { bookableDays } from '../../../domain/booking/hours/bookable-days';
import type { KeptHours } from '../../../domain/booking/hours/kept-hours';
import type { WeekHours } from '../../../domain/booking/hours/week';
import { Temporal } from '../../../domain/time';

const day = (text: string) => Temporal.PlainDate.from(text);
const monday = day('2026-11-30');
const hours = (weekday: number, from: number, to: number, spentOn: WeekHours['spentOn'] = 'base'): WeekHours =>
  ({ weekday, fromMinute: from * 60, toMinute: to * 60, spentOn });
const week = [hours(1, 8, 12), hours(1, 12, 16, 'ownService'), hours(1, 9, 10, 'protected'), hours(2, 8, 16)];
type Kept = Pick<KeptHours, 'weeks' | 'exceptions' | 'leaves'>;
const kept = (change: Partial<Kept> = {}): Kept => ({ weeks: [{ from: monday, hours: week }], exceptions: [], leaves: [], ...change });
const said = (keeps: Kept, count = 2, from = monday) => bookableDays(keeps, from, count)
  .map(({ hours: free, by }) => [by, ...free.map(({ fromMinute, toMinute }) => `${fromMinute / 60}-${toMinute / 60}`)]);

describe('When somebody can be booked', () => {
  it('is what the week lends to the base, without the own service’s and without protected hours', () => {
    expect(said(kept())).toEqual([['week', '8-9', '10-12'], ['week', '8-16']]);
  });

  it('is what a dated day says instead of the week, still without protected hours', () => {
    expect(said(kept({ exceptions: [{ day: monday, hours: [{ fromMinute: 540, toMinute: 840 }] }] }))).toEqual([['exception', '10-14'], ['week', '8-16']]);
    expect(said(kept({ exceptions: [{ day: monday.add({ days: 1 }), hours: [] }] }))).toEqual([['week', '8-9', '10-12'], ['exception']]);
  });

  it('is nothing on the first and the last day of a leave, whatever a dated day says', () => {
    const leaves = [{ id: 'x' as never, first: monday, last: monday.add({ days: 1 }) }];
    expect(said(kept({ leaves, exceptions: [{ day: monday, hours: [{ fromMinute: 540, toMinute: 840 }] }] }), 3)).toEqual([['leave'], ['leave'], ['week']]);
  });

  it('is nothing on a public holiday, but for what a dated day says of it', () => {
    const christmasDay = day('2026-12-25');
    const fridays = { weeks: [{ from: monday, hours: [hours(5, 8, 16)] }] };
    expect(said(kept(fridays), 1, christmasDay)).toEqual([['publicHoliday']]);
    expect(said(kept({ ...fridays, exceptions: [{ day: christmasDay, hours: [{ fromMinute: 540, toMinute: 600 }] }] }), 1, christmasDay)).toEqual([['exception', '9-10']]);
  });

  it('follows the week that has begun by then', () => {
    const weeks = [{ from: monday, hours: week }, { from: monday.add({ days: 1 }), hours: [hours(2, 10, 11)] }];
    expect(said(kept({ weeks }))).toEqual([['week', '8-9', '10-12'], ['week', '10-11']]);
    expect(said(kept({ weeks: [] }))).toEqual([['week'], ['week']]);
  });

  it('never holds a minute that is protected or not lent, and every other one that is lent', () => {
    const anHour = fc.record({ from: fc.integer({ min: 0, max: 23 }), length: fc.integer({ min: 1, max: 4 }), spentOn: fc.constantFrom('base', 'ownService', 'protected') })
      .map(({ from, length, spentOn }) => hours(1, from, Math.min(24, from + length), spentOn));
    fc.assert(fc.property(fc.array(anHour, { maxLength: 6 }), fc.integer({ min: 0, max: 1439 }), (ofMonday, minute) => {
      const within = (spentOn: WeekHours['spentOn']) => ofMonday.some((one) => one.spentOn === spentOn && one.fromMinute <= minute && minute < one.toMinute);
      const [free] = bookableDays(kept({ weeks: [{ from: monday, hours: ofMonday }] }), monday, 1);
      const isFree = free?.hours.some(({ fromMinute, toMinute }) => fromMinute <= minute && minute < toMinute) ?? false;
      expect(isFree).toBe(within('base') && !within('protected'));
    }));
  });
});
