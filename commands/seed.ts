// npm run seed -- --scale NAME: fills the database that the settings name with a data set.
import { readConfig } from '../server/config';
import { SettingFault } from '../server/setting';
import { wallClock } from '../server/clock';
import { openDatabase } from '../server/open-database';
import { loadDemonstration } from '../store/demonstration/load';
import { loadDemonstrationYear } from '../store/demonstration/year/load-year';

const scales = { demo: [loadDemonstration, loadDemonstrationYear] } as const;

async function main(): Promise<void> {
  const loads = scaleNamed(process.argv.slice(2));
  if (loads === undefined) throw new SettingFault(`Say which data set: npm run seed -- --scale ${Object.keys(scales).join(' | ')}`);
  const config = readConfig();
  const database = await openDatabase(config.database);
  try {
    for (const load of loads) await load(database, { clock: wallClock(config.clockStart) });
  } finally {
    await database.close();
  }
  console.log('The data set is in the database; what was there already stays as it was.');
}

function scaleNamed([flag, name, ...more]: readonly string[]): (typeof scales)[keyof typeof scales] | undefined {
  if (flag !== '--scale' || name === undefined || more.length > 0 || !Object.hasOwn(scales, name)) return undefined;
  return scales[name as keyof typeof scales];
}

main().catch((fault: unknown) => {
  console.error(fault instanceof SettingFault ? fault.message : fault);
  process.exitCode = 1;
});
