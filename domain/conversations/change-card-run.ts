import type { CardRunId } from '../identifiers';
import type { Actor } from '../network/actor';
import { refuse, success, type Outcome } from '../outcome';
import type { Ports } from '../unit-of-work';
import { ended, stepMarked, type CardRun } from './card-run';
import type { Deck } from './deck';
import { deckWithKey } from './ownDecks/known-decks';
import type { ConversationRefusal } from './refusals';
import { seeCardRun } from './see-card-runs';

type Changing = Pick<Ports, 'cardRuns' | 'ownDecks' | 'clock' | 'events'>;
type Changed = Outcome<CardRun, 'notFound' | 'notAllowed' | 'versionIsOld' | ConversationRefusal>;

export interface MarkCardStep {
  readonly cardRunId: CardRunId;
  readonly stepKey: string;
  /** False takes the mark back. */
  readonly done: boolean;
  /** The version of the run that was seen. */
  readonly basedOn: number;
}

/**
 * Marks a step of a conversation with a family as done, or takes the mark back.
 * Refuses: `notFound`, `notAllowed`, `deckIsUnknown`, `stepIsUnknown`, `cardRunIsEnded`, `versionIsOld`.
 */
export async function markCardStep(ports: Changing, actor: Actor, command: MarkCardStep, decks: readonly Deck[]): Promise<Changed> {
  const run = await seeCardRun(ports, actor, command.cardRunId);
  if (!run.ok) return run;
  const deck = await deckWithKey(ports, decks, run.value.deckKey);
  if (deck === undefined) return refuse('deckIsUnknown');
  const marked = stepMarked(run.value, deck, command, ports.clock());
  return marked.ok ? keep(ports, marked.value, command.done ? 'stepDone' : 'stepTakenBack') : marked;
}

export interface EndCardRun {
  readonly cardRunId: CardRunId;
  readonly as: 'done' | 'declined';
  readonly basedOn: number;
}

/**
 * Ends a conversation with a family: it was carried out, or the family declined, for which no reason is asked (VV-03).
 * Refuses: `notFound`, `notAllowed`, `cardRunIsEnded`, `versionIsOld`.
 */
export async function endCardRun(ports: Changing, actor: Actor, command: EndCardRun): Promise<Changed> {
  const run = await seeCardRun(ports, actor, command.cardRunId);
  if (!run.ok) return run;
  const over = ended(run.value, command, ports.clock());
  return over.ok ? keep(ports, over.value, command.as) : over;
}

async function keep(ports: Changing, run: CardRun, what: string): Promise<Outcome<CardRun, 'versionIsOld'>> {
  if (!(await ports.cardRuns.change(run))) return refuse('versionIsOld');
  await ports.events.append({ noun: 'cardRun', nounId: run.id, what, version: run.version });
  return success(run);
}
