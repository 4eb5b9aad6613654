import { sql } from 'drizzle-orm';
import type { Admission } from '../../domain/conversations/admission/admission';
import type { AdmissionId, ConversationId, PersonId } from '../../domain/identifiers';
import type { PersonLabelFacts } from '../../domain/network/person-label';
import type { Transaction } from '../database';
import { peopleIn } from '../network/people';

/** How a request stands, as `conversations.admission` tells the one who asked. */
export interface DeliveredAdmission {
  readonly conversationId: ConversationId;
  readonly networkName: string;
  readonly own: Admission['state'] | 'over';
}

/** Reads how a request stands, as the delivery worker. */
export async function deliveredAdmission(tx: Transaction, id: AdmissionId): Promise<DeliveredAdmission | undefined> {
  const { rows: [found] } = (await tx.execute(sql`
    select c.id as "conversationId", n.name as "networkName", case when a.state = 'waiting' and c.state = 'closed' then 'over' else a.state end as own
    from admission a join conversation c on c.id = a.conversation_id join network n on n.id = c.network_id where a.id = ${id}`)) as { rows: DeliveredAdmission[] };
  return found;
}

/** Who waits to be let in, as `conversations.admissions` asks the one who leads; nobody for who leads no longer. */
export interface DeliveredWaiting {
  readonly networkName: string;
  readonly waiting: readonly { readonly id: AdmissionId; readonly who: PersonLabelFacts }[];
}

/** Reads who waits at a discussion that this person leads, as the delivery worker. */
export async function deliveredWaiting(tx: Transaction, id: ConversationId, to: PersonId): Promise<DeliveredWaiting | undefined> {
  const { rows } = (await tx.execute(sql`
    select n.name as "networkName", a.id, a.person_id as "personId"
    from conversation c join network n on n.id = c.network_id
      left join admission a on a.conversation_id = c.id and a.state = 'waiting' and c.state = 'running' and c.facilitator_id = ${to}
    where c.id = ${id} order by a.asked_at, a.id`)) as {
    rows: { readonly networkName: string; readonly id: AdmissionId | null; readonly personId: PersonId | null }[];
  };
  const [first] = rows;
  if (first === undefined) return undefined;
  const people = await peopleIn(tx).labelFacts(rows.flatMap(({ personId }) => personId ?? []));
  const waiting = rows.flatMap((row) => {
    const who = people.find(({ personId }) => personId === row.personId);
    return row.id === null || who === undefined ? [] : [{ id: row.id, who }];
  });
  return { networkName: first.networkName, waiting };
}
