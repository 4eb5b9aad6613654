import { freeText, type FreeText, type FreeTextRefusal } from '../confidentiality/free-text';
import type { PersonId } from '../identifiers';
import { refuse, refuseFields, success, type FieldFault, type Outcome } from '../outcome';
import { osloDate, Temporal } from '../time';
import { fitFault } from './assignment/assign-counsellors';
import { isOnTheList, type ChecklistItem, type ChecklistStep } from './checklists';
import type { ReferralRefusal } from './refusals';
import {
  referralReasons, type MeasurePlanStatus, type Referral, type ReferralChanges, type ReferralReason, type Usefulness,
} from './referral';

/** How many characters a reason that somebody gives may have. */
const longestNote = 300;

/** A step with what it brings. Days are days in Oslo. */
export type StepTaken =
  | { readonly step: 'logCall'; readonly on: Temporal.PlainDate; readonly reasons: readonly string[] }
  /** Reasons that were heard at the call may come with the review: absent, they stay as they are. */
  | { readonly step: 'review'; readonly ticks: readonly string[]; readonly reasons?: readonly string[] | undefined }
  | { readonly step: 'accept' | 'undoCall' }
  | { readonly step: 'wait' | 'decline' | 'reopen' | 'withdraw' | 'sendAgain'; readonly reason: string; readonly acceptWarning?: boolean | undefined }
  | {
      readonly step: 'begin';
      readonly evaluationDate: Temporal.PlainDate | undefined;
      readonly endDate: Temporal.PlainDate | undefined;
      readonly measurePlan: MeasurePlanStatus | undefined;
      readonly counsellorIds: readonly PersonId[];
      readonly ticks: readonly string[];
    }
  | {
      readonly step: 'evaluate';
      readonly on: Temporal.PlainDate;
      readonly usefulness: Usefulness;
      readonly ticks: readonly string[];
      /** A new evaluation, when one was agreed. */
      readonly nextOn: Temporal.PlainDate | undefined;
    }
  | { readonly step: 'extend'; readonly reason: string; readonly until: Temporal.PlainDate; readonly acceptWarning?: boolean | undefined }
  | { readonly step: 'proposeReport'; readonly on: Temporal.PlainDate }
  | { readonly step: 'sendReport'; readonly on: Temporal.PlainDate; readonly ticks: readonly string[] }
  | { readonly step: 'close'; readonly conferenceOffered: boolean };

export type StepRefusal = ReferralRefusal | FreeTextRefusal | 'oneOrTwoCounsellors' | 'counsellorsAreTheSame' | 'counsellorIsNotInTheBase';

interface Written {
  readonly changes: ReferralChanges;
  /** The reason that was given. */
  readonly note: FreeText | null;
}

/** What the step is judged by besides its own fields: now, and who belongs to the base. */
export interface StepFacts {
  readonly now: Temporal.Instant;
  readonly counsellorsOfTheBase: readonly PersonId[];
}

/**
 * What a step writes, or what is missing in it. The hard rules stand here: a start meeting has an evaluation date and an
 * end date (KB-17, KB-19), the tiltaksplan's status (KB-20) and one or two counsellors (KB-22, KB-23); an extension says
 * why and until when; who declines, withdraws or reopens says why (KB-38).
 */
export function changesOf(taken: StepTaken, referral: Referral, facts: StepFacts): Outcome<Written, StepRefusal> {
  switch (taken.step) {
    case 'logCall':
      return callLogged(taken, referral, facts);
    case 'undoCall':
      // What was heard stays: it is shown, and asked for again at the next call.
      return written({ calledOn: null });
    case 'review':
      return reviewed(taken, referral);
    case 'accept':
      return written({});
    case 'wait':
    case 'decline':
    case 'withdraw':
      return withNote(taken, {}, facts);
    case 'reopen':
    case 'sendAgain':
      return withNote(taken, { awaitsSince: facts.now }, facts);
    case 'begin':
      return begun(taken, referral, facts);
    case 'evaluate':
      return evaluated(taken, referral, facts);
    case 'extend':
      if (referral.course.endDate !== null && !isAfter(taken.until, referral.course.endDate)) return refuse('extensionIsNotLater', 'until');
      return withNote(taken, { endDate: taken.until }, facts);
    case 'proposeReport': {
      const fault = dayFault(taken.on, referral, facts);
      return fault === undefined ? written({ reportProposedOn: taken.on }) : refuse(fault, 'on');
    }
    case 'sendReport': {
      const fault = dayFault(taken.on, referral, facts);
      return fault === undefined ? ticked('sendReport', taken.ticks, referral, { reportSentOn: taken.on }) : refuse(fault, 'on');
    }
    case 'close':
      return written({ conferenceOffered: taken.conferenceOffered });
  }
}

type Taken<Step extends StepTaken['step']> = Extract<StepTaken, { readonly step: Step }>;

function callLogged({ on, reasons }: Taken<'logCall'>, referral: Referral, facts: StepFacts): Outcome<Written, StepRefusal> {
  const fault = dayFault(on, referral, facts);
  if (fault !== undefined) return refuse(fault, 'on');
  if (!reasons.every(isReason)) return refuse('reasonIsUnknown', 'reasons');
  return written({ calledOn: on, reasons: inOrder(reasons) });
}

function reviewed({ ticks, reasons }: Taken<'review'>, referral: Referral): Outcome<Written, StepRefusal> {
  if (reasons === undefined) return ticked('review', ticks, referral, {});
  return reasons.every(isReason) ? ticked('review', ticks, referral, { reasons: inOrder(reasons) }) : refuse('reasonIsUnknown', 'reasons');
}

function begun(taken: Taken<'begin'>, referral: Referral, facts: StepFacts): Outcome<Written, StepRefusal> {
  const { evaluationDate, endDate, measurePlan, counsellorIds } = taken;
  const today = osloDate(facts.now);
  const faults: FieldFault<StepRefusal>[] = [];
  const found = (field: string, fault: StepRefusal | undefined) => fault !== undefined && faults.push({ field, fault });
  found('evaluationDate', evaluationDate === undefined ? 'evaluationDateIsMissing' : aheadFault(evaluationDate, today));
  found('endDate', endDate === undefined ? 'endDateIsMissing' : aheadFault(endDate, today));
  found('measurePlan', measurePlan === undefined ? 'measurePlanIsMissing' : undefined);
  found('counsellorIds', fitFault(counsellorIds, referral, facts.counsellorsOfTheBase));
  found('ticks', counsellorIds.length < 2 && taken.ticks.includes('complementEachOther') ? 'tickIsUnknown' : undefined);
  const [first, ...others] = faults;
  if (first !== undefined) return refuseFields([first, ...others]);
  if (evaluationDate === undefined || endDate === undefined || measurePlan === undefined) return refuse('evaluationDateIsMissing', 'evaluationDate');
  if (isAfter(evaluationDate, endDate)) return refuse('evaluationIsAfterTheEnd', 'evaluationDate');
  const helpedAt = referral.course.helpedAt ?? facts.now;
  return ticked('begin', taken.ticks, referral, { evaluationDate, endDate, measurePlan, counsellorIds, helpedAt });
}

function evaluated(taken: Taken<'evaluate'>, referral: Referral, facts: StepFacts): Outcome<Written, StepRefusal> {
  const { on, nextOn, usefulness } = taken;
  const fault = dayFault(on, referral, facts);
  if (fault !== undefined) return refuse(fault, 'on');
  const late = nextOn === undefined ? undefined : aheadFault(nextOn, osloDate(facts.now));
  if (late !== undefined) return refuse(late, 'nextOn');
  const { endDate } = referral.course;
  if (nextOn !== undefined && endDate !== null && isAfter(nextOn, endDate)) return refuse('evaluationIsAfterTheEnd', 'nextOn');
  return ticked('evaluate', taken.ticks, referral, {
    evaluatedOn: on, usefulness, reportProposedOn: null, ...evaluationAfter(on, nextOn, referral.course.evaluationDate),
  });
}

/** The next evaluation that was agreed; one that was held before its day and is not followed by another took that day with it. */
function evaluationAfter(on: Temporal.PlainDate, nextOn: Temporal.PlainDate | undefined, planned: Temporal.PlainDate | null): ReferralChanges {
  if (nextOn !== undefined) return { evaluationDate: nextOn };
  return planned !== null && isAfter(planned, on) ? { evaluationDate: on } : {};
}

function ticked(step: ChecklistStep, ticks: readonly string[], { course }: Referral, changes: ReferralChanges): Outcome<Written, StepRefusal> {
  if (!isOnTheList(step, ticks)) return refuse('tickIsUnknown', 'ticks');
  const others: readonly ChecklistItem[] = course.ticks.filter((tick) => !isOnTheList(step, [tick]));
  return written({ ...changes, ticks: [...others, ...new Set(ticks)] });
}

function withNote(
  { reason, acceptWarning }: { readonly reason: string; readonly acceptWarning?: boolean | undefined }, changes: ReferralChanges, { now }: StepFacts,
): Outcome<Written, StepRefusal> {
  const note = freeText(reason, { most: longestNote, field: 'reason', at: now, acceptWarning });
  return note.ok ? success({ changes, note: note.value }) : note;
}

function written(changes: ReferralChanges): Outcome<Written, never> {
  return success({ changes, note: null });
}

/** What has happened lies between the day the referral was sent and today. */
function dayFault(on: Temporal.PlainDate, referral: Referral, { now }: StepFacts): 'dayIsAhead' | 'dayIsBeforeTheReferral' | undefined {
  if (isAfter(on, osloDate(now))) return 'dayIsAhead';
  return isAfter(osloDate(referral.sentAt), on) ? 'dayIsBeforeTheReferral' : undefined;
}

function aheadFault(on: Temporal.PlainDate, today: Temporal.PlainDate): 'dayIsInThePast' | undefined {
  return isAfter(today, on) ? 'dayIsInThePast' : undefined;
}

function isAfter(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) > 0;
}

function inOrder(reasons: readonly ReferralReason[]): readonly ReferralReason[] {
  return referralReasons.filter((reason) => reasons.includes(reason));
}

function isReason(reason: string): reason is ReferralReason {
  return referralReasons.some((known) => known === reason);
}
