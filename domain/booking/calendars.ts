import type { PersonId } from '../identifiers';
import type { Period } from '../time';
import type { Availability } from './availability';
import { spanOf } from './spans';

/** What the calendars could tell: busy times only, never what fills them. */
export interface CalendarAnswer {
  readonly busy: ReadonlyMap<PersonId, readonly Period[]>;
  /** Persons whose calendar could not be read now; they are shown as such, not left out. */
  readonly unknown: readonly PersonId[];
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
