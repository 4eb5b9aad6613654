/**
 * Whether eleven digits are a person's number by both check digits: by today's rule, or by that of 2032, when the first
 * may leave a rest of 0 to 3. Weights: Skatteetaten's published algorithm (law_privacy section 6).
 */
export function checkDigitsFit(digits: readonly number[]): boolean {
  return restOf(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) <= 3 && restOf(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) === 0;
}

/**
 * Whether the first six digits are a date, with what is added to the day (D-numbers 40) or to the month
 * (NPID 20, help and synthetic numbers 40, synthetic ones 65 and 80).
 */
export function beginsWithDate(digits: readonly number[]): boolean {
  const pair = (at: number) => (digits[at] ?? 0) * 10 + (digits[at + 1] ?? 0);
  return [0, 40].some((onDay) => [0, 20, 40, 65, 80].some((onMonth) => {
    const day = pair(0) - onDay;
    return day >= 1 && day <= (longestMonths[pair(2) - onMonth] ?? 0);
  }));
}

/** A person's number as it ought to be: both check digits fit, and it begins with a date or, as an FH-number, with 8 or 9. */
export function isPersonsNumber(digits: readonly number[]): boolean {
  return checkDigitsFit(digits) && (beginsWithDate(digits) || (digits[0] ?? 0) >= 8);
}

/** Whether twelve digits are a DUF number: a year, six digits and the rest of a weighted sum. */
export function isDufNumber(digits: readonly number[]): boolean {
  const rest = restOf(digits.slice(0, 10), [4, 6, 3, 2, 4, 6, 3, 2, 7, 5]);
  return beginsWithYear(digits) && rest === (digits[10] ?? 0) * 10 + (digits[11] ?? 0);
}

/** Whether the digits begin with a year of the last or this century. */
export function beginsWithYear(digits: readonly number[]): boolean {
  return (digits[0] === 1 && digits[1] === 9) || (digits[0] === 2 && digits[1] === 0);
}

/** Whether eleven digits are a bank account by its check digit. */
export function isAccountNumber(digits: readonly number[]): boolean {
  return restOf(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) === 0;
}

function restOf(digits: readonly number[], weights: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * (digits[at] ?? 0), 0) % 11;
}

const longestMonths: Readonly<Record<number, number>> = {
  1: 31, 2: 29, 3: 31, 4: 30, 5: 31, 6: 30, 7: 31, 8: 31, 9: 30, 10: 31, 11: 30, 12: 31,
};
