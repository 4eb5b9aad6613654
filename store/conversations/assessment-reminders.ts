import { and, asc, eq, inArray, isNull, lte, sql } from 'drizzle-orm';
import type { AssessmentReminderPorts } from '../../domain/conversations/assessments/ports';
import type { Temporal } from '../../domain/time';
import type { Transaction } from '../database';
import { inForce } from '../network/in-force';
import { assessment, assessmentTold } from '../schema/assessments';
import { membership } from '../schema/network';

/** What the worker that reminds of assessments reads and writes. */
export function assessmentRemindersIn(tx: Transaction): AssessmentReminderPorts {
  return {
    dueUntil: (day) => tx
      .select({ id: assessment.id, organisationId: assessment.organisationId, keptBy: assessment.keptBy, dueOn: assessment.dueOn })
      .from(assessment)
      .where(and(
        isNull(assessment.endedAt), lte(assessment.dueOn, day),
        sql`not exists (select from assessment_told told where told.assessment_id = ${assessment.id} and told.due_on = ${assessment.dueOn} and told.what = 'due')`,
      ))
      .orderBy(asc(assessment.dueOn), asc(assessment.id)),
    remember: async ({ id, assessment: { id: assessmentId, dueOn }, what, at }) =>
      (await tx.insert(assessmentTold).values({ id, assessmentId, dueOn, what, at }).onConflictDoNothing().returning({ id: assessmentTold.id })).length > 0,
    recipientsOf: async ({ organisationId, keptBy }, on) => {
      const people = await tx.select({ personId: membership.personId, role: membership.role }).from(membership).where(and(
        eq(membership.organisationId, organisationId), inArray(membership.role, ['caseContact', 'serviceLeader']), inForce(membership, on),
      ));
      if (people.some(({ personId }) => personId === keptBy)) return [keptBy];
      return [...new Set(people.filter(({ role }) => role === 'serviceLeader').map(({ personId }) => personId))].sort();
    },
  };
}

/** The day of what `conversations.assessmentDue` tells; undefined when it has been made meanwhile, or is needed no more. */
export async function deliveredAssessmentDay(tx: Transaction, toldId: string): Promise<Temporal.PlainDate | undefined> {
  const [found] = await tx
    .select({ dueOn: assessment.dueOn })
    .from(assessmentTold)
    .innerJoin(assessment, and(eq(assessment.id, assessmentTold.assessmentId), eq(assessment.dueOn, assessmentTold.dueOn), isNull(assessment.endedAt)))
    .where(eq(assessmentTold.id, toldId));
  return found?.dueOn;
}
