import type { BaseAgreementId, OrganisationId } from '../../identifiers';
import type { Temporal } from '../../time';
import type { BaseAgreement, NewBaseAgreement } from './agreement';

/** What agreements need from outside, under the actor's own transaction. */
export interface AgreementPorts {
  /** Every agreement that the actor may see, those in force and the newest first. */
  list(): Promise<readonly BaseAgreement[]>;
  /** One agreement, held against other changes, if the actor may see it. */
  lock(id: BaseAgreementId): Promise<BaseAgreement | undefined>;
  /** The agreements between a base and a service that the actor may see. */
  between(baseId: OrganisationId, serviceId: OrganisationId): Promise<readonly BaseAgreement[]>;
  insert(agreement: NewBaseAgreement): Promise<void>;
  /** Ends an agreement; `validTo` is the first day that it no longer counts. */
  end(id: BaseAgreementId, validTo: Temporal.PlainDate, version: number): Promise<void>;
  /** The services that can be parties of a base's agreement: those of its area on that day, by name. */
  possibleParties(baseId: OrganisationId, day: Temporal.PlainDate): Promise<readonly { readonly id: OrganisationId; readonly name: string }[]>;
}
