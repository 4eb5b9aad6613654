import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { missingPart, tallyOf, type JestReport, type Tally } from './tally';

const root = join(__dirname, '..', '..');

/** A part of the tests: its name for people, and the jest configuration that selects it. */
export interface Part { readonly name: string; readonly config: string }

/** Needs nothing but Node. */
export const unitTests: Part = { name: 'unit tests', config: 'jest.config.cjs' };
/** Needs a PostgreSQL server. */
export const postgresTests: Part = { name: 'PostgreSQL tests', config: 'jest.postgres.config.cjs' };
/** Needs Chromium. */
export const browserJourneys: Part = { name: 'browser journeys', config: 'jest.browser.config.cjs' };

/**
 * Runs one part in a process of its own and counts from jest's own report.
 * @param part which tests
 * @param options arguments for jest (paths, `-t`, …), and settings added to the environment of the tests
 * @returns the tally; jest ending badly with no failed test in its report counts as one failure
 */
export async function runJest(
  part: Part,
  options: { readonly args?: readonly string[]; readonly environment?: Readonly<Record<string, string>> } = {},
): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'jest-report-'));
  const file = join(folder, 'report.json');
  try {
    const exitCode = await run([
      '--experimental-vm-modules', '--disable-warning=ExperimentalWarning',
      join(root, 'node_modules', 'jest', 'bin', 'jest.js'),
      '--config', join(root, part.config), '--json', '--outputFile', file, ...options.args ?? [],
    ], options.environment ?? {});
    const tally = await readTally(file);
    if (exitCode === 0 || tally.failed > 0) return tally;
    console.error(`${part.name}: jest ended with ${exitCode} and no failed test in its report`);
    return { ...tally, failed: 1 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readTally(file: string): Promise<Tally> {
  try {
    return tallyOf(JSON.parse(await readFile(file, 'utf8')) as JestReport);
  } catch {
    return missingPart; // jest ended before it could report
  }
}

function run(args: readonly string[], environment: Readonly<Record<string, string>>): Promise<number> {
  return new Promise((resolve, reject) => {
    // The report goes to a file; what jest says to people goes to stderr, and so do the tests' own words.
    const child = spawn(process.execPath, args, {
      cwd: root, env: { ...process.env, ...environment }, stdio: ['ignore', 'ignore', 'inherit'],
    });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
