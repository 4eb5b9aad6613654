import type { WritePorts } from '../../ports';
import { osloDate } from '../../time';
import type { AssessmentReminderPorts } from './ports';
import { lastDayToLookAt, reminderNow } from './reminder-days';

/**
 * One pass of the worker: tells of each assessment some days before its day and on the day, once each, however many servers and
 * restarts there are. One that was made meanwhile has another day, and is not told of at the old one.
 * @returns how many were told of
 */
export async function remindOfAssessments(
  { reminders, clock, newId, outbox }: Pick<WritePorts, 'clock' | 'newId' | 'outbox'> & { readonly reminders: AssessmentReminderPorts },
): Promise<number> {
  const now = clock();
  let count = 0;
  for (const assessment of await reminders.dueUntil(lastDayToLookAt(now))) {
    const what = reminderNow(assessment.dueOn, now);
    const id = newId<'assessmentTold'>();
    if (what === undefined || !(await reminders.remember({ id, assessment, what, at: now }))) continue;
    for (const personId of await reminders.recipientsOf(assessment, osloDate(now))) {
      await outbox.post({ card: 'conversations.assessmentDue', objectId: id, to: { kind: 'person', personId } });
    }
    count += 1;
  }
  return count;
}
