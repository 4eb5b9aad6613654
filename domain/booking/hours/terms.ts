import type { OrganisationId, PersonId } from '../../identifiers';
import type { Temporal } from '../../time';
import { holdsDay, type Days } from '../counsellor';

/** Who says yes before somebody's hour is agreed: nobody, the person, or the leader of their own service (KB-45). */
export const consents = ['none', 'person', 'leader'] as const;
export type Consent = (typeof consents)[number];

/** What holds for somebody who works for a base and stays employed elsewhere. */
export interface CounsellorTerms {
  readonly ownServiceId: OrganisationId | null;
  readonly consent: Consent;
  /** How much the own service lends, in minutes a week; null when nothing is said. */
  readonly lentMinutesAWeek: number | null;
}

/** The same with whose they are, and the days on which they hold. */
export interface DatedTerms extends CounsellorTerms {
  readonly personId: PersonId;
  readonly valid: Days;
}

/** What holds for each of them on a day; who is left out has no terms. */
export function termsOn(terms: readonly DatedTerms[], day: Temporal.PlainDate): ReadonlyMap<PersonId, CounsellorTerms> {
  return new Map(terms.filter(({ valid }) => holdsDay(valid, day)).map((one) => [one.personId, one]));
}

/** Where nothing was agreed: employed by the base, which plans alone. */
export const noTerms: CounsellorTerms = { ownServiceId: null, consent: 'none', lentMinutesAWeek: null };

/** How a base books. */
export interface BookingSettings {
  readonly version: number;
  /** How long an hour is held while somebody decides. */
  readonly holdMinutes: number;
  /** In how many working days one who is asked is to answer. */
  readonly answerDays: number;
  /** The base's own calendar in Microsoft 365, from which booked hours go out; none where nothing is said. */
  readonly calendar: BaseCalendar | null;
  /** Whether an hour on Teams gets a Teams meeting with its invitation. */
  readonly withMeeting: boolean;
}

/** A mailbox by its address, in the tenant of the coordinator who gave it. */
export interface BaseCalendar {
  readonly address: string;
  readonly tenantId: string;
}

/** What holds where a base has said nothing. */
export const usualSettings: BookingSettings = { version: 0, holdMinutes: 10, answerDays: 3, calendar: null, withMeeting: true };

/** Why a way takes another time than the map says. */
export const wayReasons = ['ferry', 'winter', 'road'] as const;
export type WayReason = (typeof wayReasons)[number];
