import fc from 'fast-check';
import { readHourQuestion, type HourQuestion } from '../../../domain/booking/hour-question';
import { Temporal } from '../../../domain/time';
import { good } from '../../support/outcomes';

const day = (text: string) => Temporal.PlainDate.from(text);
/** Monday, nine o'clock and half a minute in Oslo. */
const now = Temporal.Instant.from('2026-11-23T08:00:30Z');
const question: HourQuestion = { skill: 'cosP', counsellors: 1, minutes: 60, from: day('2026-11-23'), to: day('2026-11-24'), grid: 30, atMost: 100 };
const read = (change: Partial<HourQuestion> = {}, clock = () => now) => readHourQuestion({ ...question, ...change }, clock);
const within = (change: Partial<HourQuestion> = {}) => {
  const { start, end } = good(read(change)).within;
  return [start.toString(), end.toString()];
};

describe('A question about free hours', () => {
  it('is about the time from the next whole minute to the end of the last day', () => {
    expect(within()).toEqual(['2026-11-23T08:01:00Z', '2026-11-24T23:00:00Z']);
    expect(within({ from: day('2026-11-24') })).toEqual(['2026-11-23T23:00:00Z', '2026-11-24T23:00:00Z']);
  });

  it.each([['2027-03-28', 23], ['2027-10-31', 25], ['2027-03-29', 24]])('lasts on %s as long as the day does, %d hours', (date, hours) => {
    const clock = () => Temporal.Instant.from('2027-03-01T08:00:00Z');
    const { start, end } = good(read({ from: day(date), to: day(date) }, clock)).within;
    expect(start.until(end).total('hours')).toBe(hours);
  });

  it.each<[string, Partial<HourQuestion>, string, string]>([
    ['a skill that there is none of', { skill: 'magic' }, 'skillIsUnknown', 'skill'],
    ['nobody', { counsellors: 0 }, 'oneOrTwoCounsellors', 'counsellors'],
    ['three at once', { counsellors: 3 }, 'oneOrTwoCounsellors', 'counsellors'],
    ['no time at all', { minutes: 0 }, 'lengthIsUnreasonable', 'minutes'],
    ['a length that is no number', { minutes: Number.NaN }, 'lengthIsUnreasonable', 'minutes'],
    ['an end before the beginning', { to: day('2026-11-22') }, 'rangeIsEmpty', 'to'],
    ['ten years', { to: day('2036-11-23') }, 'rangeIsTooLong', 'to'],
    ['days that are over', { from: day('2026-11-01'), to: day('2026-11-22') }, 'hourIsInThePast', 'to'],
    ['a weekday that there is none of', { wish: { weekdays: [8], hours: null } }, 'wishIsUnreadable', 'wish'],
    ['half a weekday', { wish: { weekdays: [1.5], hours: null } }, 'wishIsUnreadable', 'wish'],
    ['a part of the day that is too short', { wish: { weekdays: [], hours: { fromMinute: 600, toMinute: 659 } } }, 'wishIsUnreadable', 'wish'],
    ['a part of the day beyond the day', { wish: { weekdays: [], hours: { fromMinute: 1400, toMinute: 1500 } } }, 'wishIsUnreadable', 'wish'],
  ])('is refused by its field when it asks for %s', (_, change, refusal, field) => {
    expect(read(change)).toMatchObject({ ok: false, refusal, fields: [{ field }] });
  });

  it('reaches twelve weeks and not a day more', () => {
    const last = question.from.add({ days: 83 });
    expect(read({ to: last })).toMatchObject({ ok: true });
    expect(read({ to: last.add({ days: 1 }) })).toMatchObject({ refusal: 'rangeIsTooLong' });
  });

  it('takes a wish that just fits, and one or two counsellors (KB-23, KB-28)', () => {
    const wish = { weekdays: [1, 7], hours: { fromMinute: 600, toMinute: 660 } };
    expect(good(read({ wish, counsellors: 2 })).together).toBe(2);
  });

  it('never looks at a time that has passed, whenever it is asked', () => {
    fc.assert(fc.property(fc.integer({ min: -400, max: 400 }), fc.integer({ min: 0, max: 83 }), fc.integer({ min: 0, max: 86_400 }), (ahead, days, seconds) => {
      const clock = () => now.add({ seconds });
      const from = question.from.add({ days: ahead });
      const asked = read({ from, to: from.add({ days }) }, clock);
      if (!asked.ok) return;
      expect(Temporal.Instant.compare(asked.value.within.start, clock())).toBeGreaterThanOrEqual(0);
      expect(Temporal.Instant.compare(asked.value.within.end, asked.value.within.start)).toBeGreaterThan(0);
    }));
  });
});
