import type { Temporal } from 'temporal-polyfill';
import { refusalOf, refusedKinds } from '../confidentiality/guard';
import type { CardRunId, OrganisationId, PersonId } from '../identifiers';
import { refuse, success, type Outcome } from '../outcome';
import { stepOf, type Deck } from './deck';

/** A step that has been talked through. */
export interface DoneStep {
  readonly stepKey: string;
  readonly at: Temporal.Instant;
}

/**
 * A service's conversation with a family from a samtalekort. It holds which steps are done and when, and nothing of what
 * was said: answers belong in the case system. There is nowhere to put them, here or in any card, page or table.
 */
export interface CardRun {
  readonly id: CardRunId;
  /** The service whose conversation it is; nobody else sees it. */
  readonly organisationId: OrganisationId;
  readonly startedBy: PersonId;
  readonly deckKey: string;
  /** The case system's own reference, which says nothing to an outsider; null when none was given. */
  readonly reference: string | null;
  /** Declined has no reason: the offer is voluntary (VV-03). */
  readonly state: 'running' | 'done' | 'declined';
  readonly startedAt: Temporal.Instant;
  readonly endedAt: Temporal.Instant | null;
  readonly doneSteps: readonly DoneStep[];
  /** Grows by one with each change. */
  readonly version: number;
}

/**
 * The case system's reference: up to 20 letters a–z, digits, hyphens and slashes, in capitals; null when empty.
 * It has no room for words. Refuses: `referenceIsUnreadable`, `identityNumberInText`, naming the field `reference`.
 */
export function readReference(text: string): Outcome<string | null, 'referenceIsUnreadable' | 'identityNumberInText'> {
  const trimmed = text.trim().toUpperCase();
  if (trimmed === '') return success(null);
  if (refusalOf(refusedKinds(trimmed)) === 'identityNumberInText') return refuse('identityNumberInText', 'reference');
  return /^(?=.*\d)[A-Z\d/-]{1,20}$/.test(trimmed) ? success(trimmed) : refuse('referenceIsUnreadable', 'reference');
}

/** The run with a step marked as done, or taken back; steps may be taken in any order (GUI-16). */
export function stepMarked(
  run: CardRun,
  deck: Deck,
  { stepKey, done, basedOn }: { readonly stepKey: string; readonly done: boolean; readonly basedOn: number },
  at: Temporal.Instant,
): Outcome<CardRun, 'cardRunIsEnded' | 'stepIsUnknown' | 'versionIsOld'> {
  if (run.state !== 'running') return refuse('cardRunIsEnded');
  if (stepOf(deck, stepKey) === undefined) return refuse('stepIsUnknown', 'stepKey');
  if (run.version !== basedOn) return refuse('versionIsOld');
  const others = run.doneSteps.filter((step) => step.stepKey !== stepKey);
  return success({ ...run, doneSteps: done ? [...others, { stepKey, at }] : others, version: run.version + 1 });
}

/** The run, ended: carried out, with or without all its steps, or declined. */
export function ended(
  run: CardRun,
  { as, basedOn }: { readonly as: 'done' | 'declined'; readonly basedOn: number },
  at: Temporal.Instant,
): Outcome<CardRun, 'cardRunIsEnded' | 'versionIsOld'> {
  if (run.state !== 'running') return refuse('cardRunIsEnded');
  if (run.version !== basedOn) return refuse('versionIsOld');
  return success({ ...run, state: as, endedAt: at, version: run.version + 1 });
}

/** The step that comes next: the first that is not done; undefined when all are, or the run has ended. */
export function nextStepOf(run: CardRun, deck: Deck): string | undefined {
  if (run.state !== 'running') return undefined;
  return deck.steps.find(({ key }) => !run.doneSteps.some(({ stepKey }) => stepKey === key))?.key;
}
