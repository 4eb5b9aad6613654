import type { Temporal } from '../../time';
import type { DecidedKind, ProductKind } from './kinds';
import type { KeptRow, NewRetentionSetting, OwnerId, RetentionSetting } from './period';

/** A row of the own side's with the reference that the side knows it by, where it has one. `archived` is of the own archive alone. */
export interface OwnKeptRow extends KeptRow {
  readonly reference: string | null;
}

/** How many rows of a kind were deleted in one run. */
export interface Deletion {
  readonly kind: DecidedKind | ProductKind;
  readonly at: Temporal.Instant;
  readonly count: number;
}

/** What the shelf of retention needs from outside, under the actor's own transaction. */
export interface RetentionPorts {
  /** All that the actor may see, whenever it counts. */
  settingsOf(ownerId: OwnerId): Promise<readonly RetentionSetting[]>;
  decide(setting: NewRetentionSetting): Promise<void>;
  /** Rows of the owner's that were last of use before the moment, the oldest first, at most so many. */
  rowsBefore(ownerId: OwnerId, kind: DecidedKind, moment: Temporal.Instant, most: number): Promise<readonly OwnKeptRow[]>;
  /** What was deleted of the owner's, the newest first. */
  deletionsOf(ownerId: OwnerId, most: number): Promise<readonly Deletion[]>;
}
