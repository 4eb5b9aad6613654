import type { z } from 'zod';
import type { referralStep } from '../../../contract/referrals';
import { osloDay } from '../../app/when';
import type { Referral, Step } from '../referral';

/** Everything that some step asks for, as it is typed; a day is empty until it is chosen. */
export interface TypedStep {
  on: string;
  reasons: readonly string[];
  ticks: readonly string[];
  reason: string;
  evaluationDate: string;
  endDate: string;
  measurePlan: string;
  counsellorIds: readonly string[];
  usefulness: string;
  nextOn: string;
  until: string;
  conferenceOffered: boolean;
}

/** The steps of the form; a call is undone by a button of its own. */
export type TakenStep = Exclude<Step, 'amend' | 'undoCall'>;

/** What each step asks for, in the order it is asked. */
export const fieldsOf: { readonly [S in TakenStep]: readonly (keyof TypedStep)[] } = {
  logCall: ['on', 'reasons'],
  review: ['reasons', 'ticks'],
  accept: [],
  wait: ['reason'],
  decline: ['reason'],
  begin: ['evaluationDate', 'endDate', 'measurePlan', 'counsellorIds', 'ticks'],
  evaluate: ['on', 'usefulness', 'ticks', 'nextOn'],
  extend: ['until', 'reason'],
  proposeReport: ['on'],
  sendReport: ['on', 'ticks'],
  close: ['conferenceOffered'],
  reopen: ['reason'],
  withdraw: ['reason'],
  sendAgain: ['reason'],
};

/** The step that is most often the next one, of those that may be taken. */
const usualOrder: readonly TakenStep[] = [
  'close', 'sendReport', 'begin', 'accept', 'review', 'proposeReport', 'evaluate', 'logCall', 'reopen', 'sendAgain', 'withdraw',
];
export function usualStep(steps: readonly TakenStep[]): TakenStep | undefined {
  return usualOrder.find((step) => steps.includes(step)) ?? steps[0];
}

/**
 * A form with what is already known: today (or the day the referral was sent, when the reader's clock is behind), and
 * what was said before.
 */
export function emptyStep({ course, sentAt }: Referral, today: string): TypedStep {
  const sentOn = osloDay(sentAt);
  return {
    on: today < sentOn ? sentOn : today, reasons: course.reasons.map(({ key }) => key), ticks: course.ticks.map(({ key }) => key), reason: '',
    evaluationDate: course.evaluationDate ?? '', endDate: course.endDate ?? '', measurePlan: course.measurePlan ?? '',
    counsellorIds: course.counsellorIds, usefulness: '', nextOn: '', until: '', conferenceOffered: false,
  };
}

/** The step as the API takes it. What was left empty is left out, and the server says what is missing. */
export function bodyOf(step: TakenStep, typed: TypedStep, items: readonly string[]): z.input<typeof referralStep> {
  const given = fieldsOf[step].flatMap((field): readonly (readonly [string, unknown])[] => {
    if (field === 'ticks') return [[field, typed.ticks.filter((tick) => items.includes(tick))]];
    return typed[field] === '' && field !== 'reason' ? [] : [[field, typed[field]]];
  });
  // The server judges it by the contract; a form with something left out is told what.
  return { step, ...Object.fromEntries(given) } as z.input<typeof referralStep>;
}
