import type { OrganisationId } from '../../identifiers';
import type { Temporal } from '../../time';
import type { ProductKind, ServiceKind } from './kinds';
import type { KeptRow, NewRetentionSetting, RetentionSetting } from './period';

/** A row of the own side's with the reference that the side knows it by, where it has one. `archived` is of the own archive alone. */
export interface OwnKeptRow extends KeptRow {
  readonly reference: string | null;
}

/** How many rows of a kind were deleted in one run. */
export interface Deletion {
  readonly kind: ServiceKind | ProductKind;
  readonly at: Temporal.Instant;
  readonly count: number;
}

/** What the shelf of retention needs from outside, under the actor's own transaction. */
export interface RetentionPorts {
  /** All that the actor may see, whenever it counts. */
  settingsOf(organisationId: OrganisationId): Promise<readonly RetentionSetting[]>;
  decide(setting: NewRetentionSetting): Promise<void>;
  /** Rows of the organisation that were last of use before the moment, the oldest first, at most so many. */
  rowsBefore(organisationId: OrganisationId, kind: ServiceKind, moment: Temporal.Instant, most: number): Promise<readonly OwnKeptRow[]>;
  /** What was deleted of the service's, the newest first. */
  deletionsOf(organisationId: OrganisationId, most: number): Promise<readonly Deletion[]>;
}
