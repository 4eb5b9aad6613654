import { Temporal } from 'temporal-polyfill';
import type { Id, PersonId, ReferralId } from '../../identifiers';

/** One counsellor's time with a referral, by days in Oslo (KB-22, KB-23). A row is ended by its date and never removed. */
export interface Assignment {
  readonly personId: PersonId;
  readonly from: Temporal.PlainDate;
  /** The first day that no longer counts; null while it goes on. */
  readonly until: Temporal.PlainDate | null;
  readonly at: Temporal.Instant;
}

/** Somebody has stepped back from a referral. Why is neither asked nor kept. */
export interface StepBack {
  readonly personId: PersonId;
  readonly at: Temporal.Instant;
}

/** An assignment as it is first written. */
export interface NewAssignment extends Omit<Assignment, 'until'> {
  readonly id: Id<'assignment'>;
  readonly referralId: ReferralId;
  readonly assignedBy: PersonId;
}

/** What is known of who performs a referral, as far as the reader may see. */
export interface Performing {
  readonly assignments: readonly Assignment[];
  /** For the base's coordinator and for oneself alone. */
  readonly stepBacks: readonly StepBack[];
}

/** Nobody has been given the referral yet. */
export const nobodyPerforms: Performing = { assignments: [], stepBacks: [] };

const { compare } = Temporal.PlainDate;

/** Who has the referral as their work on a day or from a later one, in the order they came to it. */
export function assignedOn({ assignments }: Performing, day: Temporal.PlainDate): readonly PersonId[] {
  return [...new Set(assignments.filter(({ until }) => until === null || compare(day, until) < 0).map(({ personId }) => personId))];
}

/** Who goes on with the referral: no end is set. */
export function goingOn({ assignments }: Performing): readonly PersonId[] {
  return assignments.filter(({ until }) => until === null).map(({ personId }) => personId);
}

/** Whether somebody has stepped back, and nobody has been assigned since. */
export function isSomebodyNeeded({ assignments, stepBacks }: Performing): boolean {
  const last = stepBacks.map(({ at }) => at.epochMilliseconds).reduce((one, other) => Math.max(one, other), -Infinity);
  return stepBacks.length > 0 && !assignments.some(({ at }) => at.epochMilliseconds > last);
}
