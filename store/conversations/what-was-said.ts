import { asc, eq, sql } from 'drizzle-orm';
import type { Contribution, Said, Signals, StepCount, ThemeVotes } from '../../domain/conversations/conversation';
import type { ConversationId } from '../../domain/identifiers';
import { Temporal } from '../../domain/time';
import type { Transaction } from '../database';
import { agreement } from '../schema/conversations';

/** One round trip's answer: what the four functions tell the one who asks. */
interface Told {
  readonly lines: readonly (Omit<Contribution, 'at'> & { readonly at: string })[];
  readonly counted: readonly StepCount[];
  readonly votes: readonly ThemeVotes[];
  readonly signals: Signals | null;
}

/** What may be seen of what was said: by the person whose transaction it is, or, in delivery's, what everybody sees. */
export async function saidIn(tx: Transaction, id: ConversationId): Promise<Said> {
  const { rows } = (await tx.execute(sql`select
    (select coalesce(json_agg(json_build_object('id', l.id, 'stepKey', l.step_key, 'text', l.text, 'at', l.at, 'own', l.own,
      'byTelephone', l.by_telephone, 'under', l.under, 'authorId', l.author, 'approved', l.approved) order by l.at, l.id), '[]')
      from lines_of_discussion(${id}) l) as lines,
    (select coalesce(json_agg(json_build_object('stepKey', n.step_key, 'lines', n.lines, 'writers', n.writers)), '[]') from lines_counted(${id}) n) as counted,
    (select coalesce(json_agg(json_build_object('contributionId', v.contribution_id, 'votes', v.votes, 'own', v.own)), '[]') from votes_of_discussion(${id}) v) as votes,
    (select json_build_object('ready', s.ready, 'ownReady', s.own_ready, 'votesCast', s.votes_cast) from signals_of_discussion(${id}) s) as signals`)) as {
    rows: Told[];
  };
  const [told] = rows;
  return {
    contributions: (told?.lines ?? []).map((line) => ({ ...line, at: Temporal.Instant.from(line.at) })),
    counted: told?.counted ?? [],
    votes: told?.votes ?? [],
    signals: told?.signals ?? { ready: 0, ownReady: false, votesCast: 0 },
    agreements: await agreementsIn(tx, id),
  };
}

async function agreementsIn(tx: Transaction, id: ConversationId): Promise<readonly string[]> {
  const rows = await tx
    .select({ text: agreement.text })
    .from(agreement)
    .where(eq(agreement.conversationId, id))
    .orderBy(asc(agreement.ordinal));
  return rows.map((row) => row.text);
}
