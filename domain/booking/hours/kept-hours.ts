import type { Id, OrganisationId, PersonId } from '../../identifiers';
import type { PersonLabelFacts } from '../../network/person-label';
import type { Role } from '../../network/actor';
import type { Temporal } from '../../time';
import type { BookingRules, DayException } from '../availability';
import type { WeekHours } from './week';

/** A week as it is from a day on, until the next one begins. */
export interface DatedWeek {
  readonly from: Temporal.PlainDate;
  readonly hours: readonly WeekHours[];
}

/** Whole days on which somebody is away, both included. Why is neither asked nor kept. */
export interface Leave {
  readonly id: Id<'counsellorBusy'>;
  readonly first: Temporal.PlainDate;
  readonly last: Temporal.PlainDate;
}

/** A change of somebody's hours: by which role, what and when. */
export interface HoursLogLine {
  readonly at: Temporal.Instant;
  readonly role: Extract<Role, 'counsellor' | 'coordinator'>;
  readonly what: HoursChange;
}

export const hoursChanges = ['weekChanged', 'rulesChanged', 'dayChanged', 'leaveAdded', 'leaveEnded'] as const;
export type HoursChange = (typeof hoursChanges)[number];

/** All that somebody's availability consists of, as the person or their base's coordinator keeps it. */
export interface KeptHours {
  readonly name: PersonLabelFacts;
  readonly version: number;
  /** The week of today, and those that follow it, the next first. */
  readonly weeks: readonly DatedWeek[];
  readonly rules: Omit<BookingRules, 'protectedHours'>;
  /** Those that are not over, the next first. */
  readonly exceptions: readonly DayException[];
  readonly leaves: readonly Leave[];
  /** The last changes, the newest first. */
  readonly log: readonly HoursLogLine[];
}

/** Whose hours they are, and the bases that the person belongs to today. */
export interface HoursNoun {
  readonly personId: PersonId;
  readonly baseIds: readonly OrganisationId[];
}
