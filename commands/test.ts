// npm test [-- PATH…]: every test that needs no server and no browser of the machine's own.
import { findChromium } from './testing/find-chromium';
import { findPostgres } from './testing/find-postgres';
import { runJest, unitTests } from './testing/run-jest';
import { lastLine, succeeded } from './testing/tally';

async function main(): Promise<void> {
  const tally = await runJest(unitTests, { args: process.argv.slice(2) });
  console.log();
  for (const line of notRun()) console.log(line);
  if (tally.passed + tally.failed === 0) console.log('no test ran');
  console.log(lastLine(tally));
  process.exitCode = succeeded(tally) ? 0 : 1;
}

function notRun(): string[] {
  const hasPostgres = Boolean(process.env['TEST_DATABASE_URL']) || findPostgres() !== undefined;
  return [
    'the matrix walked with a few people, not asked everything (npm run test:all and npm run matrix ask everybody everything)',
    hasPostgres
      ? 'PostgreSQL tests skipped: this is the part without a server (npm run test:all runs them)'
      : 'PostgreSQL tests skipped: no PostgreSQL server found',
    findChromium() !== undefined
      ? 'browser journeys skipped: this is the part without a browser (npm run test:all runs them)'
      : 'browser journeys skipped: no Chromium found',
  ];
}

void main();
