import type { AssessmentId, Id, OrganisationId, PersonId } from '../../identifiers';
import type { PageAsk } from '../../page';
import type { Temporal } from '../../time';
import type { Assessment } from './assessment';
import type { AssessmentReminder } from './reminder-days';

/** What assessments need from outside, under the actor's own transaction. Another service's do not exist. */
export interface AssessmentPorts {
  add(assessment: Assessment): Promise<void>;
  find(id: AssessmentId): Promise<Assessment | undefined>;
  /** Keeps a changed assessment; false when it is no longer at the version before. */
  change(assessment: Assessment): Promise<boolean>;
  /** Those that are needed still, the one that is due first at the top. */
  list(page: PageAsk<'assessment'>): Promise<readonly Assessment[]>;
}

/** An assessment as the worker that reminds knows it: when it is due, and for whom. */
export interface AssessmentDue {
  readonly id: AssessmentId;
  readonly organisationId: OrganisationId;
  readonly keptBy: PersonId;
  readonly dueOn: Temporal.PlainDate;
}

/** What the worker needs, in one transaction of its own. */
export interface AssessmentReminderPorts {
  /** Those that are needed still and due until a day, with it, in one order for everybody. */
  dueUntil(day: Temporal.PlainDate): Promise<readonly AssessmentDue[]>;
  /** Marks that it is told of an assessment at its day; false when somebody has done so. */
  remember(told: { readonly id: Id<'assessmentTold'>; readonly assessment: AssessmentDue; readonly what: AssessmentReminder; readonly at: Temporal.Instant }): Promise<boolean>;
  /** Who is told: the one who keeps it while they have such conversations in the service, else its leaders. */
  recipientsOf(assessment: AssessmentDue, on: Temporal.PlainDate): Promise<readonly PersonId[]>;
}
