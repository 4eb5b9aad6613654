import type { Language } from '../domain/language';
import { OSLO, osloDate, type Period } from '../domain/time';

const locale = { nb: 'nb-NO', nn: 'nn-NO' } as const;

/** «torsdag 3. desember 2026 kl. 09.00–11.00», in Oslo; the second day is named when the period ends on another. */
export function whenText({ start, end }: Period, language: Language): string {
  const from = start.toLocaleString(locale[language], {
    timeZone: OSLO, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit',
  });
  const to = osloDate(start).equals(osloDate(end))
    ? end.toLocaleString(locale[language], { timeZone: OSLO, hour: '2-digit', minute: '2-digit' })
    : whenStarts(end, language);
  return `${from}–${to}`;
}

/** «torsdag 3. desember 2026 kl. 09.00», in Oslo. */
function whenStarts(start: Period['start'], language: Language): string {
  return start.toLocaleString(locale[language], {
    timeZone: OSLO, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit',
  });
}

/** «3. desember 2026», in Oslo. */
export function dayText(instant: Period['start'], language: Language): string {
  return instant.toLocaleString(locale[language], { timeZone: OSLO, day: 'numeric', month: 'long', year: 'numeric' });
}
