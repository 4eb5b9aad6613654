import type { Cell } from '../../../commands/matrix/cell';
import { runMatrix, type Matrix } from '../../../commands/matrix/run-matrix';
import type { MatrixStage } from '../../../commands/matrix/stage';
import { openWholeStage } from '../../support/matrix-stage';

const line = ({ person, operation, what, got }: Cell) => `${person} × ${operation} × ${what}: ${got ? 'got' : 'refused'}`;

let stage: MatrixStage;
beforeAll(async () => {
  stage = await openWholeStage();
}, 300_000);
afterAll(() => stage.database.close());

describe('The matrix of people and operations', () => {
  let matrix: Matrix;
  beforeAll(async () => {
    matrix = await runMatrix(stage, { policies: true, rowLevelSecurity: true }, ['api', 'table']);
  }, 1_200_000);

  it('leaves no cell unexplained while both walls stand', () => {
    expect(matrix.unexplained.map(line)).toEqual([]);
  });

  it('asks every operation of the API and tries every table', () => {
    expect(matrix.gaps).toEqual([]);
    expect(matrix.cells.length).toBeGreaterThan(10_000);
  });

  it('lets somebody do each thing that is not kept from everybody, so that a refusal says something', () => {
    const asked = new Set(matrix.cells.filter(({ exactly, permitted }) => exactly && permitted).map(({ operation }) => operation));
    const got = new Set(matrix.cells.filter((cell) => cell.got).map(({ operation }) => operation));
    expect([...asked].filter((operation) => !got.has(operation))).toEqual([]);
    expect(asked.size).toBeGreaterThan(60);
  });

  it('keeps every referral from the county governor and from guests', () => {
    const guests = ['county-governor-trondelag', 'matrix-county-governor-in-network', 'group-leader-bufetat', 'matrix-group-leader-without-group'];
    const told = matrix.cells.filter(({ person, operation, got }) =>
      guests.includes(person) && got && /eferral|booking|Booking|Hour|Slots/.test(operation));
    expect(told.map(line)).toEqual([]);
  });

  it('shows a base what it was sent, and nothing that was sent to another', () => {
    const read = (person: string) => new Set(matrix.cells
      .filter((cell) => cell.person === person && cell.operation === 'table referral select' && cell.got).map(({ what }) => what));
    const [one, other] = [read('coordinator-base'), read('matrix-coordinator-other-base')];
    expect([one.size, other.size]).toEqual([4, 2]);
    expect([...one].filter((referral) => other.has(referral))).toEqual([]);
  });

  it('shows a co-leader the counts of the group that they lead, and of no other', () => {
    const counts = (person: string) => matrix.cells
      .filter((cell) => cell.person === person && cell.operation === 'api getOffer' && cell.got && cell.what.endsWith(', counts'))
      .map(({ what }) => what);
    const leader = stage.people.find(({ key }) => key === 'group-leader-bufetat')?.actor.scope.personId;
    const led = stage.world.offers.filter(({ noun }) => noun.leaderIds.some((id) => id === leader)).map(({ name }) => `${name}, counts`);
    expect(led).toContain('namdalen/tbo-f, counts');
    expect(led.length).toBeLessThan(stage.world.offers.length);
    expect([...counts('group-leader-bufetat')].sort()).toEqual([...led].sort());
    expect(counts('matrix-group-leader-without-group')).toEqual([]);
  });
});
