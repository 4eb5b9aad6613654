import type { Client, GraphRequest } from '@microsoft/microsoft-graph-client';
import type { OnBehalfAnswer, OnBehalfFault } from '../domain/booking/own-calendar/on-behalf';
import type { Period } from '../domain/time';
import { askedOfEntries, busyTimesIn, type CalendarEntry } from './calendar-view';
import { asksForMoreProof, BrokenAnswer, nameWithoutStatus, retryAfterOf, silence, statusOf } from './faults';
import { exchangeFaultOf } from './on-behalf-token';
import { partsOf } from './parts-of-period';

export interface OwnCalendarParts {
  /** Gets the token for the one reading. */
  readonly token: () => Promise<string>;
  readonly clientWith: (token: string) => Client;
  /** For all of it, the exchange included. */
  readonly patienceInMilliseconds: number;
}

/** What was read, or why not; and for how many seconds Graph asked to be left alone, if it did. */
export type OwnCalendarAnswer = OnBehalfAnswer & { readonly retryAfterSeconds?: number };

/** Graph's own host: what it says the next page is, is fetched from nowhere else. */
const graphHost = 'https://graph.microsoft.com';
const rowsInPage = 250;
/** Of one part of the period; well over a hundred entries a working day. */
const mostPages = 20;
const mostRows = 5_000;

class TooMuch extends Error {}

/**
 * Busy times of the calendar of whoever the token is for, entry by entry. Whatever goes wrong has a name, and then nothing of
 * what came is used. Nothing is thrown.
 */
export async function readOwnCalendar(parts: OwnCalendarParts, within: Period): Promise<OwnCalendarAnswer> {
  const signal = AbortSignal.timeout(parts.patienceInMilliseconds);
  try {
    const entries = await Promise.race([readAll(parts, within, signal), silence(signal)]);
    const busy = busyTimesIn(entries);
    return busy === undefined ? { ok: false, fault: 'calendarAnswerIsBroken' } : { ok: true, busy };
  } catch (fault) {
    const retryAfterSeconds = retryAfterOf(fault);
    return { ok: false, fault: nameOf(fault), ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) };
  }
}

async function readAll({ token, clientWith }: OwnCalendarParts, within: Period, signal: AbortSignal): Promise<readonly CalendarEntry[]> {
  const client = clientWith(await token());
  const entries: CalendarEntry[] = [];
  for (const part of partsOf(within)) {
    let page = await readPage(firstPageOf(client, part), signal);
    entries.push(...page.entries);
    for (let pages = 1; page.next !== undefined; pages += 1) {
      if (pages >= mostPages || entries.length > mostRows) throw new TooMuch();
      page = await readPage(client.api(page.next), signal);
      entries.push(...page.entries);
    }
    if (entries.length > mostRows) throw new TooMuch();
  }
  return entries;
}

function firstPageOf(client: Client, { start, end }: Period): GraphRequest {
  return client.api('/me/calendarView')
    .query({ startDateTime: start.toString({ smallestUnit: 'second' }), endDateTime: end.toString({ smallestUnit: 'second' }) })
    .select([...askedOfEntries]).top(rowsInPage);
}

interface Page {
  readonly entries: readonly CalendarEntry[];
  readonly next: string | undefined;
}

async function readPage(request: GraphRequest, signal: AbortSignal): Promise<Page> {
  const answer = ((await request.option('signal', signal).header('Prefer', 'outlook.timezone="UTC"').get()) ?? {}) as {
    value?: unknown; '@odata.nextLink'?: unknown;
  };
  const { value, '@odata.nextLink': next } = answer;
  if (!Array.isArray(value) || !value.every((one) => typeof one === 'object' && one !== null)) throw new BrokenAnswer();
  if (next === undefined) return { entries: value as CalendarEntry[], next };
  if (typeof next !== 'string' || !URL.canParse(next) || new URL(next).origin !== graphHost) throw new BrokenAnswer();
  return { entries: value as CalendarEntry[], next };
}

function nameOf(fault: unknown): OnBehalfFault {
  if (fault instanceof TooMuch) return 'calendarHoldsTooMuch';
  const ofExchange = exchangeFaultOf(fault);
  if (ofExchange !== undefined) return ofExchange;
  const status = statusOf(fault);
  if (status === undefined) return withoutStatus[nameWithoutStatus(fault)];
  switch (status) {
    case 401: return asksForMoreProof(fault) ? 'calendarNeedsMoreProof' : 'calendarSignInIsOld';
    case 403: return 'calendarIsClosed';
    case 404: return 'calendarIsMissing';
    case 429: return 'calendarServiceIsBusy';
    default: return status >= 500 ? 'calendarServiceFails' : status < 400 ? 'calendarAnswerIsBroken' : 'calendarQuestionIsRefused';
  }
}

const withoutStatus: Readonly<Record<ReturnType<typeof nameWithoutStatus>, OnBehalfFault>> = {
  brokenAnswer: 'calendarAnswerIsBroken', silence: 'calendarServiceIsSilent', serverFault: 'calendarServiceFails', noConsent: 'calendarServiceFails',
};
