import type { Temporal } from '../../time';
import type { CalendarSource } from '../calendar-readings';
import type { CalendarFault } from '../calendars';
import type { Span } from '../spans';

/** How one of the actor's own calendars stands. */
export interface OwnReading {
  readonly source: CalendarSource;
  /** The tenant of the account in Microsoft 365; empty where the source is none. */
  readonly tenantId: string;
  readonly readAt: Temporal.Instant | null;
  /** Up to when it tells. */
  readonly until: Temporal.Instant | null;
  readonly fault: CalendarFault | null;
}

/** What an own calendar needs from outside, under the actor's own transaction. The database answers false to who is no counsellor. */
export interface OwnCalendarPorts {
  readings(): Promise<readonly OwnReading[]>;
  /** When the address in force was given; null when there is none. What it is cannot be asked. */
  addressGivenAt(): Promise<Temporal.Instant | null>;
  /** Keeps the busy times of a file, in place of an older one's; minutes since 1970. */
  keepFile(file: { readonly covers: Span; readonly busy: readonly number[]; readonly at: Temporal.Instant }): Promise<boolean>;
  dropFile(): Promise<boolean>;
  /**
   * Keeps what the account in this tenant told when it was read on the actor's behalf, in place of what it told before. False also
   * when the application reads it.
   */
  keepOnBehalf(told: { readonly tenantId: string; readonly covers: Span; readonly busy: readonly number[]; readonly at: Temporal.Instant }): Promise<boolean>;
  /** Takes away all that was read on the actor's behalf. */
  dropOnBehalf(): Promise<boolean>;
  /** Keeps an address to read, in place of an older one. */
  giveAddress(address: string, at: Temporal.Instant): Promise<boolean>;
  /** Erases the address, and what was read from it. */
  revokeAddress(at: Temporal.Instant): Promise<boolean>;
}
