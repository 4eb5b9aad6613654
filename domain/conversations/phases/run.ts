import type { Temporal } from 'temporal-polyfill';
import { refuse, success, type Outcome } from '../../outcome';
import type { Conversation } from '../conversation';
import { stepOf, type Deck } from '../deck';
import { fewestWriters } from './authorship';
import { actionsIn, type DiscussionAction, type Phase } from './phase';

/** Where a discussion stands. What is not about one question keeps the question nearest to it. */
export interface Stage {
  readonly phase: Phase;
  readonly stepKey: string;
}

const afterTheQuestions: readonly Phase[] = ['group', 'vote', 'discuss', 'agree'];

/**
 * The whole way of a discussion: a check in, then each question thought about and revealed, then what is done with all that
 * was said. A question without written answers is only talked about.
 */
export function stagesOf(deck: Pick<Deck, 'steps'>, phases: readonly Phase[]): readonly Stage[] {
  const [first, last] = [deck.steps[0], deck.steps.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [
    ...(phases.includes('checkIn') ? [{ phase: 'checkIn' as const, stepKey: first.key }] : []),
    ...deck.steps.flatMap(({ key: stepKey, written }): readonly Stage[] =>
      (written && phases.includes('think') ? [{ phase: 'think', stepKey }, { phase: 'reveal', stepKey }] : [{ phase: 'reveal', stepKey }])),
    ...afterTheQuestions.filter((phase) => phases.includes(phase)).map((phase) => ({ phase, stepKey: last.key })),
  ];
}

/** The stages of this discussion that are still to come. */
export function stagesAhead(conversation: Conversation, deck: Deck): readonly Stage[] {
  const stages = stagesOf(deck, conversation.phases);
  const at = stages.findIndex(({ phase, stepKey }) => phase === conversation.phase && stepKey === conversation.stepKey);
  return at === -1 ? [] : stages.slice(at + 1);
}

/** Whether something may be done now, whoever does it. What is anonymous is written before anything is shown. */
export function mayHappen(
  conversation: Conversation,
  deck: Deck,
  action: DiscussionAction,
): Outcome<undefined, 'conversationIsClosed' | 'notInThisPhase' | 'answersAreNotWritten'> {
  if (conversation.state === 'closed') return refuse('conversationIsClosed');
  const { phase, authorship, phases, stepKey } = conversation;
  if (!actionsIn[phase].includes(action)) return refuse('notInThisPhase');
  if (action !== 'contribute' && action !== 'writeForTelephone') return success(undefined);
  if (stepOf(deck, stepKey)?.written !== true) return refuse('answersAreNotWritten');
  return phase === 'reveal' && authorship === 'anonymous' && phases.includes('think') ? refuse('notInThisPhase') : success(undefined);
}

/** What the next step of a discussion depends on besides itself. */
export interface MovingOn {
  /** The version that the facilitator saw. */
  readonly basedOn: number;
  /** How many have written to the question at hand. */
  readonly writers: number;
  /** How many themes there are to talk about. */
  readonly themes: number;
  /** Leaves the question's lines hidden for good: the way on when too few have written anonymously. */
  readonly withoutRevealing: boolean;
}

/** The discussion one stage on, or at its next theme while themes are talked about. */
export function movedOn(
  conversation: Conversation,
  deck: Deck,
  { basedOn, writers, themes, withoutRevealing }: MovingOn,
): Outcome<Conversation, 'conversationIsClosed' | 'versionIsOld' | 'stepIsTheLast' | 'tooFewWriters'> {
  const current = unchanged(conversation, basedOn);
  if (!current.ok) return current;
  const moved = { ...conversation, timerEndsAt: null, version: conversation.version + 1 };
  if (conversation.phase === 'discuss' && conversation.themeAt + 1 < themes) return success({ ...moved, themeAt: conversation.themeAt + 1 });
  const [next, afterNext] = stagesAhead(conversation, deck);
  if (conversation.phase === 'think' && withoutRevealing) return afterNext === undefined ? refuse('stepIsTheLast') : success({ ...moved, ...at(conversation, afterNext) });
  if (conversation.phase === 'think' && !mayBeShown(conversation, writers)) return refuse('tooFewWriters');
  return next === undefined ? refuse('stepIsTheLast') : success({ ...moved, ...at(conversation, next) });
}

/** What a closing depends on besides the conversation: its writers may answer for their lines until `approveBy`. */
export interface Closing extends Pick<MovingOn, 'basedOn' | 'writers'> {
  readonly at: Temporal.Instant;
  readonly approveBy: Temporal.Instant;
}

/** The conversation, closed at an instant; it may be closed at any stage. What was being written is shown, where it may be. */
export function closed(
  conversation: Conversation,
  { basedOn, writers, at: closedAt, approveBy }: Closing,
): Outcome<Conversation, 'conversationIsClosed' | 'versionIsOld'> {
  const current = unchanged(conversation, basedOn);
  if (!current.ok) return current;
  const { phase, revealed, stepKey } = conversation;
  const shown = phase === 'think' && mayBeShown(conversation, writers) ? [...revealed, stepKey] : revealed;
  return success({ ...conversation, revealed: shown, state: 'closed', closedAt, approveBy, timerEndsAt: null, version: conversation.version + 1 });
}

function mayBeShown({ authorship }: Conversation, writers: number): boolean {
  return authorship !== 'anonymous' || writers >= fewestWriters;
}

/** What changes when a discussion comes to a stage. */
export function at({ revealed }: Pick<Conversation, 'revealed'>, { phase, stepKey }: Stage): Pick<Conversation, 'phase' | 'stepKey' | 'themeAt' | 'revealed'> {
  return { phase, stepKey, themeAt: 0, revealed: phase === 'reveal' ? [...revealed, stepKey] : revealed };
}

/** Refuses what is closed, and what was decided on an older version: two presses at once are one step. */
export function unchanged(
  conversation: Conversation,
  basedOn: number,
): Outcome<undefined, 'conversationIsClosed' | 'versionIsOld'> {
  if (conversation.state === 'closed') return refuse('conversationIsClosed');
  return conversation.version === basedOn ? success(undefined) : refuse('versionIsOld');
}
