/** Where a henvendelse stands: the last step of table T5 that has been taken. */
export const referralStates = [
  'sent', 'clarificationCall', 'reviewed', 'accepted', 'waiting', 'declined', 'startMeeting', 'active', 'evaluated',
  'finalReport', 'closed', 'withdrawn',
] as const;
export type ReferralState = (typeof referralStates)[number];

export const referralSteps = [
  'logCall', 'undoCall', 'review', 'accept', 'wait', 'decline', 'planStartMeeting', 'begin', 'evaluate', 'extend', 'proposeReport', 'sendReport', 'close',
  'reopen', 'withdraw', 'sendAgain', 'amend', 'assign', 'takeOver', 'stepBack',
] as const;
export type ReferralStep = (typeof referralSteps)[number];

interface Rule {
  /** Whose step it is: the base's that performs, the service's that orders (KB-04), or the counsellor's whose work it is. */
  readonly by: 'base' | 'service' | 'counsellor';
  /** Whose it is besides. */
  readonly also?: 'counsellor';
  /** From which state the step can be taken, and the state it leads to. */
  readonly course: { readonly [From in ReferralState]?: ReferralState };
}

/**
 * The whole flow of a henvendelse (KB-15, table T5). What is not written here cannot happen.
 * What each step must bring with it, such as the dates of the start meeting, stands in step-changes.ts.
 */
export const flow: { readonly [Step in ReferralStep]: Rule } = {
  // They ring, to have it elaborated, and hear why the service asks (KB-11 to KB-14).
  logCall: { by: 'base', course: { sent: 'clarificationCall', clarificationCall: 'clarificationCall', waiting: 'waiting', accepted: 'accepted', startMeeting: 'startMeeting' } },
  // Nobody answered, or the wrong button was pressed: the base owes the call as before.
  undoCall: { by: 'base', course: { clarificationCall: 'sent' } },
  review: { by: 'base', course: { clarificationCall: 'reviewed', reviewed: 'reviewed' } },
  accept: { by: 'base', course: { reviewed: 'accepted', waiting: 'accepted' } },
  wait: { by: 'base', course: { reviewed: 'waiting' } },
  decline: { by: 'base', course: { reviewed: 'declined', waiting: 'declined' } },
  // Booking the first hour is a yes and plans the start meeting, also when the base is so sure that it books at once.
  planStartMeeting: {
    by: 'base',
    course: {
      sent: 'startMeeting', clarificationCall: 'startMeeting', reviewed: 'startMeeting', waiting: 'startMeeting', accepted: 'startMeeting',
      startMeeting: 'startMeeting', active: 'active', evaluated: 'evaluated',
    },
  },
  // The start meeting has been held (KB-17, KB-19, KB-20, KB-22).
  begin: { by: 'base', course: { startMeeting: 'active' } },
  // Who performs evaluates, or the base for them.
  evaluate: { by: 'base', also: 'counsellor', course: { active: 'evaluated', evaluated: 'evaluated' } },
  extend: { by: 'base', course: { active: 'active', evaluated: 'evaluated' } },
  // The report lies written in the case system; sending it is the base's.
  proposeReport: { by: 'counsellor', course: { evaluated: 'evaluated' } },
  sendReport: { by: 'base', course: { evaluated: 'finalReport' } },
  close: { by: 'base', course: { finalReport: 'closed' } },
  reopen: { by: 'base', course: { declined: 'sent', closed: 'sent' } },
  withdraw: { by: 'service', course: { sent: 'withdrawn', clarificationCall: 'withdrawn', reviewed: 'withdrawn', waiting: 'withdrawn', accepted: 'withdrawn' } },
  sendAgain: { by: 'service', course: { withdrawn: 'sent' } },
  amend: { by: 'service', course: { sent: 'sent', clarificationCall: 'clarificationCall', reviewed: 'reviewed', waiting: 'waiting', accepted: 'accepted', startMeeting: 'startMeeting' } },
  // Who has the work (KB-22, KB-23), a substitute who takes it over (KB-26), and a counsellor who steps back without saying why.
  assign: { by: 'base', course: { reviewed: 'reviewed', waiting: 'waiting', accepted: 'accepted', startMeeting: 'startMeeting', active: 'active', evaluated: 'evaluated', finalReport: 'finalReport' } },
  takeOver: { by: 'base', course: { accepted: 'accepted', startMeeting: 'startMeeting', active: 'active', evaluated: 'evaluated', finalReport: 'finalReport' } },
  stepBack: { by: 'counsellor', course: { reviewed: 'reviewed', waiting: 'waiting', accepted: 'accepted', startMeeting: 'startMeeting', active: 'active', evaluated: 'evaluated', finalReport: 'finalReport' } },
};

/** The state that a step leads to; undefined when it cannot be taken from here. */
export function stateAfter(state: ReferralState, step: ReferralStep): ReferralState | undefined {
  return flow[step].course[state];
}

/** The steps of one side. */
export function stepsOf(side: Rule['by']): readonly ReferralStep[] {
  return referralSteps.filter((step) => flow[step].by === side || flow[step].also === side);
}

/** Where a referral has come to its end, until it is sent again or reopened. */
export const endedStates: readonly ReferralState[] = ['declined', 'closed', 'withdrawn'];

/** Where the base owes an answer: nothing is decided, or it has said yes and no hour is planned. */
export const statesAwaitingTheBase: readonly ReferralState[] = ['sent', 'clarificationCall', 'reviewed', 'accepted'];

/** Whether nothing more is done with the referral, unless it is opened or sent again. */
export function hasEnded(state: ReferralState): boolean {
  return state === 'closed' || state === 'declined' || state === 'withdrawn';
}
