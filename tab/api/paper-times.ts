import type { Language } from '../../domain/language';
import { OSLO, type Temporal } from '../../domain/time';

/** A moment as a paper says it, in Oslo. */
export function timeText(instant: Temporal.Instant, language: Language): string {
  return instant.toLocaleString(language === 'nn' ? 'nn-NO' : 'nb-NO', { timeZone: OSLO, day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' });
}

/** Days by numbers, as archives sort them. */
export function dayText(day: string): string {
  return day.split('-').reverse().join('.');
}
