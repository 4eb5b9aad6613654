// npm run matrix: people × operations through both walls. With --open both are down, and there must be holes.
import { runMatrix } from './matrix/run-matrix';
import { openStage } from './matrix/stage';

const mostPrinted = 200;

async function printMatrix(open: boolean): Promise<void> {
  const stage = await openStage();
  const { cells, unexplained, gaps } = await runMatrix(stage, { policies: !open, rowLevelSecurity: !open });
  await stage.database.close();
  for (const { operation, missing } of gaps) console.log(`${operation}: lacks ${missing}`);
  for (const { person, operation, what, got } of unexplained.slice(0, mostPrinted)) {
    console.log(`${person} × ${operation} × ${what}: ${got ? 'got, and not permitted' : 'permitted, and refused'}`);
  }
  if (unexplained.length > mostPrinted) console.log(`… and ${unexplained.length - mostPrinted} more`);
  const count = unexplained.length + gaps.length;
  console.log(JSON.stringify({ cells: cells.length, unexplained: count }));
  if ((count > 0) !== open) process.exitCode = 1;
}

void printMatrix(process.argv.includes('--open'));
