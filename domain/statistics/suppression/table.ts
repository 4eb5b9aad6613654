/**
 * One way of dividing what is counted. Leaves are the smallest parts (a service as it was, a half year, a category);
 * nodes are what figures are shown for, each a set of leaves by their place in `leaves` (a merged service, a year, the sum).
 */
export interface Dimension {
  readonly leaves: number;
  readonly nodes: readonly (readonly number[])[];
}

/** Counts by leaves: how many there are at one leaf of each dimension, never below nought. */
export interface LeafCount {
  readonly at: readonly number[];
  readonly count: number;
}

/** One figure: the sum over a node of each dimension. */
export interface Figure {
  /** The node of each dimension, by its place in `nodes`. */
  readonly at: readonly number[];
  /** False for what is never shown, but could be worked out: those who were not helped. */
  readonly mayShow: boolean;
  /** Not to be shown whatever its number: nobody has said yes to it. */
  readonly withheld?: boolean;
  /** Hidden before, and therefore still: of itself, or for another's sake. */
  readonly staysHidden?: boolean;
  /** It has been shown before, so that it is known whatever is hidden now. */
  readonly told?: boolean;
  /** It is shown in what is not made anew now, so that it cannot be hidden. */
  readonly stands?: boolean;
}

/** What is to be shared: each figure is a sum of counts, so that what is shown is a set of linear equations in them. */
export interface Table {
  readonly dimensions: readonly Dimension[];
  readonly counts: readonly LeafCount[];
  readonly figures: readonly Figure[];
}

/** A table that can be asked for figures by their nodes, and for nodes by their leaves. */
export interface IndexedTable {
  readonly dimensions: readonly Dimension[];
  readonly figures: readonly Figure[];
  /** The number of each figure. */
  readonly values: readonly number[];
  /** How many leaf combinations each figure is a sum of. */
  readonly breadths: readonly number[];
  readonly counts: Float64Array;
  readonly strides: readonly number[];
  /** The figure at these nodes, if there is one. */
  figureAt(key: number): number | undefined;
  readonly nodeStrides: readonly number[];
  /** For a dimension: the nodes that hold a leaf. */
  nodesWith(dimension: number, leaf: number): readonly number[];
  /** For a dimension: the nodes that hold one of two leaves and not the other. */
  nodesBetween(dimension: number, one: number, other: number): readonly number[];
}

/** Works out the figures of a table. */
export function indexTable({ dimensions, counts: leafCounts, figures }: Table): IndexedTable {
  const strides = stridesOf(dimensions.map(({ leaves }) => leaves));
  const nodeStrides = stridesOf(dimensions.map(({ nodes }) => nodes.length));
  const counts = new Float64Array(dimensions.reduce((product, { leaves }) => product * leaves, 1));
  for (const { at, count } of leafCounts) counts[placeOf(at, strides)] = (counts[placeOf(at, strides)] ?? 0) + count;
  const nodesWith = dimensions.map(({ leaves, nodes }) =>
    Array.from({ length: leaves }, (_, leaf) => nodes.flatMap((node, at) => (node.includes(leaf) ? [at] : []))));
  const between = dimensions.map(() => new Map<number, readonly number[]>());
  const byNodes = new Map(figures.map(({ at }, index) => [placeOf(at, nodeStrides), index]));
  const leavesOf = ({ at }: Figure) => at.map((node, dimension) => dimensions[dimension]?.nodes[node] ?? []);
  return {
    dimensions, figures, counts, strides, nodeStrides,
    values: figures.map((figure) => combinations(leavesOf(figure)).reduce((sum, leaf) => sum + (counts[placeOf(leaf, strides)] ?? 0), 0)),
    breadths: figures.map((figure) => leavesOf(figure).reduce((product, leaves) => product * leaves.length, 1)),
    figureAt: (key) => byNodes.get(key),
    nodesWith: (dimension, leaf) => nodesWith[dimension]?.[leaf] ?? [],
    nodesBetween: (dimension, one, other) => {
      const known = between[dimension];
      const key = one * (dimensions[dimension]?.leaves ?? 0) + other;
      const found = known?.get(key);
      if (found !== undefined) return found;
      const [ofOne, ofOther] = [nodesWith[dimension]?.[one] ?? [], nodesWith[dimension]?.[other] ?? []];
      const made = [...ofOne.filter((node) => !ofOther.includes(node)), ...ofOther.filter((node) => !ofOne.includes(node))];
      known?.set(key, made);
      return made;
    },
  };
}

/** Every way of taking one from each list. */
export function combinations(lists: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return lists.reduce<readonly (readonly number[])[]>((so, list) => so.flatMap((one) => list.map((next) => [...one, next])), [[]]);
}

/** The place of a combination in a flat list. */
export function placeOf(at: readonly number[], strides: readonly number[]): number {
  return at.reduce((place, one, dimension) => place + one * (strides[dimension] ?? 0), 0);
}

function stridesOf(sizes: readonly number[]): readonly number[] {
  const strides: number[] = [];
  let stride = 1;
  for (const size of [...sizes].reverse()) {
    strides.unshift(stride);
    stride *= size;
  }
  return strides;
}
