import type { PersonId } from '../identifiers';
import type { Period, Temporal } from '../time';
import type { Availability } from './availability';
import { spanOf } from './spans';

/** Why a calendar could not be read, or not now; each has its sentence, which says what to do. */
export const calendarFaults = [
  /** No calendar is known of the person: no account, no file, no address. */
  'noCalendar',
  /** Their tenant has not let the product in (403), or gives it no token. */
  'noConsent',
  /** The product's own proof is not taken (401): its secret has run out, say. */
  'tokenRefused',
  /** The account has no mailbox (404). */
  'noMailbox',
  /** The tenant lets the product in, but not to this mailbox. */
  'noAccess',
  'tooManyRequests',
  'serverFault',
  'silence',
  'brokenAnswer',
  /** The question was refused as such (400 and the like). */
  'refused',
  /** What was read does not reach so far as is asked about. */
  'tooFarAhead',
  /** What was read is too old to be trusted. */
  'tooOld',
  'addressIsGone',
  'addressIsNotAllowed',
  'calendarIsTooLarge',
  'calendarIsUnreadable',
  'calendarRecursTooOften',
] as const;
export type CalendarFault = (typeof calendarFaults)[number];

/** How somebody's calendar stands. */
export interface CalendarState {
  readonly personId: PersonId;
  /** When what is known of it was read; the oldest, of several calendars. Null when nothing is known. */
  readonly readAt: Temporal.Instant | null;
  readonly fault: CalendarFault | null;
}

/** What the calendars could tell: busy times only, never what fills them. */
export interface CalendarAnswer {
  readonly busy: ReadonlyMap<PersonId, readonly Period[]>;
  /** Persons whose calendar is not known for the whole period; they are shown as such, not left out. */
  readonly unknown: readonly PersonId[];
  /** How each one's calendar stands, in the order that they were asked about; who has none while there are none to be had is left out. */
  readonly states: readonly CalendarState[];
}

/** The counsellors' own calendars. It is a network call: never inside a transaction. */
export interface Calendars {
  /** Whether the product has an application that tenants can let into their calendars. */
  readonly connected: boolean;
  busyTimes(people: readonly PersonId[], within: Period): Promise<CalendarAnswer>;
}

/** Somebody's availability with what stands in their own calendar besides. */
export function withCalendars(person: Availability, { busy }: CalendarAnswer): Availability {
  const own = busy.get(person.name.personId) ?? [];
  return own.length === 0 ? person : { ...person, busy: Int32Array.from([...person.busy, ...own.flatMap((period) => spanOf(period))]) };
}
