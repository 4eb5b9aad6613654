import type { PersonId } from '../../identifiers';
import type { WritePorts } from '../../ports';
import { osloDate, type Temporal } from '../../time';
import type { CalendarSource } from '../calendar-readings';
import type { Span } from '../spans';
import { clashingHours, type HourAhead } from './clashing-hours';
import { tellOfClash } from './tell-of-clash';

/** What was just read of one calendar: its entries within the stretch that was read. */
export interface CalendarEntries {
  readonly personId: PersonId;
  readonly source: CalendarSource;
  /** Empty where the source is no account. */
  readonly tenantId: string;
  readonly covers: Span;
  readonly entries: readonly Span[];
}

/** What the worker that reads calendars writes of clashes. */
export interface ClashPorts {
  /** The hours of those people that begin after `now`, of who has not said that they cannot come. */
  hoursAheadOf(people: readonly PersonId[], now: Temporal.Instant): Promise<readonly HourAhead[]>;
  /**
   * Notes that these hours, and no others of the person's within the stretch, clash with that calendar. Answers those that are new:
   * not known before, or known of another time.
   */
  replaceClashes(calendar: Omit<CalendarEntries, 'entries'>, clashing: readonly HourAhead[], now: Temporal.Instant): Promise<readonly HourAhead[]>;
  coordinatorsOf(baseId: HourAhead['baseId'], on: Temporal.PlainDate): Promise<readonly PersonId[]>;
}

/**
 * Compares calendars that were just read with the hours booked before. What has come in the way is noted and shown to the
 * counsellor and the base's coordinators; no hour is changed for it.
 */
export async function noteClashes(
  { clashes, outbox, now }: { readonly clashes: ClashPorts; readonly outbox: WritePorts['outbox']; readonly now: Temporal.Instant },
  calendars: readonly CalendarEntries[],
): Promise<void> {
  if (calendars.length === 0) return;
  const ahead = await clashes.hoursAheadOf([...new Set(calendars.map(({ personId }) => personId))], now);
  for (const { entries, ...calendar } of calendars) {
    const [from, to] = calendar.covers;
    const own = ahead.filter(({ personId, span }) => personId === calendar.personId && from <= span[0] && span[1] <= to);
    for (const { bookingId, baseId, personId } of await clashes.replaceClashes(calendar, clashingHours(own, entries), now)) {
      await tellOfClash(outbox, bookingId, [personId, ...(await clashes.coordinatorsOf(baseId, osloDate(now)))]);
    }
  }
}
