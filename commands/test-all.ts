// npm run test:all: npm test's part, then a real PostgreSQL, then the journeys in a browser.
// A part that cannot run here is a failure.
import { findChromium } from './testing/find-chromium';
import { findPostgres } from './testing/find-postgres';
import { startCluster } from './testing/postgres-cluster';
import { browserJourneys, postgresTests, runJest, unitTests, type Part } from './testing/run-jest';
import { addUp, lastLine, missingPart, succeeded, type Tally } from './testing/tally';

async function main(): Promise<void> {
  const parts = [
    // The whole matrix is walked here, so that the short walk would show nothing more.
    await report(unitTests, () => runJest(unitTests, { args: ['--testPathIgnorePatterns', '/tests/commands/short-matrix'] })),
    await report(postgresTests, runPostgres),
    await report(browserJourneys, runBrowser),
  ];
  const sum = addUp(parts.map(({ tally }) => tally));
  console.log();
  for (const { part, tally } of parts) console.log(`${part.name}: ${lastLine(tally)}`);
  console.log(lastLine(sum));
  process.exitCode = parts.every(({ tally }) => succeeded(tally)) ? 0 : 1;
}

async function report(part: Part, run: () => Promise<Tally>): Promise<{ part: Part; tally: Tally }> {
  console.log(`\n== ${part.name}`);
  return { part, tally: await run() };
}

async function runPostgres(): Promise<Tally> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) return runJest(postgresTests, { environment: { TEST_DATABASE_URL: given } });
  if (findPostgres() === undefined) return missing('no PostgreSQL server: install one or set TEST_DATABASE_URL');
  const cluster = await startCluster({ fsync: 'off' });
  try {
    return await runJest(postgresTests, { environment: { TEST_DATABASE_URL: cluster.ownerUrl } });
  } finally {
    await cluster.stop();
  }
}

async function runBrowser(): Promise<Tally> {
  return findChromium() === undefined
    ? missing('no Chromium: install one or set CHROMIUM to its path')
    : runJest(browserJourneys);
}

function missing(why: string): Tally {
  console.log(`failed: ${why}`);
  return missingPart;
}

void main();
