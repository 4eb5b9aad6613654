/**
 * Whether a text holds what looks like a Norwegian identity number (fødselsnummer, D-number,
 * help number, or a synthetic one). Separators between the digits do not hide it. Eleven digits
 * in a row are taken for an identity number when both check digits fit (the first with a rest of
 * 0 to 3, as numbers from 2032 may have) or when they begin with a date, so that a mistyped
 * check digit is caught too. Rule: law_privacy section 6; Skatteetaten's published algorithm.
 */
export function holdsIdentityNumber(text: string): boolean {
  for (const run of withoutMeetingDates(text.normalize('NFKC')).match(digitRuns) ?? []) {
    const digits = [...run].filter((character) => character >= '0' && character <= '9').map(Number);
    for (let start = 0; start + 11 <= digits.length; start += 1) {
      const window = digits.slice(start, start + 11);
      if (checkDigitsFit(window) || beginsWithDate(window)) return true;
    }
  }
  return false;
}

/** Digits with at most a few spaces, dots, hyphens or slashes between them. */
const digitRuns = /\d(?:[\s.\-/\u00a0\u2007\u2009\u202f\u2010-\u2015]{0,3}\d){10,}/gu;

/** «21.11.2026 10.30» is when a meeting is; a full date followed by five digits is not. */
function withoutMeetingDates(text: string): string {
  return text.replace(/\b\d{1,2}[.\-/] ?\d{1,2}[.\-/] ?(?:19|20)\d{2}\b(?!\D{0,3}\d{5})/gu, '|');
}

const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
const secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

function checkDigitsFit(digits: readonly number[]): boolean {
  return restOf(digits, firstWeights) <= 3 && restOf(digits, secondWeights) === 0;
}

function restOf(digits: readonly number[], weights: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * (digits[at] ?? 0), 0) % 11;
}

/** The first six digits as day and month, with what D-numbers, help numbers and synthetic numbers add. */
function beginsWithDate(digits: readonly number[]): boolean {
  const pair = (at: number) => (digits[at] ?? 0) * 10 + (digits[at + 1] ?? 0);
  const days = [pair(0), pair(0) - 40];
  const months = [0, 20, 40, 65, 80].map((added) => pair(2) - added);
  return days.some((day) => months.some((month) => day >= 1 && day <= (daysInMonth[month] ?? 0)));
}

const daysInMonth: Readonly<Record<number, number>> = {
  1: 31, 2: 29, 3: 31, 4: 30, 5: 31, 6: 30, 7: 31, 8: 31, 9: 30, 10: 31, 11: 30, 12: 31,
};
