import { sql, type SQL } from 'drizzle-orm';
import type { MinutesPorts } from '../../domain/conversations/minutes/ports';
import type { Transaction } from '../database';
import { plannedAction, type ActionRow } from './planned-actions';

/** Minutes and what is planned, as the actor of the transaction may touch them. */
export function minutesStore(tx: Transaction): MinutesPorts {
  const changed = async (statement: SQL) => ((await tx.execute(statement)) as { rows: { done: boolean }[] }).rows[0]?.done === true;
  return {
    approveOwn: async (id, at) => void (await tx.execute(sql`select approve_own_lines(${id}, ${at.toString()})`)),
    withdraw: (id, line, at) => changed(sql`select withdraw_line(${id}, ${line}, ${at.toString()}) as done`),
    make: (id, basedOn, at) => changed(sql`select make_minutes(${id}, ${basedOn}, ${at.toString()}) as done`),
    plan: async ({ id, conversationId, text, organisationId, role, dueOn, state, version }) => void (await tx.execute(sql`
      insert into planned_action (id, conversation_id, text, owner_organisation_id, owner_role, due_on, state, version)
      values (${id}, ${conversationId}, ${text}, ${organisationId}, ${role}, ${dueOn.toString()}, ${state}, ${version})`)),
    action: async (id) => {
      const { rows: [found] } = (await tx.execute(sql`
        select action_as_json(a, o.name) as action from planned_action a left join organisation o on o.id = a.owner_organisation_id where a.id = ${id}`)) as { rows: { action: ActionRow }[] };
      return found && plannedAction(found.action);
    },
    answer: ({ id, state, version }, askedIn) => changed(sql`
      update planned_action set state = ${state}, asked_in = ${askedIn.id}, version = ${version} where id = ${id} and version = ${version - 1} returning true as done`),
    sendTo: (id, networkId, at) => changed(sql`
      insert into minutes_sent (conversation_id, network_id, sent_at) values (${id}, ${networkId}, ${at.toString()}) on conflict do nothing returning true as done`),
  };
}
