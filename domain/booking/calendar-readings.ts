import type { PersonId } from '../identifiers';
import { Temporal, type Period } from '../time';
import type { CalendarAnswer, CalendarFault, CalendarState } from './calendars';
import { instantOf, spanOf, type Span } from './spans';

/**
 * Where a reading comes from: a calendar in Microsoft 365, read by the application or on its person's behalf; a file that was
 * read in; or an address that is read.
 */
export type CalendarSource = 'microsoft365' | 'onBehalf' | 'file' | 'address';

/** What one calendar of a person told, and how the last try to read it went. */
export interface CalendarReading {
  readonly personId: PersonId;
  readonly source: CalendarSource;
  /** The tenant of the account in Microsoft 365; empty where the source is none. */
  readonly tenantId: string;
  /** The minutes that it tells of; null when it was never read. */
  readonly covers: Span | null;
  /** Starts and ends in turn, in minutes since 1970. */
  readonly busy: readonly number[];
  readonly readAt: Temporal.Instant | null;
  readonly fault: CalendarFault | null;
  /** When it is to be read again; null when only the person can do that. */
  readonly dueAt: Temporal.Instant | null;
}

/** For how long what was read is trusted. What its person alone renews is a picture of one day. */
const trusted: Readonly<Record<CalendarSource, Temporal.DurationLike>> = {
  microsoft365: { hours: 24 }, address: { hours: 24 }, file: { hours: 31 * 24 }, onBehalf: { hours: 31 * 24 },
};

/** The two ways to read an account in Microsoft 365. */
const ofAccounts: readonly CalendarSource[] = ['microsoft365', 'onBehalf'];

/** Whether a calendar must be asked before it can be said who is busy then: it is due, or does not reach so far. */
export function mustBeRead(reading: CalendarReading, within: Period, now: Temporal.Instant): boolean {
  const { dueAt, fault } = reading;
  if (dueAt === null) return false;
  const isDue = Temporal.Instant.compare(dueAt, now) <= 0;
  // One that failed is left alone until its time comes: asking again at each search helps nobody.
  return isDue || (fault === null && !reaches(reading, within));
}

/**
 * Who is busy when, out of what is kept. Somebody is known when one of their calendars tells of the whole period and is
 * not too old; of others what is known counts all the same. `connected` says whether there are calendars to be had at all:
 * without, those who have given none are not spoken of.
 */
export function answerFrom(
  people: readonly PersonId[],
  readings: readonly CalendarReading[],
  { within, now, connected }: { readonly within: Period; readonly now: Temporal.Instant; readonly connected: boolean },
): CalendarAnswer {
  const byPerson = new Map<PersonId, CalendarReading[]>();
  for (const reading of readings) byPerson.set(reading.personId, [...(byPerson.get(reading.personId) ?? []), reading]);
  const busy = new Map<PersonId, readonly Period[]>();
  const states: CalendarState[] = [];
  const unknown: PersonId[] = [];
  for (const personId of people) {
    const own = byPerson.get(personId) ?? [];
    if (own.length === 0 && !connected) continue;
    const counted = newestOfAccounts(own, now);
    const usable = counted.filter((reading) => isTrusted(reading, now));
    if (usable.length > 0) busy.set(personId, usable.flatMap((reading) => periodsIn(reading, within)));
    if (!usable.some((reading) => reaches(reading, within))) unknown.push(personId);
    states.push(stateOf(personId, counted, usable, within));
  }
  return { busy, unknown, states };
}

/** One account that was read by the application and on its person's behalf is one calendar: what was read last is what it tells. */
function newestOfAccounts(own: readonly CalendarReading[], now: Temporal.Instant): readonly CalendarReading[] {
  const areOneAccount = (one: CalendarReading, other: CalendarReading) =>
    one.tenantId === other.tenantId && one.source !== other.source && ofAccounts.includes(one.source) && ofAccounts.includes(other.source);
  const isOlder = ({ readAt }: CalendarReading, than: CalendarReading) =>
    than.readAt !== null && (readAt === null || Temporal.Instant.compare(readAt, than.readAt) < 0);
  return own.filter((reading) => !own.some((other) => areOneAccount(reading, other) && isTrusted(other, now) && isOlder(reading, other)));
}

function stateOf(personId: PersonId, own: readonly CalendarReading[], usable: readonly CalendarReading[], within: Period): CalendarState {
  const readAt = usable.flatMap((reading) => reading.readAt ?? []).sort(Temporal.Instant.compare)[0] ?? null;
  return { personId, readAt, fault: faultOf(own, usable, within) };
}

/** What went wrong last goes before what follows from it. */
function faultOf(own: readonly CalendarReading[], usable: readonly CalendarReading[], within: Period): CalendarFault | null {
  if (own.length === 0) return 'noCalendar';
  const named = own.find(({ fault }) => fault !== null)?.fault;
  if (named !== undefined) return named;
  if (usable.some((reading) => reaches(reading, within))) return null;
  return usable.length === 0 ? (own.some(({ readAt }) => readAt !== null) ? 'tooOld' : 'silence') : 'tooFarAhead';
}

function isTrusted({ source, readAt, covers }: CalendarReading, now: Temporal.Instant): boolean {
  return readAt !== null && covers !== null && Temporal.Instant.compare(readAt.add(trusted[source]), now) > 0;
}

/** Whether it tells of the whole period; what is over when it was read nobody asks about. */
function reaches({ covers, readAt }: CalendarReading, within: Period): boolean {
  if (covers === null || readAt === null) return false;
  const [from, to] = spanOf(within);
  const [readMinute] = spanOf({ start: readAt, end: readAt });
  return covers[0] <= Math.max(from, readMinute) && covers[1] >= to;
}

function periodsIn({ busy }: CalendarReading, within: Period): readonly Period[] {
  const [from, to] = spanOf(within);
  const found: Period[] = [];
  for (let at = 0; at + 1 < busy.length; at += 2) {
    const [start = 0, end = 0] = [busy[at], busy[at + 1]];
    if (start < to && end > from) found.push({ start: instantOf(start), end: instantOf(end) });
  }
  return found;
}
