// npm run verify-log [-- POSITION:LINK]: whether the log of who has read referrals is whole, as one JSON line. With a head that was
// printed before it says too whether that still stands in the log: without one, what is missing at its end cannot be seen.
import { readConfig } from '../server/config';
import { openDatabase } from '../server/open-database';
import { SettingFault } from '../server/setting';
import { verifyAccessLog } from './access-log/verify';

async function main([head, ...more]: readonly string[]): Promise<void> {
  const [, position, link] = /^(\d+):([0-9a-f]*)$/.exec(head ?? '') ?? [];
  if (more.length > 0 || (head !== undefined && (position === undefined || link === undefined))) {
    throw new SettingFault('Say nothing, or a head as it was printed: npm run verify-log -- POSITION:LINK');
  }
  const database = await openDatabase(readConfig().database);
  try {
    const verified = await verifyAccessLog(database, position === undefined || link === undefined ? undefined : { position: Number(position), link });
    console.log(JSON.stringify(verified));
    if (!verified.intact) process.exitCode = 1;
  } finally {
    await database.close();
  }
}

main(process.argv.slice(2)).catch((fault: unknown) => {
  console.error(fault instanceof SettingFault ? fault.message : fault);
  process.exitCode = 1;
});
