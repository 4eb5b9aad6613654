import { Temporal } from 'temporal-polyfill';
import { refuse, success, type Outcome } from '../outcome';
import type { Period } from '../time';
import { stretchOf, type GroupOffer } from './group-offer';
import type { GroupOfferRefusal } from './refusals';

/** What is kept of an offer's life: only what somebody decides. That a group has begun or is over, the clock tells. */
export type OfferStage = 'draft' | 'published' | 'closed' | 'cancelled';

/** What an offer is to its readers now; `full` is an open one where the next would wait, `onRequest` one where the coordinator answers all. */
export type OfferState = 'draft' | 'open' | 'full' | 'onRequest' | 'closed' | 'running' | 'completed' | 'cancelled';

export const offerStates: readonly OfferState[] = ['draft', 'open', 'full', 'onRequest', 'closed', 'running', 'completed', 'cancelled'];

/** Why an offer is cancelled: a choice, so that no case can be written about and each reads it in their own language. */
export type CancelReason = 'tooFewEnrolled' | 'noLeader' | 'noVenue' | 'replaced' | 'other';

/** The steps by which the coordinator leads an offer through its life. */
export const offerSteps = ['publish', 'closeEnrolment', 'reopenEnrolment', 'cancel'] as const;
export type OfferStep = (typeof offerSteps)[number];

/** What else depends on where an offer stands, and leaves it there. */
export type OfferDeed = 'enrol' | 'withdraw' | 'answer' | 'swap' | 'steerPlaces' | 'reportAbsence' | 'changeSessions';

type Steps = Readonly<Record<OfferStep, OfferStage | GroupOfferRefusal>>;
type Deeds = Readonly<Record<OfferDeed, 'allowed' | GroupOfferRefusal>>;

const whileOpen: Steps & Deeds = {
  publish: 'offerIsPublished', closeEnrolment: 'closed', reopenEnrolment: 'enrolmentIsOpen', cancel: 'cancelled',
  enrol: 'allowed', withdraw: 'allowed', answer: 'allowed', swap: 'allowed', steerPlaces: 'allowed', reportAbsence: 'allowed', changeSessions: 'allowed',
};

/** The life of an offer: from every state, what each step leads to and each deed meets. */
const life: Readonly<Record<OfferState, Steps & Deeds>> = {
  draft: {
    publish: 'published', closeEnrolment: 'offerIsDraft', reopenEnrolment: 'offerIsDraft', cancel: 'cancelled',
    enrol: 'offerIsDraft', withdraw: 'offerIsDraft', answer: 'offerIsDraft', swap: 'offerIsDraft', steerPlaces: 'allowed', reportAbsence: 'offerIsDraft', changeSessions: 'allowed',
  },
  open: whileOpen,
  full: whileOpen,
  onRequest: whileOpen,
  closed: { ...whileOpen, closeEnrolment: 'enrolmentIsClosed', reopenEnrolment: 'published', enrol: 'enrolmentIsClosed' },
  running: {
    publish: 'offerHasStarted', closeEnrolment: 'offerHasStarted', reopenEnrolment: 'offerHasStarted', cancel: 'cancelled',
    enrol: 'offerHasStarted', withdraw: 'allowed', answer: 'offerHasStarted', swap: 'offerHasStarted', steerPlaces: 'offerHasStarted', reportAbsence: 'allowed', changeSessions: 'allowed',
  },
  completed: {
    publish: 'offerIsCompleted', closeEnrolment: 'offerIsCompleted', reopenEnrolment: 'offerIsCompleted', cancel: 'offerIsCompleted',
    enrol: 'offerIsCompleted', withdraw: 'offerIsCompleted', answer: 'offerIsCompleted', swap: 'offerIsCompleted', steerPlaces: 'offerIsCompleted', reportAbsence: 'sessionIsOver', changeSessions: 'offerIsCompleted',
  },
  cancelled: {
    publish: 'offerIsCancelled', closeEnrolment: 'offerIsCancelled', reopenEnrolment: 'offerIsCancelled', cancel: 'offerIsCancelled',
    enrol: 'offerIsCancelled', withdraw: 'offerIsCancelled', answer: 'offerIsCancelled', swap: 'offerIsCancelled', steerPlaces: 'offerIsCancelled', reportAbsence: 'offerIsCancelled', changeSessions: 'offerIsCancelled',
  },
};

const stages: readonly string[] = ['draft', 'published', 'closed', 'cancelled'] satisfies readonly OfferStage[];

/** The stage that a step leads to from a state, or why it cannot be taken. */
export function stageAfter(state: OfferState, step: OfferStep): Outcome<OfferStage, GroupOfferRefusal> {
  const cell = life[state][step];
  return isStage(cell) ? success(cell) : refuse(cell);
}

/** Why something cannot be done with an offer in this state; undefined when it can. */
export function hindranceTo(deed: OfferDeed, state: OfferState): GroupOfferRefusal | undefined {
  const cell = life[state][deed];
  return cell === 'allowed' ? undefined : cell;
}

/** The steps that are open from a state, in the order they are shown. */
export function stepsFrom(state: OfferState): readonly OfferStep[] {
  return offerSteps.filter((step) => isStage(life[state][step]));
}

/** What an offer is at an instant; `free` says whether the next foster home would get a place. */
export function stateOf({ sessions, stage, keepApart }: Pick<GroupOffer, 'sessions' | 'stage' | 'keepApart'>, free: boolean, now: Temporal.Instant): OfferState {
  const state = stateIn(stage, stretchOf(sessions), free, now);
  return keepApart && (state === 'open' || state === 'full') ? 'onRequest' : state;
}

/** The same, by the whole stretch of the sessions that are to be held. */
export function stateIn(stage: OfferStage, { start, end }: Period, free: boolean, now: Temporal.Instant): OfferState {
  if (stage === 'draft' || stage === 'cancelled') return stage;
  if (Temporal.Instant.compare(end, now) <= 0) return 'completed';
  if (Temporal.Instant.compare(start, now) <= 0) return 'running';
  if (stage === 'closed') return 'closed';
  return free ? 'open' : 'full';
}

/** Whether a step only opens or closes enrolment, which a group for parents has none of. */
export function isAboutEnrolment(step: OfferStep): boolean {
  return step === 'closeEnrolment' || step === 'reopenEnrolment';
}

/** Whether foster homes can be enrolled in this state, also when the next would wait. */
export function takesEnrolments(state: OfferState): boolean {
  return hindranceTo('enrol', state) === undefined;
}

/** Whether a freed place goes to the waiting list: until the group begins, also when no new ones are taken in. */
export function lineMoves(state: OfferState): boolean {
  return state === 'open' || state === 'full' || state === 'onRequest' || state === 'closed';
}

/** Whether the group's sessions are to be held, so that they stand in people's days. */
export function isHeld({ stage }: Pick<GroupOffer, 'stage'>): boolean {
  return stage === 'published' || stage === 'closed';
}

function isStage(cell: OfferStage | GroupOfferRefusal): cell is OfferStage {
  return stages.includes(cell);
}
