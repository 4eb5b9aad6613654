/**
 * A text as the guard reads it: compatibility forms undone (full-width, circled), what cannot be seen taken out,
 * the digits of every script as 0-9, every dash, dot, slash and space as the plain one, letters without their marks
 * and look-alikes of other scripts as the Latin ones. One pass, so the work grows with the text's length.
 */
export function plainText(text: string): string {
  let plain = '';
  for (const character of text.normalize('NFKC').normalize('NFD')) plain += plainCharacter(character);
  const letters = plain.replace(/ø/g, 'o').replace(/Ø/g, 'O').replace(/æ/g, 'ae').replace(/Æ/g, 'Ae');
  return letters.replace(/\s+/g, (space) => (space.includes('\n') ? '\n' : ' '));
}

const unseen = /[\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u;
const digit = /\p{Nd}/u;

/** Characters that are drawn like, or stand for, plain ones; the second text holds what the first is read as. */
const drawn = '·•∙⋅‧∕⁄⧸＼|¦ǀ−łŁđОоΟοІіӀӏΙιЅѕВвΒЗзбАаΕЕеТТ⓿❶❷❸❹❺❻❼❽❾➀➁➂➃➄➅➆➇➈➊➋➌➍➎➏➐➑➒⓵⓶⓷⓸⓹⓺⓻⓼⓽';
const readAs = '.....////lll-lLdOoOoIilliiSsBBB336AaEEeTT0123456789123456789123456789123456789';
const plainOf = new Map([...drawn].map((character, at) => [character, readAs.charAt(at)]));

function plainCharacter(character: string): string {
  const known = plainOf.get(character);
  if (known !== undefined) return known;
  if (character <= '\u007f') return character >= ' ' || /\s/.test(character) ? character : '';
  if (unseen.test(character)) return '';
  if (digit.test(character)) return digitOf(character.codePointAt(0) ?? 0);
  if (/\p{Pd}/u.test(character)) return '-';
  return character;
}

/** Unicode keeps the ten digits of a script side by side, from zero up. */
function digitOf(code: number): string {
  let below = 0;
  while (digit.test(String.fromCodePoint(code - below - 1))) below += 1;
  return String(below % 10);
}
