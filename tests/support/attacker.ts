import type { Table } from '../../domain/statistics/suppression/table';
import { largest } from './linear-program';

/** What somebody who reads the shown figures knows: which counts each is a sum of, and the sum. */
export interface Known {
  readonly counts: number;
  readonly equations: readonly { readonly terms: readonly number[]; readonly sum: number }[];
  /** The figures that they would like to know, as sums of counts. */
  readonly wanted: readonly { readonly terms: readonly number[]; readonly truth: number }[];
}

/** What is known of a table of which some figures are hidden: the numbers of the others, and nothing else. */
export function knownOf({ dimensions, counts, figures }: Table, hidden: ReadonlySet<number>): Known {
  const leaves = dimensions.reduce<number[][]>((so, { leaves: many }) => so.flatMap((one) => Array.from({ length: many }, (_, leaf) => [...one, leaf])), [[]]);
  const truths = leaves.map((leaf) => counts.filter(({ at }) => at.every((one, place) => one === leaf[place])).reduce((sum, { count }) => sum + count, 0));
  const terms = figures.map(({ at }) => leaves.flatMap((leaf, place) =>
    (leaf.every((one, dimension) => dimensions[dimension]?.nodes[at[dimension] ?? 0]?.includes(one)) ? [place] : [])));
  const sum = (of: readonly number[]) => of.reduce((so, place) => so + (truths[place] ?? 0), 0);
  const all = figures.map((figure, place) => ({ terms: terms[place] ?? [], sum: sum(terms[place] ?? []), isShown: figure.mayShow && !hidden.has(place), place }));
  return {
    counts: leaves.length,
    equations: all.filter(({ isShown }) => isShown),
    wanted: all.filter(({ place }) => hidden.has(place)).map(({ terms: of, sum: truth }) => ({ terms: of, truth })),
  };
}

/** How far each wanted figure is known, by linear programming: the least and the most that it can be. */
export function knownByEquations({ counts, equations, wanted }: Known): readonly (readonly [number, number])[] {
  const rowOf = (terms: readonly number[], sign = 1) => Array.from({ length: counts }, (_, place) => (terms.includes(place) ? sign : 0));
  const rows = equations.map(({ terms }) => rowOf(terms));
  const sums = equations.map(({ sum }) => sum);
  return wanted.map(({ terms }) => [-(largest(rows, sums, rowOf(terms, -1)) ?? NaN), largest(rows, sums, rowOf(terms)) ?? NaN] as const);
}

/** How far each wanted figure is known, by trying every table of whole numbers up to a bound; for very small tables. */
export function knownByTrying({ counts, equations, wanted }: Known, bound: number): readonly (readonly [number, number])[] {
  const ranges = wanted.map((): [number, number] => [Infinity, -Infinity]);
  const tried = new Array<number>(counts).fill(0);
  const sumOf = (terms: readonly number[]) => terms.reduce((so, place) => so + (tried[place] ?? 0), 0);
  const ends = equations.map(({ terms }) => Math.max(-1, ...terms));
  const walk = (place: number) => {
    if (place === counts) {
      for (const [at, { terms }] of wanted.entries()) {
        const range = ranges[at];
        if (range === undefined) continue;
        range[0] = Math.min(range[0], sumOf(terms));
        range[1] = Math.max(range[1], sumOf(terms));
      }
      return;
    }
    for (let count = 0; count <= bound; count += 1) {
      tried[place] = count;
      const fits = equations.every(({ terms, sum }, at) => {
        if (!terms.includes(place)) return true;
        const so = terms.filter((term) => term <= place).reduce((total, term) => total + (tried[term] ?? 0), 0);
        return ends[at] === place ? so === sum : so <= sum;
      });
      if (fits) walk(place + 1);
    }
    tried[place] = 0;
  };
  walk(0);
  return ranges;
}
