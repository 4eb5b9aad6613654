import { movesOf, type Move } from './moves';
import { indexTable, type IndexedTable, type Table } from './table';

/** What may be shown of a table. */
export interface HiddenFigures {
  /** Places in `figures` of those that are not shown. */
  readonly hidden: ReadonlySet<number>;
  /** Those of them that what was shown before gives away: nothing that is hidden now can take that back. */
  readonly knownBefore: ReadonlySet<number>;
}

/** The numbers from one to below the threshold tell of few. Nought tells of nobody: it is shown, and where it is hidden it may be worked out. */
export function isSmall(value: number, threshold: number): boolean {
  return value > 0 && value < threshold;
}

/**
 * Hides what is small or withheld, and as much more as it takes for nobody to work any of it out. What is shown is a set of
 * linear equations in counts that are not below nought. A hidden figure is safe when there are two tables that give all the
 * same shown figures, and in which it differs by at least the threshold: whoever knows only what is shown cannot tell them
 * apart. Both are looked for by moves from the true counts (ADR 34); where there are none without, more is hidden, the least
 * telling first. A figure that has been shown before is taken as known, but for those that are themselves withdrawn.
 */
export function hideFigures(source: Table, threshold: number): HiddenFigures {
  const table = indexTable(source);
  const hidden = new Set<number>();
  const knownBefore = new Set<number>();
  const waiting: number[] = [];
  const hide = (figure: number) => {
    if (hidden.has(figure)) return;
    hidden.add(figure);
    if ((table.values[figure] ?? 0) > 0) waiting.push(figure);
  };
  for (const [figure, { mayShow, withheld, staysHidden, stands }] of table.figures.entries()) {
    if (stands === true) continue;
    const value = table.values[figure] ?? 0;
    if (withheld === true || staysHidden === true || isSmall(value, threshold)) hide(figure);
    else if (!mayShow) hidden.add(figure);
  }
  for (let figure = waiting.shift(); figure !== undefined; figure = waiting.shift()) {
    if (!makeSafe(table, figure, threshold, hidden, hide) && !hideUntilSafe(table, figure, threshold, hidden, hide)) knownBefore.add(figure);
  }
  return { hidden, knownBefore };
}

/**
 * Where no way is found, more and more of what can be hidden is hidden, the least telling first. When nothing is left that could
 * be, nothing is known but what was before. Only for figures that tell of few or that are withheld: what is hidden for another's
 * sake may be known from before. Answers whether it is safe.
 */
function hideUntilSafe(table: IndexedTable, figure: number, threshold: number, hidden: ReadonlySet<number>, hide: (figure: number) => void): boolean {
  if (table.figures[figure]?.withheld !== true && !isSmall(table.values[figure] ?? 0, threshold)) return false;
  const open = [...table.figures.keys()].filter((other) => !hidden.has(other) && table.figures[other]?.stands !== true && table.figures[other]?.told !== true)
    .sort((one, other) => loss(table, one) - loss(table, other));
  for (const part of [0.5, 0.75, 1]) {
    for (const other of open.slice(0, Math.ceil(open.length * part))) hide(other);
    if (makeSafe(table, figure, threshold, hidden, hide)) return true;
  }
  return false;
}

/** The other table that a figure is made larger in, or smaller. */
interface Way {
  readonly counts: Float64Array;
  readonly larger: boolean;
}

/** How moves are looked for: a way that leads nowhere uses up counts that another needs, so there are several. */
interface Search {
  readonly pairsDown: boolean;
  readonly prefer: 'leastLoss' | 'mostRoom';
}
const searches: readonly Search[] = [
  { pairsDown: false, prefer: 'leastLoss' }, { pairsDown: true, prefer: 'leastLoss' }, { pairsDown: false, prefer: 'mostRoom' }, { pairsDown: true, prefer: 'mostRoom' },
];

/** Hides more until the figure is safe; false when it cannot be, because of what was shown before. */
function makeSafe(table: IndexedTable, figure: number, threshold: number, hidden: ReadonlySet<number>, hide: (figure: number) => void): boolean {
  for (const search of searches) {
    const found = widen(table, figure, threshold, hidden, search);
    if (found === undefined) continue;
    for (const other of found) hide(other);
    return true;
  }
  return false;
}

/** What must be hidden besides for the figure to be safe; undefined when this search finds no way. */
function widen(table: IndexedTable, figure: number, threshold: number, hidden: ReadonlySet<number>, search: Search): ReadonlySet<number> | undefined {
  const isWithdrawn = table.figures[figure]?.told === true;
  const isKnown = (other: number) => table.figures[other]?.stands === true || (!isWithdrawn && table.figures[other]?.told === true);
  const besides = new Set<number>();
  const isHidden = (other: number) => hidden.has(other) || besides.has(other);
  const ways: readonly Way[] = [{ counts: Float64Array.from(table.counts), larger: true }, { counts: Float64Array.from(table.counts), larger: false }];
  let width = 0;
  for (const { counts, larger } of ways) {
    for (const pairs of pairsOf(table, search)) {
      for (const move of movesOf(table, figure, larger, pairs, (other) => !isHidden(other) || isKnown(other))) {
        if (width >= threshold) return besides;
        width += make(move, counts, threshold - width);
      }
    }
  }
  while (width < threshold) {
    const found = best(table, figure, ways, { wanted: threshold - width, isKnown, isHidden, search });
    if (found === undefined) return undefined;
    for (const other of found.move.changes) if (!isHidden(other)) besides.add(other);
    width += make(found.move, found.counts, threshold - width);
  }
  return besides;
}

function pairsOf({ dimensions }: IndexedTable, { pairsDown }: Search): readonly number[] {
  const pairs = Array.from({ length: dimensions.length + 1 }, (_, at) => at);
  return pairsDown ? pairs.reverse() : pairs;
}

/**
 * The next move: that which costs least for what it gives, where the cost is how much of what is counted the figures tell that must
 * be hidden for it, or that which gives most. Moves through more than two dimensions are asked only when there is none through fewer.
 */
function best(
  table: IndexedTable, figure: number, ways: readonly Way[],
  { wanted, isKnown, isHidden, search }: { wanted: number; isKnown: (other: number) => boolean; isHidden: (other: number) => boolean; search: Search },
): { readonly move: Move; readonly counts: Float64Array } | undefined {
  let found: { readonly move: Move; readonly counts: Float64Array; readonly cost: number } | undefined;
  for (const pairs of pairsOf(table, { ...search, pairsDown: false })) {
    if (pairs > 2 && found !== undefined) break;
    for (const { counts, larger } of ways) {
      for (const move of movesOf(table, figure, larger, pairs, isKnown)) {
        const units = Math.min(room(move, counts), wanted);
        if (units === 0) continue;
        const lost = move.changes.reduce((sum, other) => sum + (isHidden(other) ? 0 : loss(table, other)), 0);
        const cost = search.prefer === 'leastLoss' ? lost / units : lost - units * 1e6;
        if (found === undefined || cost < found.cost) found = { move, counts, cost };
      }
    }
  }
  return found;
}

/** What is lost with a figure: more with a sum of much, and with a large number. */
function loss({ breadths, values }: IndexedTable, figure: number): number {
  return (breadths[figure] ?? 0) * 10 + (values[figure] ?? 0);
}

/** How often a move can be made before a count would be below nought. */
function room({ shrink }: Move, counts: Float64Array): number {
  return shrink.reduce((least, place) => Math.min(least, counts[place] ?? 0), Infinity);
}

/** Makes a move as often as it is wanted and possible; answers how often. */
function make(move: Move, counts: Float64Array, wanted: number): number {
  const units = Math.min(room(move, counts), wanted);
  for (const place of move.grow) counts[place] = (counts[place] ?? 0) + units;
  for (const place of move.shrink) counts[place] = (counts[place] ?? 0) - units;
  return units;
}
