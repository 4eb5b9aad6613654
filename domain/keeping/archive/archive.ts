import type { Id, PersonId } from '../../identifiers';
import type { PersonLabelFacts } from '../../network/person-label';
import type { Temporal } from '../../time';

/** What is handed over: a henvendelse, a group offer, the minutes of a discussion. */
export type ArchiveNoun = 'referral' | 'groupOffer' | 'conversation';

/** Whose archive: of a henvendelse the service that ordered, or the base that performed, each its own; of all else the network's. */
export type ArchiveSide = 'service' | 'base' | 'network';

/** One thing that is handed over, with what it is known by in an archive. */
export interface ArchiveSubject {
  readonly noun: ArchiveNoun;
  readonly nounId: string;
  readonly reference: string;
  readonly version: number;
}

/** Why something is not worth keeping in an archive; a closed list, so that nobody writes of a case here. */
export const notWorthKeepingReasons = ['sentByMistake', 'nothingWasDone', 'keptElsewhere', 'trial'] as const;
export type NotWorthKeepingReason = (typeof notWorthKeepingReasons)[number];

/** That a package was made of one state of a noun, or that its owner has said that this state is not worth keeping. */
export type ArchiveMark = {
  readonly id: Id<'archiveHandover'>;
  /** What the noun was like then, as a digest: another one means that it has changed since. */
  readonly revision: string;
  readonly madeAt: Temporal.Instant;
  readonly madeBy: PersonId;
} & (
  | { readonly kind: 'delivered'; readonly checksum: string; readonly receipt: ArchiveReceipt | null }
  | { readonly kind: 'notWorthKeeping'; readonly reason: NotWorthKeepingReason }
);

/** The archive's own reference for what it got, which says nothing to an outsider. */
export interface ArchiveReceipt {
  readonly reference: string;
  readonly receivedAt: Temporal.Instant;
}

/** A mark with who made it. */
export type ShownMark = ArchiveMark & { readonly name: PersonLabelFacts | undefined };

/**
 * How a noun stands with one side's archive. Only `delivered` and `notWorthKeeping` let it be deleted when its time is out;
 * both hold for the state that they were said of, and no longer.
 */
export type ArchiveState = 'nothing' | 'waitsForReceipt' | 'delivered' | 'notWorthKeeping' | 'changedSince';

/** How it stands, by all of a side's marks and what the noun is like now. */
export function archiveState(marks: readonly ArchiveMark[], revision: string): ArchiveState {
  if (marks.length === 0) return 'nothing';
  const now = marks.filter((mark) => mark.revision === revision);
  if (now.some((mark) => mark.kind === 'delivered' && mark.receipt !== null)) return 'delivered';
  if (now.some(({ kind }) => kind === 'notWorthKeeping')) return 'notWorthKeeping';
  return now.length > 0 ? 'waitsForReceipt' : 'changedSince';
}
