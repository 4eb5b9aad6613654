import { sql } from 'drizzle-orm';
import type { Placement } from '../../domain/conversations/phases/themes';
import type { ConversationPorts } from '../../domain/conversations/ports';
import type { PersonId } from '../../domain/identifiers';
import type { Transaction } from '../database';
import { rowOf } from '../schema/columns';
import { conversation } from '../schema/conversations';
import { saidOf, type Told } from './what-was-said';

interface WrittenAndTold {
  readonly held: Readonly<Record<string, unknown>> | null;
  readonly written: 'kept' | 'there' | 'taken' | null;
  readonly told: Told | null;
}

const conversationFrom = rowOf(conversation);

type TakingPart = Pick<ConversationPorts, 'contribute' | 'inTurn' | 'place' | 'vote' | 'signalReady' | 'handOver' | 'facilitatorsOf'>;

/** What people do in a discussion. Its rows are nobody's to touch: everything goes through functions that know whose it is. */
export function takingPartIn(tx: Transaction): TakingPart {
  return {
    contribute: async ({ id, conversationId, stepKey, text, byTelephone, at, anyId = false, tellThisStep = false }) => {
      const { held, written, told } = await ask<WrittenAndTold>(tx, sql`select written_and_told(
        ${conversationId}, ${id}, ${stepKey}, ${text}, ${byTelephone}, ${at.toString()}, ${anyId}, ${tellThisStep ? stepKey : null}) as answer`);
      return { conversation: held === null ? undefined : conversationFrom(held), written: written ?? undefined, said: saidOf(told ?? undefined) };
    },
    inTurn: async (id) => {
      await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${id}, 1))`);
      return ((await tx.execute(sql`select id, under from places_of_lines(${id})`)) as { rows: Placement[] }).rows;
    },
    place: async (id, placements) => {
      const lines = placements.map((one) => one.id);
      const heads = placements.map(({ under }) => under ?? '');
      await tx.execute(sql`select put_lines(${id}, (select array_agg(x::uuid) from json_array_elements_text(${JSON.stringify(lines)}::json) x),
        (select array_agg(nullif(x, '')::uuid) from json_array_elements_text(${JSON.stringify(heads)}::json) x))`);
    },
    vote: async (id, theme, votes) => ask(tx, sql`select cast_votes(${id}, ${theme}, ${votes}) as answer`),
    signalReady: async (id, ready) => void (await tx.execute(sql`select signal_ready(${id}, ${ready})`)),
    handOver: async ({ id, facilitatorId, version }) =>
      ask(tx, sql`select hand_over_discussion(${id}, ${facilitatorId}, ${version - 1}) as answer`),
    facilitatorsOf: async (networkId) => {
      const { rows } = (await tx.execute(sql`select * from facilitators_of(${networkId}) as person`)) as { rows: { person: PersonId }[] };
      return rows.map(({ person }) => person);
    },
  };
}

async function ask<Answer>(tx: Transaction, question: ReturnType<typeof sql>): Promise<Answer> {
  const { rows } = (await tx.execute(question)) as { rows: { answer: Answer }[] };
  const [row] = rows;
  if (row === undefined) throw new Error('a function answered nothing');
  return row.answer;
}
