import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { sessionAfter, skippedDays, weeklySessions, type SessionFields } from '../../../../tab/client/offers/new/weekly-sessions';

const first: SessionFields = { date: '2026-12-03', start: '09:30', minutes: 120, place: { kind: 'teams' } };

describe('Setting up sessions week by week', () => {
  it('keeps the weekday, the hour, the length and the place', () => {
    const sessions = weeklySessions(first, 6);
    expect(sessions.map(({ date }) => date)).toEqual(['2026-12-03', '2026-12-10', '2026-12-17', '2026-12-24', '2026-12-31', '2027-01-07']);
    expect(sessions.every(({ start, minutes, place }) => start === '09:30' && minutes === 120 && place === first.place)).toBe(true);
  });

  it('gives as many as are asked for, each a week after the one before, whatever the first day', () => {
    const day = fc.integer({ min: 0, max: 3000 }).map((days) => Temporal.PlainDate.from('2026-01-01').add({ days }));
    fc.assert(fc.property(day, fc.integer({ min: 1, max: 60 }), (date, number) => {
      const days = weeklySessions({ ...first, date: date.toString() }, number).map((session) => Temporal.PlainDate.from(session.date));
      expect(days).toHaveLength(number);
      days.forEach((one, week) => { expect(date.until(one, { largestUnit: 'day' }).days).toBe(7 * week); });
    }));
  });

  it.each([['', 3], ['2026-02-30', 3], ['tomorrow', 3], ['2026-12-03', 0], ['2026-12-03', 61], ['2026-12-03', 2.5], ['2026-12-03', Number.NaN]])(
    'gives none from the date «%s» and the number %s', (date, number) => {
      expect(weeklySessions({ ...first, date }, number)).toEqual([]);
    },
  );
});

describe('Adding one more session', () => {
  it('suggests a week after the last, and nothing but the length for the very first', () => {
    expect(sessionAfter([first, { ...first, date: '2026-12-11', start: '10:00' }], 90)).toEqual({ ...first, date: '2026-12-18', start: '10:00' });
    expect(sessionAfter([], 90)).toEqual({ date: '', start: '', minutes: 90, place: null });
  });

  it('repeats a last session whose date is not filled in yet', () => {
    expect(sessionAfter([{ ...first, date: '' }], 90)).toEqual({ ...first, date: '' });
  });
});

describe('Days off', () => {
  const from = { date: '2026-12-11', start: '09:00', minutes: 120, place: null };
  const off = [{ day: '2026-12-25', name: 'første juledag' }, { day: '2026-12-26', name: 'andre juledag' }, { day: '2027-01-01', name: 'første nyttårsdag' }];
  const made = weeklySessions(from, 3, new Set(off.map(({ day }) => day)));

  it('are passed over, and the row is as long as was asked for', () => {
    expect(made.map(({ date }) => date)).toEqual(['2026-12-11', '2026-12-18', '2027-01-08']);
  });

  it('are named when the row would have met them, and only then', () => {
    expect(skippedDays(made, off, from.date).map(({ day }) => day)).toEqual(['2026-12-25', '2027-01-01']);
    expect(skippedDays(made.slice(0, 2), off, from.date)).toEqual([]);
  });
});
