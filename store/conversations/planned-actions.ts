import type { PlannedAction } from '../../domain/conversations/minutes/planned-action';
import { Temporal } from '../../domain/time';

/** An action as `action_as_json` tells it. */
export type ActionRow = Omit<PlannedAction, 'dueOn'> & { readonly dueOn: string };

/** The action that JSON told of. */
export function plannedAction({ dueOn, ...row }: ActionRow): PlannedAction {
  return { ...row, dueOn: Temporal.PlainDate.from(dueOn) };
}
