/** One word of a plain text, with what stands before it. */
export interface Word {
  readonly text: string;
  /** In small letters. */
  readonly small: string;
  /** What stands between the word before and this one; the whole beginning for the first. */
  readonly gap: string;
  readonly start: number;
  /** Begins with a capital and goes on in small letters. */
  readonly capital: boolean;
  /** Stands where any word is written with a capital: first in a sentence, a line, a quotation or after a colon. */
  readonly first: boolean;
}

/** The words and numbers of a plain text in order. */
export function wordsIn(plain: string): readonly Word[] {
  let end = 0;
  return [...plain.matchAll(/[\p{L}\d]+/gu)].map(({ 0: text, index }) => {
    const gap = plain.slice(end, index);
    const first = end === 0 || /[.!?:\n"«“”*•>]/.test(gap) || /^ [-(] ?$/.test(gap);
    end = index + text.length;
    return { text, small: text.toLowerCase(), gap, start: index, capital: /^\p{Lu}\p{Ll}+$/u.test(text), first };
  });
}
