import type { Temporal } from 'temporal-polyfill';
import type { Id, PersonId, ReferralId } from '../../identifiers';
import type { ReferralLogLine } from '../referral';

export type LogId = Id<'referralLog'>;

/** Whose case system: the service keeps the case (KB-04), and some bases journal too (KB-42). */
export type JournalSide = 'service' | 'base';

/** What happens to a referral that belongs in a case system. */
const journalledSteps = [
  'sent', 'logCall', 'accept', 'wait', 'decline', 'begin', 'evaluate', 'extend', 'takeOver', 'sendReport', 'close', 'reopen', 'withdraw', 'sendAgain',
] as const satisfies readonly ReferralLogLine['what'][];
export type JournalledStep = (typeof journalledSteps)[number];

/** Whether that is written in a case system. */
export function isJournalled(what: ReferralLogLine['what']): what is JournalledStep {
  return journalledSteps.some((step) => step === what);
}

/** That a step has been journalført: the day, and the case system's own reference, which says nothing to an outsider. */
export interface CaseRecord {
  readonly logId: LogId;
  readonly recordedOn: Temporal.PlainDate;
  readonly caseReference: string;
}

/** A record as it is written. */
export interface NewCaseRecord extends CaseRecord {
  readonly id: Id<'caseRecord'>;
  readonly referralId: ReferralId;
  readonly side: JournalSide;
  readonly personId: PersonId;
  readonly at: Temporal.Instant;
}
