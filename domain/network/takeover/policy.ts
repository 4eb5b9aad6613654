import type { OrganisationId } from '../../identifiers';
import { allow, policy } from '../../policy';
import type { Membership } from '../actor';

/** The service whose work it is. */
export interface ServicesWork {
  readonly serviceId: OrganisationId;
}

const ofTheService = ({ organisationId }: Membership, { serviceId }: ServicesWork): boolean => organisationId === serviceId;

/** Who takes over what a colleague follows up, and sees what was taken over: the service's kontaktpersoner and leaders. */
export const takeoverPolicy = policy<'takeOver', ServicesWork>([
  allow('caseContact', ['takeOver'], ofTheService),
  allow('serviceLeader', ['takeOver'], ofTheService),
]);
