// npm run audit: whether anything that runs in production is known to be dangerous. Exits 1 when something grave is, and says so
// plainly when the registry at hand does not answer such questions.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { auditVerdict } from './audit/verdict';

const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
  cwd: join(__dirname, '..'), encoding: 'utf8', timeout: 60_000, stdio: ['ignore', 'pipe', 'ignore'],
});
const { says, grave } = auditVerdict(stdout);
console.log(`audit: ${says}`);
process.exitCode = grave ? 1 : 0;
