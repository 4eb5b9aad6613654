import type { Temporal } from 'temporal-polyfill';
import type { Id, OfferId, OrganisationId } from '../../identifiers';
import type { Role } from '../../network/actor';
import type { Heads } from './heads';
import type { PlanningStep, Tick } from './planning-steps';

/** What a service has said, and how often it has said something. */
export interface StatedHeads {
  readonly serviceId: OrganisationId;
  readonly heads: Heads;
  readonly version: number;
}

/** What the shelf of gatherings needs from outside, under the actor's own transaction. */
export interface GatheringPorts {
  /** Only of services whose numbers the actor may see. */
  heads(offerId: OfferId): Promise<readonly StatedHeads[]>;
  /** Writes a service's numbers with their new version; the offer must be locked. */
  writeHeads(stated: StatedHeads & { readonly offerId: OfferId; readonly at: Temporal.Instant }): Promise<void>;
  /** What is ticked, for those who plan; nothing for others. */
  ticks(offerId: OfferId): Promise<readonly Tick[]>;
  /** Ticks a step that is not ticked; the offer must be locked. */
  tick(ticked: { readonly id: Id<'gatheringStep'>; readonly offerId: OfferId; readonly step: PlanningStep; readonly as: Role; readonly at: Temporal.Instant }): Promise<void>;
  /** Ends the tick of a step. */
  takeBack(taken: { readonly offerId: OfferId; readonly step: PlanningStep; readonly at: Temporal.Instant }): Promise<void>;
}
