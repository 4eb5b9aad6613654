/** Consonants and digits that nobody mistakes for each other, read aloud or by hand; without vowels there are no words. */
const letters = 'BCDFGHJKMNPRTVWX';
const digits = '234579';

/**
 * A short code for an enrolment: six characters unless so many are asked for, never two digits side by side, so that it cannot be taken for
 * a number with a meaning. `below(n)` answers a random whole number from 0 up to, but not including, n.
 */
export function enrolmentCode(below: (most: number) => number, length = 6): string {
  let code = '';
  while (code.length < length) {
    const choices = digits.includes(code.at(-1) ?? 'B') ? letters : letters + digits;
    code += choices[below(choices.length)] ?? '';
  }
  return code;
}
