import type { BookingId, Id } from '../../identifiers';
import type { PersonId } from '../../identifiers';
import type { PersonLabelFacts } from '../../network/person-label';
import type { Role } from '../../network/actor';
import type { Temporal } from '../../time';

/** Why an hour is cancelled: one of few, chosen and never written, so that nothing of a case can stand in it. */
export const cancelReasons = ['familyAsked', 'serviceAsked', 'baseCannot', 'roadOrWeather', 'notNeeded'] as const;
export type CancelReason = (typeof cancelReasons)[number];

export const hourChanges = ['booked', 'moved', 'cancelled', 'replaced', 'absenceReported', 'accepted', 'declined', 'lapsed'] as const;
export type HourChange = (typeof hourChanges)[number];

export type HourRole = Extract<Role, 'coordinator' | 'counsellor' | 'caseContact' | 'serviceLeader'>;

/** A change of an hour as it is first written. */
export interface NewHourLogLine {
  readonly id: Id<'bookingLog'>;
  readonly bookingId: BookingId;
  readonly at: Temporal.Instant;
  readonly personId: PersonId;
  readonly role: HourRole;
  readonly what: HourChange;
  /** When it was to be before it was moved. */
  readonly formerStart?: Temporal.Instant;
  readonly personOut?: PersonId | undefined;
  readonly personIn?: PersonId | undefined;
  readonly version: number;
}

/** A change of an hour, as both sides read it: in which role, what and when. Nobody when it lapsed by itself. */
export interface HourLogLine extends Pick<NewHourLogLine, 'at' | 'what'> {
  readonly id: Id<'bookingLog'>;
  readonly bookingId: BookingId;
  readonly role: HourRole | null;
  readonly formerStart: Temporal.Instant | null;
  readonly out: PersonLabelFacts | null;
  readonly in: PersonLabelFacts | null;
}
