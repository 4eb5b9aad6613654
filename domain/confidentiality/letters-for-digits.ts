import { beginsWithDate, isPersonsNumber } from './check-digits';
import { gone, withoutHarmlessNumbers } from './harmless-numbers';

/** Letters that are drawn like digits in any word, and those that count only beside a digit or alone. */
const inWords: Readonly<Record<string, number>> = {
  O: 0, o: 0, I: 1, i: 1, l: 1, L: 1, Z: 2, z: 2, S: 5, s: 5, G: 6, b: 6, B: 8, g: 9, q: 9,
};
const besideDigits: Readonly<Record<string, number>> = { ...inWords, D: 0, Q: 0, E: 3, e: 3, A: 4, a: 4, T: 7, t: 7 };
const otherwise: Readonly<Record<string, number>> = { b: 8, g: 6, G: 9 };

interface Sign {
  readonly value: number;
  readonly letter: boolean;
}

/**
 * Whether letters stand for some digits of a person's number (`1O9l5S96784`), or stand between its digits within one word.
 * So that words pass, a number with letters must fit check digits and date; within one word, with seven digits left, the date is enough.
 */
export function hidesPersonsNumber(plain: string): boolean {
  const left = withoutHarmlessNumbers(plain);
  return [{}, otherwise].some((other) => spreadOverWords(plain, /^og$/, other) || spreadOverWords(left, /^(?:19|20)\d\d$/, other))
    || wordsOf(plain).some(([word]) => withinWord(word));
}

/** `ends` is a word that no number goes across: `og` joins dates and hours, and years stand in lists. */
function spreadOverWords(plain: string, ends: RegExp, other: Readonly<Record<string, number>>): boolean {
  const alone = { ...besideDigits, ...other };
  const among = { ...inWords, ...other };
  let run: Sign[] = [];
  let end = -1;
  for (const { 0: word, index } of wordsOf(plain)) {
    if (end < 0 || index - end > 3 || plain.slice(end, index).includes(gone) || ends.test(word)) run = [];
    end = index + word.length;
    if (ends.test(word)) continue;
    const reading = word.length === 1 || /\d/.test(word) ? alone : among;
    for (const character of word) {
      const sign = signOf(character, reading);
      run = sign === undefined ? [] : [...run.slice(-10), sign];
      if (run.length === 11 && run.some(({ letter }) => letter) && isPersonsNumber(run.map(({ value }) => value))) return true;
    }
  }
  return false;
}

function wordsOf(plain: string): readonly RegExpExecArray[] {
  return [...plain.matchAll(/[\p{L}\d]+/gu)];
}

function withinWord(word: string): boolean {
  const digits = [...word].filter((character) => /\d/.test(character)).map(Number);
  if (digits.length === word.length || digits.length < 7) return false;
  if (digits.length === 11 && isPersonsNumber(digits)) return true;
  const signs = [...word].map((character) => signOf(character, besideDigits));
  return signs.some((_, at) => {
    const window = signs.slice(at, at + 11).filter((sign) => sign !== undefined);
    return window.length === 11 && window.filter(({ letter }) => !letter).length >= 7 && beginsWithDate(window.map(({ value }) => value));
  });
}

function signOf(character: string, reading: Readonly<Record<string, number>>): Sign | undefined {
  if (character >= '0' && character <= '9') return { value: Number(character), letter: false };
  const value = reading[character];
  return value === undefined ? undefined : { value, letter: true };
}

/** A plain text where `O`, `I`, `l` beside digits are read as digits, and `S`, `B`, `Z` beside two or more. */
export function withLettersRead(plain: string): string {
  return plain.replace(/[\dOoIlSBZ]+/g, (word, at: number) => {
    const neighbours = plain.charAt(at - 1) + plain.charAt(at + word.length);
    const digits = word.replace(/\D/g, '').length;
    if (digits === word.length || digits === 0 || /\p{L}/u.test(neighbours)) return word;
    if (digits < 2 && /[SBZ]/.test(word)) return word;
    return [...word].map((character) => inWords[character] ?? character).join('');
  });
}
