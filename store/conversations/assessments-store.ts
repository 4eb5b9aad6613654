import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { AssessmentPorts } from '../../domain/conversations/assessments/ports';
import type { Transaction } from '../database';
import { assessment } from '../schema/assessments';

/** Services' yearly assessments, seen as the actor of the transaction. */
export function assessmentsStore(tx: Transaction): AssessmentPorts {
  return {
    add: async (planned) => {
      await tx.insert(assessment).values(planned);
    },
    find: async (id) => {
      const [found] = await tx.select().from(assessment).where(eq(assessment.id, id));
      return found;
    },
    change: async ({ id, dueOn, doneOn, endedAt, version }) => {
      const rows = await tx.update(assessment).set({ dueOn, doneOn, endedAt, version })
        .where(and(eq(assessment.id, id), eq(assessment.version, version - 1), isNull(assessment.endedAt))).returning({ id: assessment.id });
      return rows.length === 1;
    },
    list: async ({ after, limit }) => tx
      .select()
      .from(assessment)
      .where(and(
        isNull(assessment.endedAt),
        after === undefined ? undefined : sql`(${assessment.dueOn}, ${assessment.id}) > (select last.due_on, last.id from assessment last where last.id = ${after})`,
      ))
      .orderBy(asc(assessment.dueOn), asc(assessment.id))
      .limit(limit),
  };
}
