import fc from 'fast-check';
import { answerBy, leavesLessThanAWorkingDay } from '../../../../domain/groupOffers/enrolment/answer-by';
import { isWorkingDay } from '../../../../domain/groupOffers/working-days';
import { OSLO, osloDate, Temporal } from '../../../../domain/time';

const at = (instant: string) => Temporal.Instant.from(instant);
const far = at('2030-01-01T08:00:00Z');
const lastDay = (now: string, days: number) => osloDate(answerBy(at(now), days, far).subtract({ seconds: 1 })).toString();

describe('How long a place is held for an answer', () => {
  it.each([
    ['a Monday, three working days', '2026-11-23T08:00:00Z', 3, '2026-11-26'],
    ['a Thursday goes over the weekend', '2026-11-26T08:00:00Z', 3, '2026-12-01'],
    ['a Saturday begins on Monday', '2026-11-28T08:00:00Z', 1, '2026-11-30'],
    ['late in the evening the day in Oslo counts', '2026-11-23T23:30:00Z', 1, '2026-11-25'],
    ['Easter passes over five days', '2027-03-24T08:00:00Z', 1, '2027-03-30'],
    ['Christmas Eve is a working day, and the days after are not', '2026-12-23T08:00:00Z', 2, '2026-12-28'],
  ])('%s', (_, now, days, day) => expect(lastDay(now, days)).toBe(day));

  it('ends at midnight in Oslo, also over the change of the clock', () => {
    expect(answerBy(at('2027-03-26T08:00:00Z'), 1, far).toString()).toBe('2027-03-30T22:00:00Z');
    expect(answerBy(at('2026-10-23T08:00:00Z'), 1, far).toString()).toBe('2026-10-26T23:00:00Z');
  });

  it('is never longer than to the start of the group', () => {
    const begins = at('2026-11-24T08:00:00Z');
    expect(answerBy(at('2026-11-23T08:00:00Z'), 3, begins)).toEqual(begins);
  });

  it('is as many working days as the network says, whenever it is asked', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 400_000 }), fc.integer({ min: 1, max: 20 }), (minutes, days) => {
      const now = at('2026-11-23T08:00:00Z').add({ minutes });
      const until = answerBy(now, days, far).toZonedDateTimeISO(OSLO);
      expect([until.hour, until.minute]).toEqual([0, 0]);
      let counted = 0;
      for (let day = osloDate(now).add({ days: 1 }); Temporal.PlainDate.compare(day, until.toPlainDate()) < 0; day = day.add({ days: 1 })) {
        if (isWorkingDay(day)) counted += 1;
      }
      expect(counted).toBe(days);
      expect(isWorkingDay(until.toPlainDate().subtract({ days: 1 }))).toBe(true);
    }));
  });

  it('is told to be short when less than a working day is left', () => {
    const now = at('2026-11-23T08:00:00Z');
    expect(leavesLessThanAWorkingDay(now, at('2026-11-24T08:00:00Z'))).toBe(true);
    expect(leavesLessThanAWorkingDay(now, answerBy(now, 1, far))).toBe(false);
  });
});
