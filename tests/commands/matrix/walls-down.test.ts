import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runMatrix, type Ground, type Matrix, type Walls } from '../../../commands/matrix/run-matrix';
import type { MatrixStage } from '../../../commands/matrix/stage';
import { policies } from '../../../commands/matrix/walls';
import { openWholeStage } from '../../support/matrix-stage';

// Somebody who is kept out of nearly everything; with a wall down it is nothing at all, and every fifth question shows it.
const withOne = (walls: Walls, grounds?: readonly Ground[]) => runMatrix({
  ...stage, people: stage.people.filter(({ key }) => key === 'county-governor-trondelag'), isAsked: ({ question }) => question % 5 === 0,
}, walls, grounds);
const kinds = ({ unexplained }: Matrix) => new Set(unexplained.map(({ operation }) => operation.split(' ')[0]));

let stage: MatrixStage;
beforeAll(async () => {
  stage = await openWholeStage();
}, 300_000);
afterAll(() => stage.database.close());

describe('The matrix with a wall down', () => {
  it('finds holes of every kind when both are down', async () => {
    expect(kinds(await withOne({ policies: false, rowLevelSecurity: false }))).toEqual(new Set(['api', 'verb', 'table']));
  }, 300_000);

  it('finds holes in the operations and verbs when the policies are down', async () => {
    expect(kinds(await withOne({ policies: false, rowLevelSecurity: true }, ['api', 'verb']))).toEqual(new Set(['api', 'verb']));
  }, 300_000);

  it('finds holes in the tables when row level security is down', async () => {
    expect(kinds(await withOne({ policies: true, rowLevelSecurity: false }, ['table']))).toEqual(new Set(['table']));
  }, 300_000);

  it('takes down every policy that the domain has', async () => {
    const domain = join(__dirname, '..', '..', '..', 'domain');
    const files = readdirSync(domain, { recursive: true, encoding: 'utf8' }).filter((file) => /\/([\w-]+-)?policy\.ts$/.test(file));
    const exported = files.map((file) => {
      const found = Object.values(jest.requireActual<Record<string, unknown>>(join(domain, file)));
      const its = found.filter((value) => typeof value === 'object' && value !== null && 'permits' in value);
      return { file, takenDown: its.length > 0 && its.every((value) => policies.some((policy) => policy === value)) };
    });
    expect(exported.length).toBeGreaterThan(0);
    expect(exported.filter(({ takenDown }) => !takenDown)).toEqual([]);
  });
});
