/** Numbers of foster homes below this are not shown to those who are not their coordinator (law_privacy, section 3). */
export const smallestShown = 5;

/** A number to be shown, or null where showing it would tell of few. */
export type Shown = number | null;

/**
 * Hides the numbers from one to four, and as many more as it takes for nobody to work them out from the sum: at least two
 * are hidden, and together they are more than one each. Where that cannot be, the sum is hidden too. Nought is shown.
 */
export function hideSmall(counts: readonly number[]): { readonly counts: readonly Shown[]; readonly sum: Shown } {
  const hidden = new Set(counts.flatMap((count, at) => (count > 0 && count < smallestShown ? [at] : [])));
  const sum = counts.reduce((total, count) => total + count, 0);
  while (hidden.size > 0 && !isAmbiguous([...hidden].map((at) => counts[at] ?? 0))) {
    const next = smallestVisible(counts, hidden);
    if (next === undefined) return { counts: counts.map((count, at) => (hidden.has(at) ? null : count)), sum: null };
    hidden.add(next);
  }
  return { counts: counts.map((count, at) => (hidden.has(at) ? null : count)), sum };
}

/** One number by itself. */
export function hideIfSmall(count: number): Shown {
  return count > 0 && count < smallestShown ? null : count;
}

function isAmbiguous(hidden: readonly number[]): boolean {
  return hidden.length > 1 && hidden.reduce((total, count) => total + count, 0) > hidden.length;
}

function smallestVisible(counts: readonly number[], hidden: ReadonlySet<number>): number | undefined {
  return [...counts.keys()].filter((at) => !hidden.has(at) && (counts[at] ?? 0) > 0)
    .sort((one, other) => (counts[one] ?? 0) - (counts[other] ?? 0))[0];
}
