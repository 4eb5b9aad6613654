import { sql } from 'drizzle-orm';
import type { Admission } from '../../domain/conversations/admission/admission';
import type { Contribution, LineAnswers, Said, Signals, StepCount, ThemeVotes } from '../../domain/conversations/conversation';
import type { ConversationId } from '../../domain/identifiers';
import { Temporal } from '../../domain/time';
import type { Transaction } from '../database';
import { actionRow, plannedAction, type ActionRow } from './planned-actions';

/** One round trip's answer: what the functions tell the one who asks, what was agreed, and what is promised. */
interface Told {
  readonly lines: readonly (Omit<Contribution, 'at'> & { readonly at: string })[];
  readonly counted: readonly StepCount[];
  readonly votes: readonly ThemeVotes[];
  readonly signals: Signals | null;
  readonly agreements: readonly string[];
  readonly answers: LineAnswers | null;
  readonly actions: readonly ActionRow[];
  readonly promised: readonly ActionRow[];
  readonly admissions: readonly Admission[];
}

/** What may be seen of what was said: by the person whose transaction it is, or, in delivery's, what everybody sees. */
export async function saidIn(tx: Transaction, id: ConversationId): Promise<Said> {
  const { rows } = (await tx.execute(sql`select
    (select coalesce(json_agg(json_build_object('id', l.id, 'stepKey', l.step_key, 'text', l.text, 'at', l.at, 'own', l.own,
      'byTelephone', l.by_telephone, 'under', l.under, 'authorId', l.author, 'approved', l.approved) order by l.at, l.id), '[]')
      from lines_of_discussion(${id}) l) as lines,
    (select coalesce(json_agg(json_build_object('stepKey', n.step_key, 'lines', n.lines, 'writers', n.writers)), '[]') from lines_counted(${id}) n) as counted,
    (select coalesce(json_agg(json_build_object('contributionId', v.contribution_id, 'votes', v.votes, 'own', v.own)), '[]')
      from conversation c, votes_of_discussion(c.id) v where c.id = ${id} and (c.phase in ('vote', 'discuss', 'agree') or c.state = 'closed')) as votes,
    (select json_build_object('ready', s.ready, 'ownReady', s.own_ready, 'votesCast', s.votes_cast) from signals_of_discussion(${id}) s) as signals,
    (select coalesce(json_agg(g.text order by g.ordinal), '[]') from agreement g where g.conversation_id = ${id}) as agreements,
    (select json_build_object('writers', a.writers, 'answered', a.answered, 'ownOpen', a.own_open)
      from conversation c, answers_for_lines(c.id) a where c.id = ${id} and c.state = 'closed') as answers,
    (select coalesce(json_agg(${actionRow} order by a.id), '[]') from planned_action a left join organisation o on o.id = a.owner_organisation_id
      where a.conversation_id = ${id}) as actions,
    (select coalesce(json_agg(${actionRow} order by a.due_on, a.id), '[]') from planned_action a left join organisation o on o.id = a.owner_organisation_id
      join conversation then_held on then_held.id = a.conversation_id join conversation now_held on now_held.network_id = then_held.network_id
      where now_held.id = ${id} and now_held.state = 'running' and then_held.id <> now_held.id and a.state = 'open'
        and a.asked_in is distinct from now_held.id) as promised,
    (select coalesce(json_agg(json_build_object('id', a.id, 'personId', a.person_id, 'state', a.state, 'version', a.version) order by a.asked_at, a.id), '[]')
      from admission a join conversation held on held.id = a.conversation_id
      where held.id = ${id} and held.state = 'running' and held.facilitator_id = app_person()) as admissions`)) as {
    rows: Told[];
  };
  const [told] = rows;
  const instantOf = readOnce((text) => Temporal.Instant.from(text));
  return {
    contributions: (told?.lines ?? []).map((line) => ({ ...line, at: instantOf(line.at) })),
    counted: told?.counted ?? [],
    votes: told?.votes ?? [],
    signals: told?.signals ?? { ready: 0, ownReady: false, votesCast: 0 },
    agreements: told?.agreements ?? [],
    answers: told?.answers ?? { writers: 0, answered: 0, ownOpen: 0 },
    actions: (told?.actions ?? []).map(plannedAction),
    promised: (told?.promised ?? []).map(plannedAction),
    admissions: told?.admissions ?? [],
  };
}

/** Reads each text once: the lines of an anonymous discussion all have its own hour. */
function readOnce<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = read(text);
    known.set(text, value);
    return value;
  };
}
