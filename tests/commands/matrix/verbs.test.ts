import type { Cell } from '../../../commands/matrix/cell';
import { runMatrix, type Matrix } from '../../../commands/matrix/run-matrix';
import type { MatrixStage } from '../../../commands/matrix/stage';
import { openWholeStage } from '../../support/matrix-stage';
import { verbs } from '../../../cards/actions';

const line = ({ person, operation, what, got }: Cell) => `${person} × ${operation} × ${what}: ${got ? 'got' : 'refused'}`;

// A file of its own, so that it walks beside the operations and tables.
describe('The matrix of people and buttons', () => {
  let stage: MatrixStage;
  let matrix: Matrix;
  beforeAll(async () => {
    stage = await openWholeStage();
    matrix = await runMatrix(stage, { policies: true, rowLevelSecurity: true }, ['verb']);
  }, 600_000);
  afterAll(() => stage.database.close());

  it('leaves no cell unexplained while both walls stand', () => {
    expect(matrix.unexplained.map(line)).toEqual([]);
  });

  it('presses every verb', () => {
    expect(matrix.gaps).toEqual([]);
    expect(new Set(matrix.cells.map(({ operation }) => operation)).size).toBeGreaterThanOrEqual(verbs.length);
  });

  it('lets somebody do each thing that is not kept from everybody, so that a refusal says something', () => {
    const asked = new Set(matrix.cells.filter(({ exactly, permitted }) => exactly && permitted).map(({ operation }) => operation));
    const got = new Set(matrix.cells.filter((cell) => cell.got).map(({ operation }) => operation));
    expect([...asked].filter((operation) => !got.has(operation))).toEqual([]);
  });
});
