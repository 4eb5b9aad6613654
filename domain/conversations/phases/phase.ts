/** The phases of a network's discussion, in their order. What nobody has seen cannot be talked about, so `reveal` is always there. */
export const phases = ['checkIn', 'think', 'reveal', 'group', 'vote', 'discuss', 'agree'] as const;
export type Phase = (typeof phases)[number];

/** The phases that a discussion has unless its deck or its facilitator says otherwise (FHN-06). */
export const standingPhases: readonly Phase[] = ['think', 'reveal', 'agree'];

/** What people can do in a discussion, besides seeing it. */
export const discussionActions = [
  'contribute', 'writeForTelephone', 'signalReady', 'group', 'vote', 'promise', 'followUp', 'setTimer', 'admit', 'handOver', 'moveOn', 'close',
] as const;
export type DiscussionAction = (typeof discussionActions)[number];

/** What only the one who leads may do; everything else is for everybody who takes part. */
export const facilitatorsActions: readonly DiscussionAction[] = ['writeForTelephone', 'promise', 'followUp', 'setTimer', 'admit', 'moveOn', 'close'];

/** What changes the run itself: a version says which of two presses was first, so nothing is held meanwhile. */
export const runsActions: readonly DiscussionAction[] = ['setTimer', 'admit', 'handOver', 'moveOn', 'close'];

const always = ['followUp', 'setTimer', 'admit', 'handOver', 'moveOn', 'close'] as const;

/** What may be done in each phase, whoever does it. */
export const actionsIn: Readonly<Record<Phase, readonly DiscussionAction[]>> = {
  checkIn: ['signalReady', ...always],
  think: ['contribute', 'writeForTelephone', 'signalReady', ...always],
  reveal: ['contribute', 'writeForTelephone', ...always],
  group: ['signalReady', 'group', ...always],
  vote: ['signalReady', 'vote', ...always],
  discuss: ['promise', ...always],
  agree: ['promise', ...always],
};

/** The chosen phases in their order, each once, `reveal` among them. */
export function inOrder(chosen: readonly Phase[]): readonly Phase[] {
  return phases.filter((phase) => phase === 'reveal' || chosen.includes(phase));
}
