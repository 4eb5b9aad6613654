import type { Temporal } from 'temporal-polyfill';
import type { OfferId, OrganisationId, SessionId } from '../../identifiers';
import type { KnownAttendance } from './session-attendance';
import type { SessionDetails } from './session-details';

/** How many came of one service, to be written. */
export interface AttendedCount {
  readonly serviceId: OrganisationId;
  readonly attended: number;
}

/** What the attendance shelf needs from outside, under the actor's own transaction. */
export interface AttendancePorts {
  /** Places and numbers by session, only of rows that the actor may see. */
  attendanceAt(sessionIds: readonly SessionId[]): Promise<ReadonlyMap<SessionId, KnownAttendance>>;
  /** Writes the counts with their new version; the offer must be locked. */
  record(recorded: {
    offerId: OfferId; sessionId: SessionId; version: number; at: Temporal.Instant; counts: readonly AttendedCount[];
  }): Promise<void>;
  /** Whether the leaders have been asked how many came, so that each has a card that shows it. */
  wasAskedFor(sessionId: SessionId): Promise<boolean>;
}

/** What rooms and material need from outside, under the actor's own transaction. */
export interface SessionDetailsPorts {
  /** Only of sessions that the actor may know them of, and that something is said of. */
  of(offerIds: readonly OfferId[]): Promise<ReadonlyMap<SessionId, SessionDetails>>;
  write(written: { offerId: OfferId; sessionId: SessionId; details: SessionDetails; at: Temporal.Instant }): Promise<void>;
}
