import type { Client } from '@microsoft/microsoft-graph-client';
import type { ScheduleInformation } from '@microsoft/microsoft-graph-types';
import type { CalendarFault } from '../domain/booking/calendars';
import type { Period } from '../domain/time';
import { nameWithoutStatus, retryAfterOf, statusOf, utc } from './faults';
import { partsOf } from './parts-of-period';
import { busyTimesOf, type ScheduleAnswer } from './schedule';

/**
 * Busy times of at most twenty mailboxes of one tenant, by address, or why one could not be read for the whole period.
 * A fault of everything is the fault of each.
 */
export async function askSchedules(
  client: Client,
  addresses: readonly string[],
  within: Period,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, ScheduleAnswer>> {
  const answered = new Map<string, ScheduleAnswer>(addresses.map((address) => [address, { ok: true, busy: [] }]));
  for (const part of partsOf(within)) {
    const wellSoFar = [...answered].flatMap(([address, before]) => (before.ok ? [{ address, busy: before.busy }] : []));
    const answers = await askOnce(client, wellSoFar.map(({ address }) => address), part, signal);
    for (const { address, busy } of wellSoFar) {
      const answer = answers.get(address) ?? { ok: false, fault: 'brokenAnswer' };
      answered.set(address, answer.ok ? { ok: true, busy: [...busy, ...answer.busy] } : answer);
    }
  }
  return answered;
}

/** The call is made on behalf of a mailbox; one that turns out to be none (404) leaves the question to the next. */
async function askOnce(
  client: Client,
  addresses: readonly string[],
  { start, end }: Period,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, ScheduleAnswer>> {
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
    return new Map(addresses.map((address) =>
      [address, busyTimesOf(value.find(({ scheduleId }) => scheduleId?.toLowerCase() === address.toLowerCase()))]));
  } catch (fault) {
    if (statusOf(fault) === 404) {
      return new Map([...await askOnce(client, others, { start, end }, signal), [asker, { ok: false, fault: 'noMailbox' }]]);
    }
    return new Map(addresses.map((address) => [address, answerTo(fault)]));
  }
}

/** What a fault is called, and how long Graph asked to be left alone. */
export function answerTo(fault: unknown): ScheduleAnswer & { ok: false } {
  const retryAfterSeconds = retryAfterOf(fault);
  return { ok: false, fault: nameOf(fault), ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) };
}

function nameOf(fault: unknown): CalendarFault {
  const status = statusOf(fault);
  if (status === undefined) return nameWithoutStatus(fault);
  switch (status) {
    case 401: return 'tokenRefused';
    case 403: return 'noConsent';
    case 404: return 'noMailbox';
    case 429: return 'tooManyRequests';
    default: return status >= 500 ? 'serverFault' : status < 400 ? 'brokenAnswer' : 'refused';
  }
}
