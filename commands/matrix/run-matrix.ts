import { apiCells } from './api-cells';
import { isUnexplained, type Cell, type Gap } from './cell';
import type { MatrixStage } from './stage';
import { tableCells } from './table-cells';
import { verbCells } from './verb-cells';
import { takeDownPolicies, takeDownRowLevelSecurity, type Restore } from './walls';

/** Which of the two walls stand while the matrix is made. */
export interface Walls {
  readonly policies: boolean;
  readonly rowLevelSecurity: boolean;
}

/** What is walked over: the API's operations, the cards' verbs, the tables. */
export type Ground = 'api' | 'verb' | 'table';
const everywhere: readonly Ground[] = ['api', 'verb', 'table'];

/** The matrix as it came out. */
export interface Matrix {
  readonly cells: readonly Cell[];
  readonly unexplained: readonly Cell[];
  /** What was not asked; with a gap no wall has been proved. */
  readonly gaps: readonly Gap[];
}

/**
 * Walks over both walls, each with nothing behind it: the policies with row level security out of force, row level
 * security with SQL that no policy has seen. A wall that does not stand must show holes. The stage is left as it was.
 * `grounds` leaves out what somebody else walks over.
 */
export async function runMatrix(stage: MatrixStage, walls: Walls, grounds = everywhere): Promise<Matrix> {
  const ofPolicies = await during([
    () => takeDownRowLevelSecurity(stage.database), ...(walls.policies ? [] : [takeDownPolicies]),
  ], async () => [
    ...(grounds.includes('api') ? [await apiCells(stage)] : []),
    ...(grounds.includes('verb') ? [await verbCells(stage)] : []),
  ]);
  const ofTables = await during(
    walls.rowLevelSecurity ? [] : [() => takeDownRowLevelSecurity(stage.database)],
    async () => (grounds.includes('table') ? [await tableCells(stage)] : []),
  );
  const parts = [...ofPolicies, ...ofTables];
  const cells = parts.flatMap((part) => part.cells);
  return { cells, unexplained: cells.filter(isUnexplained), gaps: parts.flatMap((part) => part.gaps) };
}

/** Does the work while something is down, and puts it up again whatever happens. */
async function during<T>(takingDown: readonly (() => Promise<Restore>)[], work: () => Promise<T>): Promise<T> {
  const restoring: Restore[] = [];
  try {
    for (const takeDown of takingDown) restoring.unshift(await takeDown());
    return await work();
  } finally {
    for (const restore of restoring) await restore();
  }
}
