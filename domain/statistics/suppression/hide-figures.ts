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
  for (const [figure, { mayShow, withheld, stands }] of table.figures.entries()) {
    if (stands === true) continue;
    const value = table.values[figure] ?? 0;
    if (withheld === true || isSmall(value, threshold)) hide(figure);
    else if (!mayShow) hidden.add(figure);
  }
  for (let figure = waiting.shift(); figure !== undefined; figure = waiting.shift()) {
    if (!makeSafe(table, figure, threshold, hidden, hide)) knownBefore.add(figure);
  }
  return { hidden, knownBefore };
}

/** The other table that a figure is made larger in, or smaller. */
interface Way {
  readonly counts: Float64Array;
  readonly larger: boolean;
}

/** Hides more until the figure is safe; false when it cannot be, because of what was shown before. */
function makeSafe(table: IndexedTable, figure: number, threshold: number, hidden: ReadonlySet<number>, hide: (figure: number) => void): boolean {
  const isWithdrawn = table.figures[figure]?.told === true;
  const isKnown = (other: number) => table.figures[other]?.stands === true || (!isWithdrawn && table.figures[other]?.told === true);
  const isShown = (other: number) => !hidden.has(other) || isKnown(other);
  const ways: readonly Way[] = [{ counts: Float64Array.from(table.counts), larger: true }, { counts: Float64Array.from(table.counts), larger: false }];
  let width = 0;
  for (const { counts, larger } of ways) {
    for (const move of movesThatDoNotShow(table, figure, larger, isShown)) {
      if (width >= threshold) break;
      width += make(move, counts, threshold - width);
    }
  }
  while (width < threshold) {
    const found = leastTelling(table, figure, ways, threshold - width, isKnown, hidden);
    if (found === undefined) return false;
    for (const other of found.move.changes) hide(other);
    width += make(found.move, found.counts, threshold - width);
  }
  return true;
}

/** The moves that change nothing that is shown, those through few dimensions first. */
function* movesThatDoNotShow(table: IndexedTable, figure: number, larger: boolean, isShown: (figure: number) => boolean): Generator<Move> {
  for (let pairs = 0; pairs <= table.dimensions.length; pairs += 1) yield* movesOf(table, figure, larger, pairs, isShown);
}

/**
 * The move that costs least for what it gives, where the cost is how much of what is counted the figures tell that must be
 * hidden for it. Moves through more than two dimensions at once are asked only when there is none through fewer.
 */
function leastTelling(
  table: IndexedTable, figure: number, ways: readonly Way[], wanted: number, isKnown: (figure: number) => boolean, hidden: ReadonlySet<number>,
): { readonly move: Move; readonly counts: Float64Array } | undefined {
  let best: { readonly move: Move; readonly counts: Float64Array; readonly cost: number } | undefined;
  for (let pairs = 0; pairs <= table.dimensions.length; pairs += 1) {
    if (pairs > 2 && best !== undefined) break;
    for (const { counts, larger } of ways) {
      for (const move of movesOf(table, figure, larger, pairs, isKnown)) {
        const units = Math.min(room(move, counts), wanted);
        if (units === 0) continue;
        const cost = move.changes.reduce((sum, other) => sum + (hidden.has(other) ? 0 : loss(table, other)), 0) / units;
        if (best === undefined || cost < best.cost) best = { move, counts, cost };
      }
    }
  }
  return best;
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
