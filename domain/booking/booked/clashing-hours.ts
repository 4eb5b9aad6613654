import type { BookingId, OrganisationId, PersonId } from '../../identifiers';
import type { Temporal } from '../../time';
import type { Span } from '../spans';

/** An hour ahead of one counsellor. */
export interface HourAhead {
  readonly bookingId: BookingId;
  readonly baseId: OrganisationId;
  readonly personId: PersonId;
  readonly span: Span;
  readonly startsAt: Temporal.Instant;
}

/**
 * The hours that something else in the person's calendar lies upon. An hour stands in the calendar itself, by our invitation or
 * as the person has entered it: one entry of exactly its time is taken for it. Entries are whole minutes, in any order.
 */
export function clashingHours<Hour extends Pick<HourAhead, 'span'>>(hours: readonly Hour[], entries: readonly Span[]): readonly Hour[] {
  return hours.filter(({ span: [start, end] }) => {
    const upon = entries.filter(([from, to]) => from < end && start < to);
    const isTheHour = upon.some(([from, to]) => from === start && to === end);
    return upon.length > (isTheHour ? 1 : 0);
  });
}
