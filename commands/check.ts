// npm run check: types, lint, architecture and texts, dead code. Every step runs, so that one run shows all.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '..');
const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];

const steps: readonly { readonly name: string; readonly args: readonly string[] }[] = [
  { name: 'types', args: ['node_modules/typescript/bin/tsc'] },
  { name: 'types of the pages', args: ['node_modules/typescript/bin/tsc', '--project', 'tab/client'] },
  { name: 'lint', args: ['node_modules/eslint/bin/eslint.js', '--concurrency', '2', '--max-warnings', '0', '.'] },
  { name: 'architecture and texts', args: [...jest, 'tests/architecture', 'tests/texts/complete.test.ts'] },
  { name: 'dead code', args: ['node_modules/knip/bin/knip.js', '--no-progress'] },
];

const failed: string[] = [];
for (const { name, args } of steps) {
  const started = performance.now();
  console.log(`== ${name}`);
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'ok' : 'FAILED'}: ${name}, ${seconds} s\n`);
  if (status !== 0) failed.push(name);
}
console.log(failed.length === 0 ? 'check: all holds' : `check failed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
