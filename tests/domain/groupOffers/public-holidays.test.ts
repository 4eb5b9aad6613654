import fc from 'fast-check';
import { easterSunday, publicHolidayOn, publicHolidays } from '../../../domain/groupOffers/public-holidays';
import { Temporal } from '../../../domain/time';

const daysOf = (year: number) => {
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  return Array.from({ length: first.daysInYear }, (_, at) => first.add({ days: at })).flatMap((day) => {
    const why = publicHolidayOn(day);
    return why === undefined ? [] : [`${day.toString()} ${why}`];
  });
};

describe('Easter Sunday', () => {
  it.each([
    [1818, '1818-03-22'], [1943, '1943-04-25'], [2000, '2000-04-23'], [2008, '2008-03-23'], [2011, '2011-04-24'], [2024, '2024-03-31'],
    [2025, '2025-04-20'], [2026, '2026-04-05'], [2027, '2027-03-28'], [2028, '2028-04-16'], [2038, '2038-04-25'],
  ])('of %i is %s', (year, day) => expect(easterSunday(year).toString()).toBe(day));

  it('is a Sunday from 22 March to 25 April in every year', () => {
    fc.assert(fc.property(fc.integer({ min: 1600, max: 3000 }), (year) => {
      const day = easterSunday(year);
      expect(day.dayOfWeek).toBe(7);
      expect(day.toString().slice(5) >= '03-22' && day.toString().slice(5) <= '04-25').toBe(true);
    }));
  });
});

describe('Norway\'s public holidays', () => {
  it('are these in 2026', () => {
    expect(daysOf(2026)).toEqual([
      '2026-01-01 newYearsDay', '2026-04-02 maundyThursday', '2026-04-03 goodFriday', '2026-04-05 easterSunday', '2026-04-06 easterMonday',
      '2026-05-01 labourDay', '2026-05-14 ascensionDay', '2026-05-17 constitutionDay', '2026-05-24 whitSunday', '2026-05-25 whitMonday',
      '2026-12-25 christmasDay', '2026-12-26 boxingDay',
    ]);
  });

  it('are eleven days in 2027, when Whit Monday is 17 May', () => {
    expect(daysOf(2027)).toHaveLength(publicHolidays.length - 1);
    expect(daysOf(2027)).toContain('2027-05-17 whitMonday');
  });

  it('are neither Christmas Eve, nor New Year\'s Eve, nor the Saturday of Easter', () => {
    expect(['2026-12-24', '2026-12-31', '2026-04-04'].map((day) => publicHolidayOn(Temporal.PlainDate.from(day)))).toEqual([undefined, undefined, undefined]);
  });
});
