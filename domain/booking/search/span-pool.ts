/**
 * Free spans of many people in one array, four whole numbers each: start and end in minutes from the table's origin, and
 * what lies before and after. Such an edge holds how far away the nearest meeting is and in which place (0 for none), and
 * whether the person comes from, or goes to, the own office. For people without meetings the edges are not written: they
 * come from the office and go back to it.
 */
export interface SpanPool {
  cells: Int32Array;
  /** How many cells are in use, those of people who have moved to the end included. */
  used: number;
}

/** How many cells a span takes. */
export const cellsPerSpan = 4;

/** How an edge is put together: the gap in the lowest sixteen bits, the own office in the next, the place above. */
export const edgeBits = { longestGap: 65_535, office: 65_536, placeShift: 17 } as const;

export function spanPool(spans: number): SpanPool {
  return { cells: new Int32Array(spans * cellsPerSpan), used: 0 };
}

/** Makes room for spans after those in use. */
export function makeRoom(pool: SpanPool, spans: number): void {
  const needed = pool.used + spans * cellsPerSpan;
  if (needed > pool.cells.length) resize(pool, Math.max(needed, Math.ceil(pool.cells.length * 1.25)));
}

/** Gives the array room for exactly so many cells, at least those in use. */
export function resize(pool: SpanPool, cells: number): void {
  const resized = new Int32Array(cells);
  resized.set(pool.cells.subarray(0, pool.used));
  pool.cells = resized;
}
