import type { Client } from '@microsoft/microsoft-graph-client';
import type { PersonId } from '../domain/identifiers';
import type { Period } from '../domain/time';
import { answerTo, askSchedules } from './ask-schedules';
import { inBatches } from './batches';
import { silence } from './faults';
import { mailAddresses } from './mailboxes';
import type { ScheduleAnswer } from './schedule';

/** An account of a person in one tenant. */
export interface PersonAccount {
  readonly personId: PersonId;
  readonly tenantId: string;
  readonly objectId: string;
}

export interface ScheduleParts {
  readonly clientOf: (tenantId: string) => Client;
  /** After this long, what has not been answered is `silence`. */
  readonly patienceInMilliseconds: number;
}

/** Asks the accounts' own calendars when they are busy; each account gets an answer, and nothing is thrown. */
export type ReadSchedules = (accounts: readonly PersonAccount[], within: Period) => Promise<ReadonlyMap<PersonAccount, ScheduleAnswer>>;

/** getSchedule takes at most twenty mailboxes at a time. */
const mostMailboxes = 20;

/**
 * Busy times from Microsoft Graph, each tenant asked by itself with the application's own token. Whatever goes wrong (no
 * consent, no mailbox, too many requests, a server's fault, silence, half an answer) has a name, for those it concerns.
 */
export function graphSchedules(parts: ScheduleParts): ReadSchedules {
  return async (accounts, within) => {
    const answers = new Map<PersonAccount, ScheduleAnswer>(accounts.map((account) => [account, { ok: false, fault: 'silence' }]));
    const tenants = [...new Set(accounts.map(({ tenantId }) => tenantId))];
    await Promise.all(tenants.map(async (tenantId) => {
      const own = accounts.filter((account) => account.tenantId === tenantId);
      const signal = AbortSignal.timeout(parts.patienceInMilliseconds);
      let over = false;
      // Each batch is noted as it comes: the patience takes only what is still missing.
      const note = (account: PersonAccount, answer: ScheduleAnswer): void => {
        if (!over) answers.set(account, answer);
      };
      await Promise.race([askTenant(() => parts.clientOf(tenantId), own, within, { signal, note }), silence(signal).catch(() => undefined)]);
      over = true;
    }));
    return answers;
  };
}

interface Asking {
  readonly signal: AbortSignal;
  readonly note: (account: PersonAccount, answer: ScheduleAnswer) => void;
}

async function askTenant(open: () => Client, accounts: readonly PersonAccount[], within: Period, { signal, note }: Asking): Promise<void> {
  try {
    const client = open();
    const addresses = await mailAddresses(client, accounts.map(({ objectId }) => objectId), signal);
    const known = accounts.flatMap((account) => {
      const address = addresses.get(account.objectId.toLowerCase());
      if (address === undefined) note(account, { ok: false, fault: 'noMailbox' });
      return address === undefined ? [] : [{ account, address }];
    });
    for (const batch of inBatches(known, mostMailboxes)) {
      const answered = await askSchedules(client, batch.map(({ address }) => address), within, signal);
      for (const { account, address } of batch) note(account, answered.get(address) ?? { ok: false, fault: 'brokenAnswer' });
    }
  } catch (fault) {
    for (const account of accounts) note(account, answerTo(fault));
  }
}
