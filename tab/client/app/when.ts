import { useMemo } from 'react';
import { tabFormTexts } from '../../../texts/tab-forms';
import { useLanguage, type Language } from './language';

// Browsers know Norwegian month names differently well, and nynorsk often not at all: they give the numbers, our texts the words.
const inOslo = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Oslo', hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
});

interface OsloTime { readonly day: string; readonly clock: string }

function osloTime(instant: string): OsloTime {
  const parts = Object.fromEntries(inOslo.formatToParts(Date.parse(instant)).map(({ type, value }) => [type, value]));
  return {
    day: `${parts['year']}-${parts['month']}-${parts['day']}`,
    clock: `${parts['hour']}.${parts['minute']}`,
  };
}

/** The day in Oslo that an instant falls on, as `2026-12-03`. */
export function osloDay(instant: string): string {
  return osloTime(instant).day;
}

/** The clock in Oslo at an instant, as a field for time takes it: `09:00`. */
export function osloClock(instant: string): string {
  return osloTime(instant).clock.replace('.', ':');
}

/** «3. desember 2026», of a day such as `2026-12-03`. */
export function dateText(day: string, language: Language): string {
  const [year, month = 1, date] = day.split('-').map(Number);
  return `${date}. ${tabFormTexts[language].months[month - 1]} ${year}`;
}

/** «mars 2027», of a month such as `2027-03`. */
function monthText(month: string, language: Language): string {
  const [year, number = 1] = month.split('-').map(Number);
  return `${tabFormTexts[language].months[number - 1]} ${year}`;
}

/** «torsdag 3. desember 2026», of a day such as `2026-12-03`. */
export function dayText(day: string, language: Language): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return `${tabFormTexts[language].weekdays[weekday]} ${dateText(day, language)}`;
}

/** «torsdag 3. desember 2026 kl. 09.00», in Oslo. */
export function instantText(instant: string, language: Language): string {
  const { day, clock } = osloTime(instant);
  return `${dayText(day, language)} ${tabFormTexts[language].at} ${clock}`;
}

/** «kl. 09.00», in Oslo. */
function clockText(instant: string, language: Language): string {
  return `${tabFormTexts[language].at} ${osloTime(instant).clock}`;
}

/** «09.00–11.00», in Oslo. */
export function hoursText(start: string, end: string, language: Language): string {
  return tabFormTexts[language].timeOnly(osloTime(start).clock, osloTime(end).clock);
}

/** «torsdag 3. desember 2026 kl. 09.00–11.00»; the second day is named when the end is on another. */
export function periodText(start: string, end: string, language: Language): string {
  const last = osloTime(end);
  const to = last.day === osloDay(start) ? last.clock : instantText(end, language);
  return tabFormTexts[language].timeOnly(instantText(start, language), to);
}

/** The texts of times in the language in use. */
export function useWhen() {
  const language = useLanguage();
  return useMemo(() => ({
    date: (day: string) => dateText(day, language),
    month: (month: string) => monthText(month, language),
    day: (day: string) => dayText(day, language),
    instant: (instant: string) => instantText(instant, language),
    clock: (instant: string) => clockText(instant, language),
    hours: (start: string, end: string) => hoursText(start, end, language),
    period: (start: string, end: string) => periodText(start, end, language),
  }), [language]);
}
