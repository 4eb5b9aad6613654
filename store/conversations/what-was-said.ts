import { sql } from 'drizzle-orm';
import type { Admission } from '../../domain/conversations/admission/admission';
import type { Contribution, LineAnswers, Said, Signals, StepCount, ThemeVotes } from '../../domain/conversations/conversation';
import type { ConversationId } from '../../domain/identifiers';
import { Temporal } from '../../domain/time';
import type { Transaction } from '../database';
import { plannedAction, type ActionRow } from './planned-actions';

/** What the database tells the one who asks; null where there is nothing. */
export interface Told {
  readonly networkName: string | null;
  readonly said: {
    readonly lines: readonly (Omit<Contribution, 'at'> & { readonly at: string })[];
    readonly counted: readonly StepCount[];
    readonly signals: Signals;
  } | null;
  readonly votes: readonly ThemeVotes[] | null;
  readonly agreements: readonly string[] | null;
  readonly answers: LineAnswers | null;
  readonly actions: readonly ActionRow[] | null;
  readonly promised: readonly ActionRow[] | null;
  readonly admissions: readonly Admission[] | null;
}

/** What may be seen of what was said: by the person whose transaction it is, or, in delivery's, what everybody sees. */
export async function saidIn(tx: Transaction, id: ConversationId): Promise<Said> {
  const { rows: [row] } = (await tx.execute(sql`select told_of_discussion(${id}) as told`)) as { rows: readonly { readonly told: Told }[] };
  return saidOf(row?.told);
}

/** What the database tells, as the domain knows it. */
export function saidOf(told: Told | undefined): Said {
  const instantOf = readOnce((text) => Temporal.Instant.from(text));
  return {
    networkName: told?.networkName ?? '',
    contributions: (told?.said?.lines ?? []).map((line) => ({ ...line, at: instantOf(line.at) })),
    counted: told?.said?.counted ?? [],
    votes: told?.votes ?? [],
    signals: told?.said?.signals ?? { ready: 0, ownReady: false, votesCast: 0 },
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
