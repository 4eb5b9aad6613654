import type { CalendarOnBehalf } from '../../domain/booking/own-calendar/on-behalf';
import type { Account } from '../../domain/network/actor';
import type { RateLimit } from '../../domain/rate-limit';
import { Temporal, type Clock } from '../../domain/time';
import type { OnBehalfTokens } from '../../graph/on-behalf-token';
import { readOwnCalendar, type OwnCalendarParts } from '../../graph/own-calendar';

export interface OnBehalfParts extends Pick<OwnCalendarParts, 'clientWith' | 'patienceInMilliseconds'> {
  /** Verifies what somebody signed in with, afresh: nothing else is ever exchanged. */
  readonly readToken: (bearer: string) => Promise<Account | 'tenantIsNotAdmitted' | undefined>;
  readonly tokens: OnBehalfTokens;
  /** How often one account may have its calendar read. */
  readonly limit: RateLimit;
  readonly clock: Clock;
}

/** Nobody is kept waiting longer than this, whatever Microsoft 365 asks for. */
const longestWaitInSeconds = 3_600;

/**
 * People's own calendars, each read with what its person signed in with for this one request. Neither that nor what it is
 * exchanged for outlives the reading. An account that Microsoft 365 asked to leave alone is left alone.
 */
export function calendarOnBehalf({ readToken, tokens, limit, clock, clientWith, patienceInMilliseconds }: OnBehalfParts): CalendarOnBehalf {
  const leftAlone = new Map<string, Temporal.Instant>();
  return {
    accountOf: async (bearer) => {
      const account = await readToken(bearer);
      return typeof account === 'string' ? undefined : account;
    },
    read: async (bearer, within) => {
      const account = await readToken(bearer);
      if (account === undefined) return { ok: false, fault: 'calendarSignInIsOld' };
      if (account === 'tenantIsNotAdmitted') return { ok: false, fault: account };
      const { tenantId, objectId } = account;
      const key = `${tenantId} ${objectId}`;
      if (limit(key, clock()) !== undefined) return { ok: false, fault: 'tooManyRequests' };
      for (const [other, until] of leftAlone) if (Temporal.Instant.compare(until, clock()) <= 0) leftAlone.delete(other);
      if (leftAlone.has(key)) return { ok: false, fault: 'calendarServiceIsBusy' };
      const answer = await readOwnCalendar({ token: () => tokens(tenantId, bearer), clientWith, patienceInMilliseconds }, within);
      if (answer.ok) return { ok: true, busy: answer.busy };
      if (answer.retryAfterSeconds !== undefined) leftAlone.set(key, clock().add({ seconds: Math.min(answer.retryAfterSeconds, longestWaitInSeconds) }));
      return { ok: false, fault: answer.fault };
    },
  };
}
