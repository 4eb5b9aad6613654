/** A date that stands in a text: as `2026-11-21`, and where. */
export interface WrittenDate {
  readonly day: string;
  readonly start: number;
  readonly end: number;
}

const year = '((?:19|20)\\d{2})';
const month = '(jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des)(?:uar|ruar|s|il|i|ust|t|tember|ober|ember)?';

/** The ways to write a date, each with the places of day, month and year among its groups. */
const forms: readonly { readonly pattern: RegExp; readonly order: readonly [number, number, number] }[] = [
  { pattern: new RegExp(`(?<!\\d)(\\d{1,2})(?: ?[.\\-/] ?| )(\\d{1,2})(?: ?[.\\-/] ?| )${year}(?!\\d)`, 'g'), order: [1, 2, 3] },
  { pattern: /(?<!\d)(\d{1,2}) ?[.\-/] ?(\d{1,2}) ?[.\-/] ?(\d{2})(?!\d|[.:/-]\d)/g, order: [1, 2, 3] },
  { pattern: new RegExp(`(?<!\\d)${year}[.\\-/ ](\\d{1,2})[.\\-/ ](\\d{1,2})(?!\\d)`, 'g'), order: [3, 2, 1] },
  { pattern: new RegExp(`(?<!\\d)${year}(\\d{2})(\\d{2})(?!\\d)`, 'g'), order: [3, 2, 1] },
  { pattern: new RegExp(`(?<!\\d)(\\d{2})(\\d{2})${year}(?!\\d)`, 'g'), order: [1, 2, 3] },
  { pattern: /(?<!\d)(\d{2})(\d{2})(\d{2})(?!\d)/g, order: [1, 2, 3] },
  { pattern: new RegExp(`(?<!\\d)(\\d{1,2})[. ]{0,2}${month}[.,]{0,2} ?((?:19|20)\\d{2}|'\\d{2})(?!\\d)`, 'gi'), order: [1, 2, 3] },
];

const months = ['jan', 'feb', 'mar', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'des'];

/** Every date with a year in a plain text; a year of two digits belongs to this century. */
export function datesIn(plain: string): readonly WrittenDate[] {
  return forms.flatMap(({ pattern, order }) =>
    [...plain.matchAll(pattern)].flatMap((found) => {
      const [day, monthText, yearText] = order.map((at) => found[at] ?? '');
      const written = isoDay(day ?? '', monthText ?? '', (yearText ?? '').replace('\'', ''));
      return written === undefined ? [] : [{ day: written, start: found.index, end: found.index + found[0].length }];
    }));
}

function isoDay(day: string, monthText: string, yearText: string): string | undefined {
  const named = months.indexOf(monthText.toLowerCase()) + 1;
  const number = named > 0 ? named : Number(monthText);
  const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][number - 1] ?? 0;
  if (Number(day) < 1 || Number(day) > longest) return undefined;
  return `${yearText.length === 2 ? `20${yearText}` : yearText}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
