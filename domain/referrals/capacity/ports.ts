import type { Id, OrganisationId, PersonId } from '../../identifiers';
import type { Temporal } from '../../time';
import type { Capacity, MeasuredWait, NewNeed, ReportedNeed } from './capacity';

/** What capacity and need ask of the outside, under the actor's own transaction. */
export interface CapacityPorts {
  /** What the base said last of that day; undefined when it has said nothing. */
  capacityOf(baseId: OrganisationId, day: Temporal.PlainDate): Promise<Capacity | undefined>;
  stateCapacity(stated: Capacity & { readonly id: Id<'capacity'>; readonly baseId: OrganisationId; readonly by: PersonId; readonly at: Temporal.Instant }): Promise<void>;
  /** How long those waited whose start meeting was held since then. */
  waitSince(baseId: OrganisationId, since: Temporal.Instant): Promise<MeasuredWait>;
  reportNeed(need: NewNeed): Promise<void>;
  /** The needs that the actor may see and that are not taken back, the newest first; at most 200. */
  needs(): Promise<readonly ReportedNeed[]>;
  /** Takes a need back, if the actor may see it; false when it is gone or taken back before. */
  takeBackNeed(id: Id<'need'>, at: Temporal.Instant): Promise<boolean>;
  /** The telephone number of a service's office on that day. */
  phoneOf(serviceId: OrganisationId, day: Temporal.PlainDate): Promise<string | undefined>;
  givePhone(serviceId: OrganisationId, from: Temporal.PlainDate, phone: string): Promise<void>;
}
