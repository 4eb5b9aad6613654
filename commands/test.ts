// npm test [-- PATH…]: every test that needs no server and no browser of the machine's own.
import { findChromium } from './testing/find-chromium';
import { findPostgres } from './testing/find-postgres';
import { runJest, unitTests } from './testing/run-jest';
import { lastLine, succeeded } from './testing/tally';

/** They walk over everything there is, and take minutes. */
const longWalks = ['/tests/commands/matrix/', '/tests/commands/acceptance/'];

async function main(): Promise<void> {
  const given = process.argv.slice(2);
  const tally = await runJest(unitTests, { args: given.length > 0 ? given : ['--testPathIgnorePatterns', ...longWalks] });
  console.log();
  for (const line of notRun()) console.log(line);
  if (tally.passed + tally.failed === 0) console.log('no test ran');
  console.log(lastLine(tally));
  process.exitCode = succeeded(tally) ? 0 : 1;
}

function notRun(): string[] {
  const hasPostgres = Boolean(process.env['TEST_DATABASE_URL']) || findPostgres() !== undefined;
  return [
    'the matrix walked with a few people and every seventh question; what walks over everything was not run (npm run test:all runs it)',
    hasPostgres
      ? 'PostgreSQL tests skipped: this is the part without a server (npm run test:all runs them)'
      : 'PostgreSQL tests skipped: no PostgreSQL server found',
    findChromium() !== undefined
      ? 'browser journeys skipped: this is the part without a browser (npm run test:all runs them)'
      : 'browser journeys skipped: no Chromium found',
  ];
}

void main();
