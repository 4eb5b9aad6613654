import { GraphError, type Client } from '@microsoft/microsoft-graph-client';
import type { ScheduleInformation } from '@microsoft/microsoft-graph-types';
import { Temporal, type Period } from '../domain/time';
import { busyTimesOf } from './schedule';

/** getSchedule answers for less than 62 days at a time. */
const mostDays = 60;

/**
 * Busy times of at most twenty mailboxes of one tenant, by address. Who is missing could not be read for the whole
 * period. A fault of everything but one mailbox leaves everybody out.
 */
export async function askSchedules(
  client: Client,
  addresses: readonly string[],
  within: Period,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, readonly Period[]>> {
  let answered = new Map<string, readonly Period[]>(addresses.map((address) => [address, []]));
  for (const part of partsOf(within)) {
    const busy = await askOnce(client, [...answered.keys()], part, signal);
    answered = new Map(
      [...answered].flatMap(([address, before]) => {
        const times = busy.get(address);
        return times === undefined ? [] : [[address, [...before, ...times]] as const];
      }),
    );
  }
  return answered;
}

/** The call is made on behalf of a mailbox; one that turns out to be none (404) leaves the question to the next. */
async function askOnce(
  client: Client,
  addresses: readonly string[],
  { start, end }: Period,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, readonly Period[]>> {
  const [asker, ...others] = addresses;
  if (asker === undefined) return new Map();
  try {
    const answer = (await client
      .api(`/users/${encodeURIComponent(asker)}/calendar/getSchedule`)
      .option('signal', signal)
      .header('Prefer', 'outlook.timezone="UTC"')
      .post({ schedules: addresses, startTime: utc(start), endTime: utc(end), availabilityViewInterval: 30 })) as {
      value?: ScheduleInformation[];
    };
    const value = Array.isArray(answer.value) ? answer.value : [];
    return new Map(
      addresses.flatMap((address) => {
        const own = value.find(({ scheduleId }) => scheduleId?.toLowerCase() === address.toLowerCase());
        const times = busyTimesOf(own);
        return times === undefined ? [] : [[address, times] as const];
      }),
    );
  } catch (fault) {
    if (fault instanceof GraphError && fault.statusCode === 404) return askOnce(client, others, { start, end }, signal);
    return new Map();
  }
}

function partsOf({ start, end }: Period): readonly Period[] {
  const parts: Period[] = [];
  for (let from = start; Temporal.Instant.compare(from, end) < 0; ) {
    const longest = from.add({ hours: mostDays * 24 });
    const to = Temporal.Instant.compare(longest, end) < 0 ? longest : end;
    parts.push({ start: from, end: to });
    from = to;
  }
  return parts;
}

function utc(instant: Temporal.Instant): { dateTime: string; timeZone: string } {
  return { dateTime: instant.toZonedDateTimeISO('UTC').toPlainDateTime().toString({ smallestUnit: 'second' }), timeZone: 'UTC' };
}
