import type { ConversationId, NetworkId, PersonId, PlannedChangeId, PlannedConversationId } from '../../identifiers';
import { refuse, success, type Outcome } from '../../outcome';
import { Temporal } from '../../time';
import type { Authorship } from '../phases/authorship';
import type { Phase } from '../phases/phase';

/** A network's discussion that is planned with a meeting: from which deck, how, and when it is to begin. */
export interface PlannedConversation {
  readonly id: PlannedConversationId;
  readonly networkId: NetworkId;
  readonly deckKey: string;
  readonly startsAt: Temporal.Instant;
  readonly plannedBy: PersonId;
  /** As chosen when it was planned, so that one click begins it; null for the deck's own. */
  readonly phases: readonly Phase[] | null;
  readonly authorship: Authorship;
  readonly votesEach: number;
  /** The discussion that it became; null while it is ahead. */
  readonly conversationId: ConversationId | null;
  readonly cancelledAt: Temporal.Instant | null;
  /** Grows by one with each change. */
  readonly version: number;
}

/** What became of a plan. */
export interface PlannedChange {
  readonly id: PlannedChangeId;
  readonly plannedId: PlannedConversationId;
  readonly what: 'planned' | 'moved' | 'cancelled';
  /** The hour that it was moved from; null when it was not moved. */
  readonly formerStartsAt: Temporal.Instant | null;
  readonly at: Temporal.Instant;
}

/** How far ahead one plans; longer than any year's plan of meetings. */
const mostDaysAhead = 366;

/** A meeting begins late, or is planned while it gathers: so long afterwards it may still be begun. */
const hoursAfter = 12;

/** Whether a discussion may be planned for an instant: one that is ahead, and within a year. */
export function mayBePlanned(startsAt: Temporal.Instant, now: Temporal.Instant): Outcome<undefined, 'plannedInThePast' | 'plannedTooFarAhead'> {
  if (Temporal.Instant.compare(startsAt, now) <= 0) return refuse('plannedInThePast', 'date');
  const last = now.add({ hours: 24 * mostDaysAhead });
  return Temporal.Instant.compare(startsAt, last) > 0 ? refuse('plannedTooFarAhead', 'date') : success(undefined);
}

/** What is planned is shown from now on until it has begun, was cancelled, or this long after its hour. */
export function shownFrom(now: Temporal.Instant): Temporal.Instant {
  return now.subtract({ hours: hoursAfter });
}

/** Whether the meeting of a plan is now: from two hours before until it is shown no more. */
export function isNow({ startsAt }: PlannedConversation, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(startsAt.subtract({ hours: 2 }), now) <= 0 && Temporal.Instant.compare(shownFrom(now), startsAt) <= 0;
}

/** Whether a plan may still be begun, moved or cancelled. */
export function isOpen(
  { conversationId, cancelledAt, version }: PlannedConversation,
  basedOn: number,
): Outcome<undefined, 'planIsBegun' | 'planIsCancelled' | 'versionIsOld'> {
  if (cancelledAt !== null) return refuse('planIsCancelled');
  if (conversationId !== null) return refuse('planIsBegun');
  return version === basedOn ? success(undefined) : refuse('versionIsOld');
}
