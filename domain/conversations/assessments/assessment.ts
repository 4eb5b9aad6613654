import type { AssessmentId, OrganisationId, PersonId } from '../../identifiers';
import { refuse, success, type Outcome } from '../../outcome';
import { Temporal } from '../../time';

/** What a service assesses anew: whether to work for reunification (SK-09, SK-10), or the plan of contact (GUI-09). */
export const assessmentKinds = ['reunificationGoal', 'contactPlan'] as const;
export type AssessmentKind = (typeof assessmentKinds)[number];

/**
 * That a service is to assess something again, by a day, at least each year. It holds nothing of the assessment, which
 * is written in the case system.
 */
export interface Assessment {
  readonly id: AssessmentId;
  /** The service whose it is; nobody else sees it. */
  readonly organisationId: OrganisationId;
  readonly kind: AssessmentKind;
  /** The case system's own reference, which says nothing to an outsider; null when none was given. */
  readonly reference: string | null;
  /** Who set it up, and is reminded. */
  readonly keptBy: PersonId;
  readonly dueOn: Temporal.PlainDate;
  /** When it was assessed last; null before the first time. */
  readonly doneOn: Temporal.PlainDate | null;
  readonly endedAt: Temporal.Instant | null;
  /** Grows by one with each change. */
  readonly version: number;
}

/** The day by which to assess again: a year on, on the last of February after a leap day. */
function aYearOn(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.add({ years: 1 });
}

/** Whether a day may be the first one: from today to a year from today. */
export function mayBeDue(day: Temporal.PlainDate, today: Temporal.PlainDate): Outcome<undefined, 'assessmentIsPast' | 'assessmentIsTooLate'> {
  if (Temporal.PlainDate.compare(day, today) < 0) return refuse('assessmentIsPast', 'dueOn');
  return Temporal.PlainDate.compare(day, aYearOn(today)) > 0 ? refuse('assessmentIsTooLate', 'dueOn') : success(undefined);
}

/** The assessment when it has been made on a day: the next is due a year on. */
export function assessed(
  assessment: Assessment,
  basedOn: number,
  today: Temporal.PlainDate,
): Outcome<Assessment, 'assessmentIsEnded' | 'versionIsOld'> {
  const current = unchanged(assessment, basedOn);
  return current.ok ? success({ ...assessment, doneOn: today, dueOn: aYearOn(today), version: assessment.version + 1 }) : current;
}

/** The assessment when it is needed no more. */
export function endedAssessment(
  assessment: Assessment,
  basedOn: number,
  at: Temporal.Instant,
): Outcome<Assessment, 'assessmentIsEnded' | 'versionIsOld'> {
  const current = unchanged(assessment, basedOn);
  return current.ok ? success({ ...assessment, endedAt: at, version: assessment.version + 1 }) : current;
}

function unchanged({ endedAt, version }: Assessment, basedOn: number): Outcome<undefined, 'assessmentIsEnded' | 'versionIsOld'> {
  if (endedAt !== null) return refuse('assessmentIsEnded');
  return version === basedOn ? success(undefined) : refuse('versionIsOld');
}
