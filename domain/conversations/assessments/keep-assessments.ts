import type { AssessmentId, OrganisationId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import { osloDate, plainDate, type TimeRefusal } from '../../time';
import type { Ports } from '../../unit-of-work';
import { readReference } from '../card-run';
import { cardRunPolicy } from '../card-run-policy';
import { assessed, endedAssessment, mayBeDue, type Assessment, type AssessmentKind } from './assessment';

/** What assessments can be refused for, besides what any use case can. */
export type AssessmentRefusal = 'assessmentIsPast' | 'assessmentIsTooLate' | 'assessmentIsEnded';

type Keeping = Pick<Ports, 'assessments' | 'clock' | 'newId' | 'events'>;

export interface PlanAssessment {
  readonly organisationId: OrganisationId;
  readonly kind: AssessmentKind;
  /** The case system's reference; may be empty. */
  readonly reference: string;
  /** The first day, `2027-11-21`; at most a year ahead. */
  readonly dueOn: string;
}

/**
 * Sets up that a service assesses something each year; whoever sets it up is reminded (SK-09, SK-10, GUI-09).
 * Refuses: `notAllowed`, `referenceIsUnreadable`, `identityNumberInText`, `dateIsUnreadable`, `assessmentIsPast`, `assessmentIsTooLate`.
 */
export async function planAssessment(
  ports: Keeping,
  actor: Actor,
  command: PlanAssessment,
): Promise<Outcome<Assessment, 'notAllowed' | 'referenceIsUnreadable' | 'identityNumberInText' | TimeRefusal | AssessmentRefusal>> {
  if (!cardRunPolicy.permits(actor, 'run', command)) return refuse('notAllowed');
  const reference = readReference(command.reference);
  if (!reference.ok) return reference;
  const dueOn = plainDate(command.dueOn);
  if (dueOn === undefined) return refuse('dateIsUnreadable', 'dueOn');
  const inTime = mayBeDue(dueOn, osloDate(ports.clock()));
  if (!inTime.ok) return inTime;
  const assessment: Assessment = {
    id: ports.newId<'assessment'>(), organisationId: command.organisationId, kind: command.kind, reference: reference.value,
    keptBy: actor.scope.personId, dueOn, doneOn: null, endedAt: null, version: 1,
  };
  await ports.assessments.add(assessment);
  await ports.events.append({ noun: 'assessment', nounId: assessment.id, what: 'planned', version: 1 });
  return success(assessment);
}

export interface ChangeAssessment {
  readonly assessmentId: AssessmentId;
  /** `assessed` today, and due again in a year; or `ended`, since it is needed no more. */
  readonly as: 'assessed' | 'ended';
  /** The version that was seen. */
  readonly basedOn: number;
}

/**
 * Says that it has been assessed today, or that it is needed no more. What was found is written in the case system.
 * Refuses: `notFound`, `notAllowed`, `assessmentIsEnded`, `versionIsOld`.
 */
export async function changeAssessment(
  ports: Keeping,
  actor: Actor,
  { assessmentId, as, basedOn }: ChangeAssessment,
): Promise<Outcome<Assessment, 'notFound' | 'notAllowed' | 'versionIsOld' | AssessmentRefusal>> {
  const found = await ports.assessments.find(assessmentId);
  if (found === undefined) return refuse('notFound');
  if (!cardRunPolicy.permits(actor, 'run', found)) return refuse('notAllowed');
  const now = ports.clock();
  const changed = as === 'assessed' ? assessed(found, basedOn, osloDate(now)) : endedAssessment(found, basedOn, now);
  if (!changed.ok) return changed;
  if (!(await ports.assessments.change(changed.value))) return refuse('versionIsOld');
  await ports.events.append({ noun: 'assessment', nounId: assessmentId, what: as, version: changed.value.version });
  return success(changed.value);
}
