import { datesIn } from './dates';

/** Stands where a harmless number stood; no run of digits goes across it. */
export const gone = '\u00a4';

/** Five digits after a date make a person's number of it. */
const fiveDigits = /^[ .\-/]{0,3}(?:\d{5}|\d{3}[ .-]\d{2}|\d{2} \d{3})(?!\d)/;

const patterns: readonly RegExp[] = [
  // A time of day, `10.30`.
  /(?<![\d.,:])(?:[01]?\d|2[0-4])[.:][0-5]\d(?!\d|[.:]\d)/g,
  // Years from to, `2026-2027` and `2026/27`.
  /(?<!\d)(?:19|20)\d{2} ?[-/] ?(?:19|20)?\d{2}(?!\d)/g,
  // A case in an archive, `2026/1234-5`.
  /(?<!\d)(?:(?:19|20)\d{2}|\d{2})\/\d{1,6}(?:-\d{1,4})?(?!\d)/g,
  // An organisation.
  /(?<!\d)[89]\d{2} ?\d{3} ?\d{3}(?!\d)/g,
  // Sums of money.
  /(?<!\d)\d{1,3}(?:[ .]?\d{3}){1,3}(?:,\d\d)? ?(?:kr|kroner|nok|mill|,-)(?![a-z])/gi,
  /(?<![a-z])(?:kr|nok|kroner)[. ]{0,2}\d{1,3}(?:[ .]?\d{3}){1,3}(?!\d)/gi,
];

/** A plain text with what numbers commonly are in it taken out: dates, times, years, archive cases, organisations, money. */
export function withoutHarmlessNumbers(plain: string): string {
  let left = '';
  let from = 0;
  const dates = datesIn(plain).filter(({ end }) => !fiveDigits.test(plain.slice(end, end + 12)));
  for (const { start, end } of [...dates].sort((one, other) => one.start - other.start)) {
    if (start < from) continue;
    left += plain.slice(from, start) + gone;
    from = end;
  }
  return patterns.reduce((text, pattern) => text.replace(pattern, gone), left + plain.slice(from));
}
