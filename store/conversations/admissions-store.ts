import { sql } from 'drizzle-orm';
import type { Door } from '../../domain/conversations/admission/admission';
import type { AdmissionPorts } from '../../domain/conversations/admission/ports';
import type { Transaction } from '../database';

/** Being let in to a discussion, as the actor of the transaction may touch it. */
export function admissionsStore(tx: Transaction): AdmissionPorts {
  return {
    door: async (id) => {
      const { rows: [found] } = (await tx.execute(sql`
        select network_id as "networkId", network_name as "networkName", running, facilitator_id as "facilitatorId", own from door_of_discussion(${id})`)) as {
        rows: Omit<Door, 'conversationId'>[];
      };
      return found && { conversationId: id, ...found };
    },
    ask: async (request, id, at) => {
      const { rows: [told] } = (await tx.execute(sql`select ask_to_join(${id}, ${request}, ${at.toString()}) as answer`)) as {
        rows: { answer: Awaited<ReturnType<AdmissionPorts['ask']>> }[];
      };
      return told?.answer ?? 'closed';
    },
    answer: async ({ id, state, version }) => void (await tx.execute(sql`select answer_admission(${id}, ${state}, ${version - 1})`)),
    waiting: async (id) => {
      const { rows: [told] } = (await tx.execute(sql`select waiting_at_door(${id}) as count`)) as { rows: { count: number }[] };
      return told?.count ?? 0;
    },
  };
}
