/**
 * The largest that `goal · x` can be where `rows · x = sums` and no x is below nought, by the simplex method with Bland's rule.
 * Infinity when there is no largest; undefined when no x fits. Kept apart from the product: it judges the product.
 */
export function largest(rows: readonly (readonly number[])[], sums: readonly number[], goal: readonly number[]): number | undefined {
  const width = goal.length;
  const tableau = rows.map((row, at) => {
    const sign = (sums[at] ?? 0) < 0 ? -1 : 1;
    return [...row.map((one) => one * sign), ...rows.map((_, other) => (other === at ? 1 : 0)), (sums[at] ?? 0) * sign];
  });
  const basis = rows.map((_, at) => width + at);
  const isArtificial = (column: number) => column >= width;
  const first = climb(tableau, basis, [...goal.map(() => 0), ...rows.map(() => -1)], () => true);
  if (first === undefined || first < -1e-6) return undefined;
  return climb(tableau, basis, [...goal, ...rows.map(() => 0)], (column) => !isArtificial(column)) ?? Infinity;
}

const tiny = 1e-9;

/** Climbs to the best corner; undefined when it never ends. Artificial columns that remain are driven out where they can be. */
function climb(tableau: number[][], basis: number[], goal: readonly number[], mayEnter: (column: number) => boolean): number | undefined {
  for (const [row, column] of basis.entries()) {
    if (mayEnter(column)) continue;
    const enter = tableau[row]?.findIndex((one, at) => at < goal.length && mayEnter(at) && Math.abs(one) > tiny) ?? -1;
    if (enter >= 0) pivot(tableau, basis, row, enter);
  }
  for (;;) {
    const price = (column: number) => (goal[column] ?? 0) - tableau.reduce((sum, row, at) => sum + (goal[basis[at] ?? 0] ?? 0) * (row[column] ?? 0), 0);
    const enter = goal.findIndex((_, column) => mayEnter(column) && !basis.includes(column) && price(column) > tiny);
    if (enter < 0) return tableau.reduce((sum, row, at) => sum + (goal[basis[at] ?? 0] ?? 0) * (row.at(-1) ?? 0), 0);
    const ratios = tableau.flatMap((row, at) => ((row[enter] ?? 0) > tiny ? [{ at, ratio: (row.at(-1) ?? 0) / (row[enter] ?? 1) }] : []));
    if (ratios.length === 0) return undefined;
    const least = Math.min(...ratios.map(({ ratio }) => ratio));
    const leave = ratios.filter(({ ratio }) => ratio <= least + tiny).sort((one, other) => (basis[one.at] ?? 0) - (basis[other.at] ?? 0))[0];
    pivot(tableau, basis, leave?.at ?? 0, enter);
  }
}

function pivot(tableau: number[][], basis: number[], row: number, column: number): void {
  const by = tableau[row]?.[column] ?? 1;
  const pivoted = (tableau[row] ?? []).map((one) => one / by);
  for (const [at, other] of tableau.entries()) {
    const factor = other[column] ?? 0;
    tableau[at] = at === row ? pivoted : Math.abs(factor) < tiny ? other : other.map((one, place) => one - factor * (pivoted[place] ?? 0));
  }
  basis[row] = column;
}
