import type { EnrolmentId, Id, OfferId, OrganisationId } from '../../identifiers';
import type { Temporal } from '../../time';

/** That a service writes names, since when, and the day of the assessment (DPIA) that it rests on. */
export interface NamesSetting {
  readonly serviceId: OrganisationId;
  readonly assessedOn: Temporal.PlainDate;
  readonly since: Temporal.Instant;
}

/** What the foster parents of one home are called. */
export interface NamedHome {
  readonly enrolmentId: EnrolmentId;
  readonly serviceId: OrganisationId;
  readonly code: string;
  readonly names: readonly string[];
  readonly version: number;
}

/** What the shelf of names needs from outside, under the actor's own transaction. */
export interface NamesPorts {
  /** Of these services those that write names, as far as the actor may know. */
  settings(serviceIds: readonly OrganisationId[]): Promise<readonly NamesSetting[]>;
  /** How many homes of the service have names now. */
  countNamed(serviceId: OrganisationId): Promise<number>;
  /** Turns names on, or gives what is on another day of assessment. */
  turnOn(decided: { readonly id: Id<'namesSetting'>; readonly serviceId: OrganisationId; readonly assessedOn: Temporal.PlainDate; readonly at: Temporal.Instant }): Promise<void>;
  /** Turns names off and erases all that the service has written, in one go; how many homes had names. */
  turnOff(serviceId: OrganisationId, at: Temporal.Instant): Promise<number>;
  /** The homes of an offer that have names, in order of arrival, as far as the actor may read them. */
  named(offerId: OfferId): Promise<readonly NamedHome[]>;
  /** Writes a home's names, or erases them when there are none; false when what was decided on is no more. */
  write(enrolmentId: EnrolmentId, names: readonly string[], basedOn: number): Promise<boolean>;
}
