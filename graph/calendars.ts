import type { Client } from '@microsoft/microsoft-graph-client';
import type { CalendarAnswer, Calendars } from '../domain/booking/calendars';
import type { PersonId } from '../domain/identifiers';
import type { Period } from '../domain/time';
import { inBatches } from './batches';
import { askSchedules } from './ask-schedules';
import { mailAddresses } from './mailboxes';

/** An account of a person in one tenant. */
export interface PersonAccount {
  readonly personId: PersonId;
  readonly tenantId: string;
  readonly objectId: string;
}

export interface CalendarParts {
  /** The accounts that are linked to the people; a person may have several, or none. */
  readonly accountsOf: (people: readonly PersonId[]) => Promise<readonly PersonAccount[]>;
  readonly clientOf: (tenantId: string) => Client;
  /** Somebody waits for the answer: after this long, what has not been answered is unknown. */
  readonly patienceInMilliseconds: number;
}

/** getSchedule takes at most twenty mailboxes at a time. */
const mostMailboxes = 20;

/**
 * Busy times from the counsellors' own calendars, each tenant asked by itself with the application's own token.
 * Whatever goes wrong (no consent, no mailbox, too many requests, a server's fault, silence, half an answer) ends in
 * `unknown` for those it concerns, and never in an exception: booking goes on with what is known.
 */
export function graphCalendars(parts: CalendarParts): Calendars {
  return {
    connected: true,
    busyTimes: async (people, within) => {
      const accounts = await parts.accountsOf(people);
      const tenants = [...new Set(accounts.map(({ tenantId }) => tenantId))];
      const answers = await Promise.all(
        tenants.map((tenantId) => askTenant(parts, accounts.filter((account) => account.tenantId === tenantId), within)),
      );
      return together(people, answers);
    },
  };
}

/** What one tenant said: the busy times of those whose calendar could be read, whole. */
type TenantAnswer = ReadonlyMap<PersonId, readonly Period[]>;

async function askTenant(
  { clientOf, patienceInMilliseconds }: CalendarParts,
  accounts: readonly PersonAccount[],
  within: Period,
): Promise<TenantAnswer> {
  const busy = new Map<PersonId, readonly Period[]>();
  const [first] = accounts;
  if (first === undefined) return busy;
  const signal = AbortSignal.timeout(patienceInMilliseconds);
  const ask = async (): Promise<void> => {
    const client = clientOf(first.tenantId);
    const addresses = await mailAddresses(client, accounts.map(({ objectId }) => objectId), signal);
    const known = accounts.flatMap(({ personId, objectId }) => {
      const address = addresses.get(objectId.toLowerCase());
      return address === undefined ? [] : [{ personId, address }];
    });
    for (const batch of inBatches(known, mostMailboxes)) {
      const answered = await askSchedules(client, batch.map(({ address }) => address), within, signal);
      for (const { personId, address } of batch) {
        const times = answered.get(address);
        if (times !== undefined) busy.set(personId, [...(busy.get(personId) ?? []), ...times]);
      }
    }
  };
  // A retry that Graph asked for may sleep past the signal, so the patience is counted here too.
  await Promise.race([ask().catch(() => undefined), silence(signal)]);
  return new Map(busy);
}

function silence(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}

function together(people: readonly PersonId[], answers: readonly TenantAnswer[]): CalendarAnswer {
  const busy = new Map<PersonId, readonly Period[]>();
  for (const [personId, times] of answers.flatMap((answer) => [...answer])) {
    busy.set(personId, [...(busy.get(personId) ?? []), ...times]);
  }
  return { busy, unknown: people.filter((personId) => !busy.has(personId)) };
}
