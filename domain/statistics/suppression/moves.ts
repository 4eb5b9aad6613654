import { combinations, placeOf, type IndexedTable } from './table';

/**
 * Another table that gives the same shown figures: some counts one more, as many others one less. In each dimension a move
 * either stays at one leaf or goes between two, so that whatever holds both of them, or neither, stays as it is.
 */
export interface Move {
  /** Places of the counts that grow, and of those that shrink. */
  readonly grow: readonly number[];
  readonly shrink: readonly number[];
  /** The figures that become different: all of them must be hidden for the move not to show. */
  readonly changes: readonly number[];
}

/**
 * The moves that make a figure one larger, or one smaller, and change none of the figures that `isFixed` names, with as many
 * dimensions gone between two leaves as `pairs` says.
 */
export function* movesOf(
  table: IndexedTable, figure: number, larger: boolean, pairs: number, isFixed: (figure: number) => boolean,
): Generator<Move> {
  const inside = (table.figures[figure]?.at ?? []).map((node, dimension) => table.dimensions[dimension]?.nodes[node] ?? []);
  const outside = inside.map((leaves, dimension) =>
    Array.from({ length: table.dimensions[dimension]?.leaves ?? 0 }, (_, leaf) => leaf).filter((leaf) => !leaves.includes(leaf)));
  const starts = combinations(inside);
  for (const others of ends(outside, pairs)) {
    for (const start of starts) {
      const changes = changedBy(table, start, others, isFixed);
      if (changes === undefined) continue;
      const [same, opposite] = corners(table, start, others);
      yield larger ? { grow: same, shrink: opposite, changes } : { grow: opposite, shrink: same, changes };
    }
  }
}

/** Where a move goes to: a leaf for each of as many dimensions as there are pairs, and -1 for those it stays at. */
function* ends(outside: readonly (readonly number[])[], pairs: number): Generator<readonly number[]> {
  const [first, ...rest] = outside;
  if (first === undefined) {
    if (pairs === 0) yield [];
    return;
  }
  if (rest.length >= pairs) for (const end of ends(rest, pairs)) yield [-1, ...end];
  if (pairs > 0) for (const leaf of first) for (const end of ends(rest, pairs - 1)) yield [leaf, ...end];
}

/** The figures that a move changes; undefined when one of them is fixed. */
function changedBy(
  table: IndexedTable, start: readonly number[], others: readonly number[], isFixed: (figure: number) => boolean,
): readonly number[] | undefined {
  const changed: number[] = [];
  const walk = (dimension: number, key: number): boolean => {
    if (dimension === start.length) {
      const figure = table.figureAt(key);
      if (figure === undefined) return true;
      if (isFixed(figure)) return false;
      changed.push(figure);
      return true;
    }
    const [one, other] = [start[dimension] ?? 0, others[dimension] ?? -1];
    const nodes = other < 0 ? table.nodesWith(dimension, one) : table.nodesBetween(dimension, one, other);
    const stride = table.nodeStrides[dimension] ?? 0;
    for (const node of nodes) if (!walk(dimension + 1, key + node * stride)) return false;
    return true;
  };
  return walk(0, 0) ? changed : undefined;
}

/** The counts at the corners of a move: those that go as the start goes, and those that go against it. */
function corners({ strides }: IndexedTable, start: readonly number[], others: readonly number[]): [number[], number[]] {
  let corner: { at: readonly number[]; against: boolean }[] = [{ at: [], against: false }];
  for (const [dimension, one] of start.entries()) {
    const other = others[dimension] ?? -1;
    corner = corner.flatMap(({ at, against }) => [
      { at: [...at, one], against }, ...(other < 0 ? [] : [{ at: [...at, other], against: !against }]),
    ]);
  }
  const placed = (wanted: boolean) => corner.filter(({ against }) => against === wanted).map(({ at }) => placeOf(at, strides));
  return [placed(false), placed(true)];
}
