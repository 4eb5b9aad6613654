import type { Clock } from '../../domain/time';
import { asSystem } from '../../store/as-actor';
import { claimReadings, forgetReadings, keepReadings } from '../../store/booking/calendars/readings';
import type { Database } from '../../store/database';
import { readAccounts, readingPeriod, type ReadingParts } from './read-calendars';

export interface RefreshParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly microsoft365: ReadingParts | undefined;
}

/** As many as can be read within the lease, also when each tenant keeps silent. */
const mostAtOnce = 100;
const lease = { minutes: 5 };
/** Calendars that nobody has searched in for two days are left alone until somebody does. */
const inUseFor = { hours: 48 };
const keptFor = { calendars: { hours: 24 }, files: { hours: 31 * 24 } };

/**
 * One pass: forgets what is too old to be trusted, and reads again the calendars that are due and in use. The calendars are
 * asked outside every transaction. Answers how many it took up.
 */
export async function refreshCalendars(parts: RefreshParts): Promise<number> {
  const { database, clock, microsoft365 } = parts;
  const now = clock();
  const claimed = await asSystem(database, 'calendarReader', async (tx) => {
    await forgetReadings(tx, { calendars: now.subtract(keptFor.calendars), files: now.subtract(keptFor.files) });
    return claimReadings(tx, { now, lease, inUseSince: now.subtract(inUseFor), most: mostAtOnce });
  });
  const accounts = claimed.filter(({ source }) => source === 'microsoft365');
  if (microsoft365 !== undefined && accounts.length > 0) {
    const results = await readAccounts(microsoft365, accounts, readingPeriod(now), now);
    await asSystem(database, 'calendarReader', (tx) => keepReadings(tx, results, clock()));
  }
  return claimed.length;
}
