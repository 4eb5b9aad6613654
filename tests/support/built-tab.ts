import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { startChildProgram } from '../../commands/playground/child-program';

const root = join(__dirname, '..', '..');
const page = join(root, 'dist', 'tab', 'index.html');
/** What the tab is made from; `tests/architecture` keeps it from importing anything else. */
const sources = ['tab/client', 'tab/contract', 'texts', 'domain/confidentiality', 'package-lock.json'];

/**
 * Builds the tab's pages, unless those that lie there are newer than all they are made from.
 * @throws when the build fails, with its last words
 */
export async function buildTab(): Promise<void> {
  if (existsSync(page) && statSync(page).mtimeMs > Math.max(...sources.map((source) => newest(join(root, source))))) return;
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const lines: string[] = [];
  const build = startChildProgram({
    name: 'vite',
    args: [vite, 'build', '--config', join(root, 'tab', 'client', 'vite.config.mts')],
    // Jest's own setting would build the pages for tests.
    environment: { NODE_ENV: 'production' },
    onLine: (line) => lines.push(line),
  });
  if (await build.ended !== 0) throw new Error(`The tab could not be built:\n${lines.slice(-20).join('\n')}`);
}

/** When a file, or the newest file in a folder, was last changed. */
function newest(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}
