import type { PersonLabelFacts } from '../network/person-label';
import { Temporal } from '../time';
import type { Skill } from './skills';

/** Days from `from` up to, but not including, `to`; without an end when `to` is null. */
export interface Days {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate | null;
}

/** Days from `from` up to, but not including, `to`. */
export interface BoundedDays extends Days {
  readonly to: Temporal.PlainDate;
}

/** Hours of every such weekday, in minutes of the local day: 480 is eight o'clock, whatever the clock's change does. */
export interface WorkingHours {
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number;
  readonly fromMinute: number;
  readonly toMinute: number;
  readonly valid: Days;
}

/** A counsellor of a base: what they know, and when they work for it. */
export interface Counsellor {
  /** By number and service, never by a personal name. */
  readonly name: PersonLabelFacts;
  /** The municipality they set out from. */
  readonly homeMunicipality: string;
  readonly skills: readonly Skill[];
  readonly hours: readonly WorkingHours[];
  /** When they belong to the base and hold the role of counsellor. */
  readonly inTheBase: readonly Days[];
  /** How many booked hours they have ahead of them. */
  readonly hoursAhead: number;
}

/** Whether a day is one of those. */
export function holdsDay({ from, to }: Days, day: Temporal.PlainDate): boolean {
  const { compare } = Temporal.PlainDate;
  return compare(from, day) <= 0 && (to === null || compare(day, to) < 0);
}
