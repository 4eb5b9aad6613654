import { remindOfAssessments } from '../domain/conversations/assessments/remind-of-assessments';
import { remindOfHours } from '../domain/booking/booked/remind-of-hours';
import { remindOfSessions } from '../domain/groupOffers/attendance/remind-of-sessions';
import type { NewId } from '../domain/identifiers';
import type { Clock } from '../domain/time';
import { asSystem } from '../store/as-actor';
import { assessmentRemindersIn } from '../store/conversations/assessment-reminders';
import { hourRemindersIn } from '../store/booking/booked/hour-reminders';
import type { Database } from '../store/database';
import { remindersIn } from '../store/groupOffers/attendance/reminders';
import { outboxIn } from '../store/write-ports';

/** One pass of the worker that reminds of sessions, of booked hours and of yearly assessments, each in one transaction; answers how many things it told of. */
export async function remindOnce({ database, clock, newId }: { database: Database; clock: Clock; newId: NewId }): Promise<number> {
  const ofSessions = await asSystem(database, 'reminders', (tx) =>
    remindOfSessions({ reminders: remindersIn(tx), clock, newId, outbox: outboxIn(tx, { clock, newId }) }));
  const ofHours = await asSystem(database, 'reminders', (tx) =>
    remindOfHours({ reminders: hourRemindersIn(tx), clock, newId, outbox: outboxIn(tx, { clock, newId }) }));
  const ofAssessments = await asSystem(database, 'reminders', (tx) =>
    remindOfAssessments({ reminders: assessmentRemindersIn(tx), clock, newId, outbox: outboxIn(tx, { clock, newId }) }));
  return ofSessions + ofHours + ofAssessments;
}
