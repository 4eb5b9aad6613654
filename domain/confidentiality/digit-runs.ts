/** Digits that stand side by side. */
export interface Group {
  readonly digits: readonly number[];
  /** Whether more than spaces, dots, hyphens and slashes stand between these digits and those before. */
  readonly loose: boolean;
}

/** What may stand between the digits of one number: up to three characters that are neither letters nor taken out. */
const between = /^[^\p{L}\p{N}\u00a4]{1,3}$/u;
const tight = /^[ \n.\-/]{1,3}$/;

/** The digits of a plain text, in runs of groups with little between them. */
export function runsOfDigits(plain: string): readonly (readonly Group[])[] {
  const runs: Group[][] = [];
  let end = -1;
  for (const { 0: digits, index } of plain.matchAll(/\d+/g)) {
    const gap = end < 0 ? '' : plain.slice(end, Math.min(index, end + 4));
    const group = { digits: [...digits].map(Number), loose: !tight.test(gap) };
    if (between.test(gap)) runs.at(-1)?.push(group);
    else runs.push([group]);
    end = index + digits.length;
  }
  return runs;
}
