import { workingDaysAfter, workingDaysBefore } from '../../groupOffers/working-days';
import { osloDate, Temporal } from '../../time';
import type { BaseSettings } from '../base/base-settings';
import type { ReferralState } from '../referral-state';

/** What the base owes next: to call, to decide, to evaluate, or the final report. */
export type OwedStep = 'call' | 'decision' | 'evaluation' | 'report';

/** What is owed and the last day for it, a day in Oslo. */
export interface Deadline {
  readonly step: OwedStep;
  readonly dueOn: Temporal.PlainDate;
}

/** What a deadline depends on. */
export interface ReferralInTime {
  readonly state: ReferralState;
  readonly urgent: boolean;
  /** When it was sent, sent again or reopened: the base has owed an answer since then. */
  readonly awaitsSince: Temporal.Instant;
  readonly evaluationDate: Temporal.PlainDate | null;
  readonly evaluatedOn: Temporal.PlainDate | null;
  /** Until when the work lasts; absent where only what is told of matters. */
  readonly endDate?: Temporal.PlainDate | null;
}

/** The day of the evaluation that is still to be held: the first, or a next one that was agreed. */
export function evaluationAhead(
  { state, evaluationDate, evaluatedOn }: Pick<ReferralInTime, 'state' | 'evaluationDate' | 'evaluatedOn'>,
): Temporal.PlainDate | undefined {
  if (evaluationDate === null || (state !== 'active' && state !== 'evaluated')) return undefined;
  return evaluatedOn !== null && Temporal.PlainDate.compare(evaluatedOn, evaluationDate) >= 0 ? undefined : evaluationDate;
}

/** The next deadline of a referral; undefined when the base owes nothing that has a day. */
export function deadlineOf(referral: ReferralInTime, settings: BaseSettings): Deadline | undefined {
  const { state, urgent, awaitsSince, endDate = null } = referral;
  const after = (days: number) => workingDaysAfter(osloDate(awaitsSince), days);
  switch (state) {
    case 'sent':
      return { step: 'call', dueOn: after(urgent ? settings.urgentCallDays : settings.callDays) };
    case 'clarificationCall':
    case 'reviewed':
      return { step: 'decision', dueOn: after(settings.decisionDays) };
    case 'active':
    case 'evaluated': {
      const evaluation = evaluationAhead(referral);
      if (evaluation !== undefined) return { step: 'evaluation', dueOn: evaluation };
      return state === 'evaluated' && endDate !== null ? { step: 'report', dueOn: endDate } : undefined;
    }
    default:
      return undefined;
  }
}

/** Whether the last day has passed. */
export function isLate({ dueOn }: Deadline, today: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(dueOn, today) < 0;
}

/** What a day brings about that somebody must be told. */
export type Told = 'callIsLate' | 'decisionIsLate' | 'evaluationIsNear' | 'evaluationIsLate';
const lateOf = { call: 'callIsLate', decision: 'decisionIsLate', evaluation: 'evaluationIsLate' } as const satisfies Record<Exclude<OwedStep, 'report'>, Told>;

/** What is to be told of a referral today: that a deadline has passed, or that its evaluation is near. */
export function dueToTell(referral: ReferralInTime, settings: BaseSettings, today: Temporal.PlainDate): { what: Told; dueOn: Temporal.PlainDate } | undefined {
  const deadline = deadlineOf(referral, settings);
  // The report's day stands on its page and its card, and nobody is told of it.
  if (deadline === undefined || deadline.step === 'report') return undefined;
  if (isLate(deadline, today)) return { what: lateOf[deadline.step], dueOn: deadline.dueOn };
  if (deadline.step !== 'evaluation') return undefined;
  const noticeOn = workingDaysBefore(deadline.dueOn, settings.evaluationNoticeDays);
  return Temporal.PlainDate.compare(noticeOn, today) <= 0 ? { what: 'evaluationIsNear', dueOn: deadline.dueOn } : undefined;
}
