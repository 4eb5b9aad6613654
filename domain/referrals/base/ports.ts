import type { OrganisationId, PersonId } from '../../identifiers';
import type { Temporal } from '../../time';
import type { BaseSettings } from './base-settings';

/** What a base's own matters need from outside, under the actor's own transaction. */
export interface BasePorts {
  /** What the base has decided, on that day. */
  settingsOf(baseId: OrganisationId, day: Temporal.PlainDate): Promise<BaseSettings>;
  /** What holds from that day on; what was decided earlier the same day is written over. */
  decide(baseId: OrganisationId, from: Temporal.PlainDate, settings: BaseSettings, by: PersonId): Promise<void>;
  /** The people who belong to the base on that day, in order of id. */
  peopleOf(baseId: OrganisationId, day: Temporal.PlainDate): Promise<readonly PersonId[]>;
  /** What kind of organisation a service is, if that is one which can send. */
  kindOf(serviceId: OrganisationId): Promise<string | undefined>;
}
