// npm run package: dist/fosterhjemsnettverk.zip, the app as Teams takes it. Reads CLIENT_ID, PUBLIC_URL, TEAMS_APP_ID.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '../package.json';
import { appPackage } from './package/app-package';
import { packageContents } from './package/contents';
import { packageSettings } from './package/package-settings';
import { schemaFaults } from './package/validation';

const dist = join(__dirname, '..', 'dist');

async function main(): Promise<void> {
  const settings = packageSettings(process.env, version);
  if ('fault' in settings) return fail([settings.fault]);

  const { words, icons } = packageContents(settings.values);
  const faults = await Promise.all(words.map(async ({ name, content }) =>
    (await schemaFaults(content)).map((fault) => `${name}: ${fault}`)));
  if (faults.flat().length > 0) return fail(faults.flat());

  mkdirSync(dist, { recursive: true });
  writeFileSync(join(dist, 'fosterhjemsnettverk.zip'), appPackage([...words, ...icons]));
  console.log(`dist/fosterhjemsnettverk.zip is written and valid: version ${version}, for ${settings.values.PUBLIC_URL}.`);
  if (settings.local) console.log('No CLIENT_ID is set: this package is for a look, Teams cannot reach its bot.');
}

function fail(faults: readonly string[]): void {
  for (const fault of faults) console.error(fault);
  process.exitCode = 1;
}

void main();
