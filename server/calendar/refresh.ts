import { readingPeriod } from '../../domain/booking/reading-period';
import { pairsOf, spanOf } from '../../domain/booking/spans';
import type { NewId } from '../../domain/identifiers';
import type { Clock, Period, Temporal } from '../../domain/time';
import { asSystem } from '../../store/as-actor';
import { calendarAddresses, forgetLeavers } from '../../store/booking/calendars/addresses';
import { claimReadings, forgetReadings, type KeptReading, type ReadingResult } from '../../store/booking/calendars/readings';
import type { Database } from '../../store/database';
import { readAddress, type AddressParts } from './read-address';
import { readAccounts, triedAgainAt, type ReadingParts } from './read-calendars';
import { comparePast, takeIn } from './take-in';

export interface RefreshParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly microsoft365: ReadingParts | undefined;
  readonly addresses: AddressParts;
  /** Between 0 and 1, to spread the retries. */
  readonly jitter: () => number;
}

/** As many as can be read within the lease, also when each tenant keeps silent. */
const mostAtOnce = 40;
const lease = { minutes: 5 };
/** Calendars that nobody has searched in for two days are left alone until somebody does. */
const inUseFor = { hours: 48 };
const keptFor = { calendars: { hours: 24 }, files: { hours: 31 * 24 } };
/** An address is somebody else's server: it is asked no more often than calendars themselves ask. */
const addressFreshFor = { hours: 1 };
/** Addresses read at the same time: each may take its whole patience. */
const addressesAtOnce = 8;

/**
 * One pass: forgets what is too old to be trusted and what was of counsellors who have left, and reads again the calendars
 * that are due and in use. They are asked outside every transaction. Answers how many it took up.
 */
export async function refreshCalendars(parts: RefreshParts): Promise<number> {
  const { database, clock, microsoft365 } = parts;
  const now = clock();
  const { claimed, secrets } = await asSystem(database, 'calendarReader', async (tx) => {
    await forgetLeavers(tx, now);
    await forgetReadings(tx, { calendars: now.subtract(keptFor.calendars), files: now.subtract(keptFor.files) });
    await comparePast(parts, tx);
    const due = await claimReadings(tx, { now, lease, inUseSince: now.subtract(inUseFor), most: mostAtOnce });
    const given = due.filter(({ source }) => source === 'address').map(({ personId }) => personId);
    return { claimed: due, secrets: await calendarAddresses(tx, given) };
  });
  const accounts = claimed.filter(({ source }) => source === 'microsoft365');
  const period = readingPeriod(now);
  const keep = (results: readonly ReadingResult[]) => takeIn(parts, results);
  if (microsoft365 !== undefined && accounts.length > 0) await keep(await readAccounts(microsoft365, accounts, period, now));
  const given = claimed.flatMap((reading) => {
    const address = reading.source === 'address' ? secrets.get(reading.personId) : undefined;
    return address === undefined ? [] : [{ reading, address }];
  });
  for (let at = 0; at < given.length; at += addressesAtOnce) {
    await keep(await Promise.all(given.slice(at, at + addressesAtOnce).map((one) => readGiven(parts, one, period, now))));
  }
  return claimed.length;
}

async function readGiven(
  { addresses, jitter }: RefreshParts,
  { reading: { personId, source, tenantId, attempts }, address }: { readonly reading: KeptReading; readonly address: string },
  period: Period,
  now: Temporal.Instant,
): Promise<ReadingResult> {
  const covers = spanOf(period);
  const answer = await readAddress(addresses, address, covers);
  const whose = { personId, source, tenantId };
  return answer.ok
    ? { ...whose, told: { covers, busy: answer.busy, entries: pairsOf(answer.busy) }, dueAt: now.add(addressFreshFor) }
    : { ...whose, fault: answer.fault, dueAt: triedAgainAt(answer.fault, attempts + 1, now, jitter()) };
}
