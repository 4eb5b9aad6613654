import { Temporal } from 'temporal-polyfill';
import type { Id, PersonId } from '../../identifiers';
import type { Programme, Requirement } from '../programme';

export const qualificationLevels = ['trained', 'certified'] as const;
export type QualificationLevel = (typeof qualificationLevels)[number];
export type QualificationId = Id<'qualification'>;

/** What a person holds in a programme, by days in Oslo (GRP-10). A qualification belongs to the person, also when they change service. */
export interface Qualification {
  readonly id: QualificationId;
  readonly version: number;
  readonly personId: PersonId;
  readonly programmeKey: string;
  readonly level: QualificationLevel;
  readonly validFrom: Temporal.PlainDate;
  /** The last day that it counts; null without an expiry. */
  readonly expiresOn: Temporal.PlainDate | null;
  /** The first day that it no longer counts, where somebody has ended it. */
  readonly endedOn: Temporal.PlainDate | null;
}

/** How somebody stands to what a programme requires, on the day that counts. */
export type Standing = 'qualified' | 'expires' | 'missing';

const { compare } = Temporal.PlainDate;

/** Whether a qualification counts on a day. */
export function holdsOn({ validFrom, expiresOn, endedOn }: Qualification, day: Temporal.PlainDate): boolean {
  return compare(validFrom, day) <= 0 && (expiresOn === null || compare(day, expiresOn) <= 0) && (endedOn === null || compare(day, endedOn) < 0);
}

/** Whether a level is enough: a certificate is also the training. */
function isEnough(level: QualificationLevel, requires: Requirement): boolean {
  return requires === 'none' || level === 'certified' || requires === 'training';
}

/**
 * How a person stands who holds these qualifications: `qualified` on the last day that counts, `expires` when what is
 * enough today is not so then, else `missing`.
 */
export function standingOf(
  held: readonly Qualification[],
  { key, requires }: Pick<Programme, 'key' | 'requires'>,
  { today, lastDay }: { readonly today: Temporal.PlainDate; readonly lastDay: Temporal.PlainDate },
): Standing {
  if (requires === 'none') return 'qualified';
  const enough = held.filter(({ programmeKey, level }) => programmeKey === key && isEnough(level, requires));
  if (enough.some((one) => holdsOn(one, lastDay))) return 'qualified';
  return enough.some((one) => holdsOn(one, today)) ? 'expires' : 'missing';
}
