import { sql } from 'drizzle-orm';
import type { PlannedAction } from '../../domain/conversations/minutes/planned-action';
import { Temporal } from '../../domain/time';

/** An action as JSON tells it. */
export type ActionRow = Omit<PlannedAction, 'dueOn'> & { readonly dueOn: string };

/** One action as JSON, of `planned_action a` and `organisation o`, its owner. */
export const actionRow = sql`json_build_object('id', a.id, 'conversationId', a.conversation_id, 'text', a.text,
  'organisationId', a.owner_organisation_id, 'organisationName', o.name, 'role', a.owner_role, 'dueOn', a.due_on, 'state', a.state, 'version', a.version)`;

/** The action that JSON told of. */
export function plannedAction({ dueOn, ...row }: ActionRow): PlannedAction {
  return { ...row, dueOn: Temporal.PlainDate.from(dueOn) };
}
