import type { Temporal } from 'temporal-polyfill';
import { plainDate } from '../time';

/** Norway's public holidays: the law of 24 February 1995 no. 12, § 2, and the two days of the law of 26 April 1947 no. 1. */
export const publicHolidays = [
  'newYearsDay', 'maundyThursday', 'goodFriday', 'easterSunday', 'easterMonday', 'labourDay', 'constitutionDay',
  'ascensionDay', 'whitSunday', 'whitMonday', 'christmasDay', 'boxingDay',
] as const;
export type PublicHoliday = (typeof publicHolidays)[number];

const fixedDays: Readonly<Record<string, PublicHoliday>> = {
  '01-01': 'newYearsDay', '05-01': 'labourDay', '05-17': 'constitutionDay', '12-25': 'christmasDay', '12-26': 'boxingDay',
};

/** Days after Easter Sunday. */
const movableDays: Readonly<Record<number, PublicHoliday>> = {
  [-3]: 'maundyThursday', [-2]: 'goodFriday', 0: 'easterSunday', 1: 'easterMonday', 39: 'ascensionDay', 49: 'whitSunday', 50: 'whitMonday',
};

/** Which public holiday a day is, if any; one that moves goes before a fixed one on the same day. */
export function publicHolidayOn(day: Temporal.PlainDate): PublicHoliday | undefined {
  const { days } = easterSunday(day.year).until(day, { largestUnit: 'days' });
  return movableDays[days] ?? fixedDays[day.toString().slice(5)];
}

/** Easter Sunday of a year of the Gregorian calendar, by the anonymous computus of 1876. */
export function easterSunday(year: number): Temporal.PlainDate {
  const whole = (amount: number, by: number) => Math.floor(amount / by);
  const golden = year % 19;
  const century = whole(year, 100);
  const moon = (19 * golden + century - whole(century, 4) - whole(century - whole(century + 8, 25) + 1, 3) + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * whole(year % 100, 4) - moon - (year % 100) % 4) % 7;
  const late = whole(golden + 11 * moon + 22 * weekday, 451);
  const count = moon + weekday - 7 * late + 114;
  const text = `${String(year).padStart(4, '0')}-${String(whole(count, 31)).padStart(2, '0')}-${String((count % 31) + 1).padStart(2, '0')}`;
  const day = plainDate(text);
  if (day === undefined) throw new Error('every year has an Easter');
  return day;
}
