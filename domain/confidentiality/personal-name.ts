import { firstNames, lastNames, namesThatAreWords } from './names';
import { wordsIn, type Word } from './words';

/**
 * Whether a plain text holds what may be a person's name: a first name with a capital (one that is also a word only where a
 * capital is not due anyway), a first and a last name side by side, a patronymic, or a title with a name after it.
 */
export function holdsPersonalName(plain: string): boolean {
  const words = wordsIn(plain);
  return words.some((word, at) => {
    const around = { before: words[at - 1], after: words[at + 1], words, at };
    return isFullName(word, around) || isFirstName(word, around) || isCalled(word, around.before) || isPatronymic(word) || isTitled(word, around.after);
  });
}

interface Around {
  readonly before: Word | undefined;
  readonly after: Word | undefined;
  readonly words: readonly Word[];
  readonly at: number;
}

function isFullName(word: Word, { words, at }: Around): boolean {
  const initial = words[at + 1];
  const last = initial !== undefined && /^\p{Lu}$/u.test(initial.text) ? words[at + 2] : initial;
  if (last === undefined || !/^[ .,-]{1,2}$/.test(last.gap)) return false;
  const small = !isCapital(word) || !isCapital(last);
  if (small && (isCapital(word) !== isCapital(last) || namesThatAreWords.has(word.small) || !firstNames.has(word.small))) return false;
  const known = firstNames.has(word.small) || namesThatAreWords.has(word.small);
  if (last.gap === ', ') return !small && lastNames.has(word.small) && firstNames.has(last.small);
  return known && /^(?: |-|\. )$/.test(last.gap) && lastNames.has(last.small);
}

function isFirstName(word: Word, { words, at }: Around): boolean {
  if (!word.capital) return false;
  const name = nominative(word.small);
  const sure = firstNames.has(name);
  if (!sure && !(namesThatAreWords.has(word.small) && !word.first)) return false;
  const next = words[at + 1];
  if (next?.gap === '-' && !next.capital) return false;
  return !words.slice(at + 1, at + 4).some((after) => institutions.test(after.small)) && `${name} ${next?.small ?? ''}` !== 'marte meo';
}

/** Places that are named after somebody. */
const institutions = /(?:skole|skolen|skule|skulen|vgs|hospital|sykehus|sjukehus|videregaende|vidaregaande|barnehage|barnehagen|kirke|kyrkje|stiftelse|stiftelsen|stiftinga|huset|museum)$/;

/** «Karis» as «Kari». */
function nominative(small: string): string {
  return small.length > 3 && small.endsWith('s') && !firstNames.has(small) ? small.slice(0, -1) : small;
}

function isPatronymic(word: Word): boolean {
  return word.capital && !word.first && /sens?$/.test(word.small) && lastNames.has(word.small.replace(/s$/, ''));
}

/** «heter ola», also without a capital. */
function isCalled({ small }: Word, before: Word | undefined): boolean {
  return before !== undefined && /^(?:heter|heiter|het|heitte|kalles|kalla|kaller|kallar|navnet|namnet)$/.test(before.small)
    && (firstNames.has(small) || namesThatAreWords.has(small));
}

function isTitled({ small }: Word, after: Word | undefined): boolean {
  return titles.test(small) && after !== undefined && after.capital && /^\.? $/.test(after.gap);
}

const titles = /^(?:familien|fam|fru|froken|herr|hr)$/;

function isCapital({ text }: Word): boolean {
  return /^\p{Lu}/u.test(text);
}
