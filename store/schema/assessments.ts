import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { AssessmentKind } from '../../domain/conversations/assessments/assessment';
import type { AssessmentReminder } from '../../domain/conversations/assessments/reminder-days';
import type { AssessmentId, OrganisationId, PersonId } from '../../domain/identifiers';
import { instant, plainDate } from './columns';

export const assessment = pgTable('assessment', {
  id: uuid().$type<AssessmentId>().primaryKey(),
  organisationId: uuid('organisation_id').$type<OrganisationId>().notNull(),
  kind: text().$type<AssessmentKind>().notNull(),
  reference: text(),
  keptBy: uuid('kept_by').$type<PersonId>().notNull(),
  dueOn: plainDate('due_on').notNull(),
  doneOn: plainDate('done_on'),
  endedAt: instant('ended_at'),
  version: integer().notNull(),
});

export const assessmentTold = pgTable('assessment_told', {
  id: uuid().primaryKey(),
  assessmentId: uuid('assessment_id').$type<AssessmentId>().notNull(),
  dueOn: plainDate('due_on').notNull(),
  what: text().$type<AssessmentReminder>().notNull(),
  at: instant().notNull(),
});
