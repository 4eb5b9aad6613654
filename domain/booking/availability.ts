import type { OrganisationId, PersonId } from '../identifiers';
import type { PersonLabelFacts } from '../network/person-label';
import type { Temporal } from '../time';
import type { Days, WorkingHours } from './counsellor';
import type { Skill } from './skills';
import type { Span } from './spans';

/** Minutes of one local day, from the first up to, but not including, the second: 480 to 960 is eight to four. */
export interface DayMinutes {
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** What holds on one dated day instead of the week's pattern; no hours at all when the person does not work. */
export interface DayException {
  readonly day: Temporal.PlainDate;
  readonly hours: readonly DayMinutes[];
}

/** A meeting that somebody has already: where it is decides how long before and after it they are on the way. */
export interface Meeting {
  /** Minutes since 1970 in UTC. */
  readonly span: Span;
  /** The municipality's number; null on Teams, which needs no travel. */
  readonly municipalityNumber: string | null;
}

/** What protects a person's day, whatever is free in it. */
export interface BookingRules {
  /** Minutes kept free between two meetings, besides travel. */
  readonly bufferMinutes: number;
  /** The most meetings in a local day and in a week from Monday; null is no limit. */
  readonly mostPerDay: number | null;
  readonly mostPerWeek: number | null;
  /** Hours of every such weekday that are never booked. */
  readonly protectedHours: readonly WorkingHours[];
}

/** What somebody is trained in, and until which day it counts; without an end when null. */
export interface HeldSkill {
  readonly skill: Skill;
  readonly until: Temporal.PlainDate | null;
}

/**
 * All that decides when a counsellor of a base can meet: straight from the store, and enough for the search.
 * The hours are those lent to the base; what belongs to the person's own service is simply not among them (KB-45).
 */
export interface Availability {
  /** By number and service, never by a personal name. */
  readonly name: PersonLabelFacts;
  /** The service that employs the person, when it is another than the base (KB-45, alternative 2). */
  readonly ownServiceId: OrganisationId | null;
  readonly skills: readonly HeldSkill[];
  /** The number of the municipality where travel starts and ends: the own office. */
  readonly homeMunicipalityNumber: string;
  /** Days on which the person belongs to the base and holds the role. */
  readonly inTheBase: readonly Days[];
  readonly hours: readonly WorkingHours[];
  readonly exceptions: readonly DayException[];
  /** Busy with what has no place: leave, the own calendar, held hours. Minutes since 1970, start and end in turn. */
  readonly busy: Int32Array;
  /** Booked hours and group sessions, in order of time. */
  readonly meetings: readonly Meeting[];
  readonly rules: BookingRules;
  /** How many booked hours they have ahead of them, for spreading the load. */
  readonly hoursAhead: number;
}

/** The same of one person about one hour: without their name and the hours ahead, which decide nothing then. */
export interface HourAvailability extends Omit<Availability, 'name' | 'hoursAhead'> {
  readonly personId: PersonId;
}

/** Minutes on the way between two municipalities; 0 within one, and whenever one of the two is null (Teams). */
export type TravelMinutes = (from: string | null, to: string | null) => number;
