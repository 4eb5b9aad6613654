import fc from 'fast-check';
import { reminderTimes, type ReminderTime } from '../../../../domain/groupOffers/attendance/reminder-times';
import { isWorkingDay, workingDaysBefore } from '../../../../domain/groupOffers/working-days';
import { OSLO, osloDate, osloTime, Temporal } from '../../../../domain/time';

const timesOf = (start: string, minutes = 120): Record<string, ReminderTime> => {
  const from = Temporal.Instant.from(start);
  return Object.fromEntries(reminderTimes({ start: from, end: from.add({ minutes }) }).map((time) => [time.kind, time]));
};

describe('A session is reminded of', () => {
  it.each([
    ['a Wednesday', '2027-01-13T08:00:00Z', '2027-01-11T06:30:00Z', '2027-01-13T06:30:00Z'],
    ['a Monday: the Thursday before', '2027-01-11T08:00:00Z', '2027-01-07T06:30:00Z', '2027-01-11T06:30:00Z'],
    ['the Tuesday after Easter: the Tuesday before', '2027-03-30T07:00:00Z', '2027-03-23T06:30:00Z', '2027-03-30T05:30:00Z'],
    ['a Saturday', '2027-01-16T09:00:00Z', '2027-01-14T06:30:00Z', '2027-01-16T06:30:00Z'],
    ['the Monday after the autumn change', '2027-11-01T08:00:00Z', '2027-10-28T05:30:00Z', '2027-11-01T06:30:00Z'],
  ])('two working days before and at half past seven on its day, on %s', (_day, start, before, morning) => {
    const { daysBefore, sameDay } = timesOf(start);
    expect([daysBefore?.from.toString(), sameDay?.from.toString()]).toEqual([before, morning]);
  });

  it('an hour before when it is early', () => {
    expect(timesOf('2027-01-13T07:00:00Z')['sameDay']?.from.toString()).toBe('2027-01-13T06:00:00Z');
  });

  it('in order and never late, whatever the hour and whenever the clock is changed', () => {
    const firstMinute = Temporal.Instant.from('2026-01-01T00:00:00Z');
    fc.assert(fc.property(fc.nat(5 * 366 * 24 * 60), fc.integer({ min: 15, max: 720 }), (minute, minutes) => {
      const start = firstMinute.add({ minutes: minute });
      const end = start.add({ minutes });
      const times = reminderTimes({ start, end });
      expect(times.map(({ kind }) => kind)).toEqual(['daysBefore', 'sameDay', 'attendance']);
      const [before, sameDay, attendance] = times as [ReminderTime, ReminderTime, ReminderTime];
      for (const { from, until } of times) expect(Temporal.Instant.compare(from, until)).toBe(-1);
      expect(Temporal.Instant.compare(before.until, sameDay.from)).toBeLessThanOrEqual(0);
      expect([sameDay.until.equals(start), attendance.from.equals(end)]).toEqual([true, true]);
      expect(osloTime(before.from).toString()).toBe('07:30:00');
      const day = osloDate(before.from);
      expect(isWorkingDay(day)).toBe(true);
      const until = osloDate(start);
      const days = Array.from({ length: day.until(until, { largestUnit: 'days' }).days }, (_, at) => day.add({ days: at }));
      expect(days.filter(isWorkingDay)).toHaveLength(2);
      const local = start.toZonedDateTimeISO(OSLO);
      if (local.hour >= 9) expect(osloTime(sameDay.from).toString()).toBe('07:30:00');
    }));
  });
});

describe('Working days', () => {
  it('pass over weekends and public holidays', () => {
    expect(workingDaysBefore(Temporal.PlainDate.from('2027-05-18'), 2).toString()).toBe('2027-05-13');
    expect(workingDaysBefore(Temporal.PlainDate.from('2026-12-28'), 1).toString()).toBe('2026-12-24');
    expect(workingDaysBefore(Temporal.PlainDate.from('2027-01-09'), 0).toString()).toBe('2027-01-09');
  });
});
