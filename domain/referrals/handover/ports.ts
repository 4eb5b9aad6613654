import type { Id, OrganisationId, PersonId, ReferralId } from '../../identifiers';
import type { Temporal } from '../../time';
import type { ReferralLogLine } from '../referral';
import type { CaseRecord, JournalSide, LogId, NewCaseRecord } from './case-record';

/** A line of a referral's log with its own id. */
export interface HandoverLine extends ReferralLogLine {
  readonly logId: LogId;
}

/** What the shelf of hand-over needs from outside, under the actor's own transaction. */
export interface HandoverPorts {
  /** The log with the lines' ids, the oldest first; what fields said before is left out. */
  linesOf(referralId: ReferralId): Promise<readonly HandoverLine[]>;
  /** What one side has journalført of the referral. */
  recordsOf(referralId: ReferralId, side: JournalSide): Promise<readonly CaseRecord[]>;
  /** Writes the record, or corrects the one that stands. */
  record(record: NewCaseRecord): Promise<void>;
  /** Whether the base journals itself; false until somebody has said so. */
  journals(baseId: OrganisationId): Promise<boolean>;
  sayWhetherItJournals(said: {
    readonly id: Id<'baseJournals'>; readonly baseId: OrganisationId; readonly journals: boolean; readonly personId: PersonId; readonly at: Temporal.Instant;
  }): Promise<void>;
}
