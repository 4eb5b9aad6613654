import type { Language } from '../domain/language';
import { OSLO, osloDate, osloTime, type Period, type Temporal } from '../domain/time';

const locale = { nb: 'nb-NO', nn: 'nn-NO' } as const;

/** «torsdag 3. desember 2026 kl. 09.00–11.00», in Oslo; the second day is named when the period ends on another. */
export function whenText({ start, end }: Period, language: Language): string {
  const to = osloDate(start).equals(osloDate(end)) ? clockText(end) : whenStarts(end, language);
  return `${whenStarts(start, language)}–${to}`;
}

/** «3. desember 2026», in Oslo. */
export function dayText(instant: Period['start'], language: Language): string {
  return instant.toLocaleString(locale[language], { timeZone: OSLO, day: 'numeric', month: 'long', year: 'numeric' });
}

/** «torsdag 3. desember» of a day. */
export function plainDayText(day: Temporal.PlainDate, language: Language): string {
  return day.toLocaleString(locale[language], { weekday: 'long', day: 'numeric', month: 'long' });
}

/** «torsdag 3. desember 2026 kl. 09.00», in Oslo. */
export function whenStarts(start: Period['start'], language: Language): string {
  return `${weekdayText(start, language)} kl. ${clockText(start)}`;
}

/** «torsdag 3. desember 2026», in Oslo. */
export function weekdayText(instant: Period['start'], language: Language): string {
  return instant.toLocaleString(locale[language], { timeZone: OSLO, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}

/** «09.00», from the fields: the mark between them differs from one version of the locale data to the next. */
export function clockText(instant: Period['start']): string {
  const { hour, minute } = osloTime(instant);
  return [hour, minute].map((field) => String(field).padStart(2, '0')).join('.');
}

/** «3. desember 2026» of a day in Oslo. */
export function dateText(day: ReturnType<typeof osloDate>, language: Language): string {
  return dayText(day.toZonedDateTime(OSLO).toInstant(), language);
}
