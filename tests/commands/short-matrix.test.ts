import type { Cell } from '../../commands/matrix/cell';
import { runMatrix, type Matrix } from '../../commands/matrix/run-matrix';
import type { MatrixStage } from '../../commands/matrix/stage';
import { openShortStage } from '../support/matrix-stage';

const line = ({ person, operation, what, got }: Cell) => `${person} × ${operation} × ${what}: ${got ? 'got' : 'refused'}`;

// tests/commands/matrix asks everybody everything.
describe('The matrix of a few people, asked every seventh question', () => {
  let stage: MatrixStage;
  let matrix: Matrix;
  beforeAll(async () => {
    stage = await openShortStage();
    matrix = await runMatrix(stage, { policies: true, rowLevelSecurity: true });
  }, 600_000);
  afterAll(() => stage.database.close());

  it('leaves no cell unexplained while both walls stand', () => {
    expect(matrix.unexplained.map(line)).toEqual([]);
  });

  it('knows of every operation, verb and table how it is asked', () => {
    expect(matrix.gaps).toEqual([]);
    expect(new Set(matrix.cells.map(({ operation }) => operation.split(' ')[0]))).toEqual(new Set(['api', 'verb', 'table']));
  });
});
