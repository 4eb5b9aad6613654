import type { OrganisationId } from '../../identifiers';
import { allow, policy } from '../../policy';
import type { Membership } from '../actor';

/** The organisations that run the product: which tenants come in is theirs to decide. */
export interface Operators {
  readonly operatorIds: readonly OrganisationId[];
}

const ofAnOperator = ({ organisationId }: Membership, { operatorIds }: Operators): boolean =>
  organisationId !== null && operatorIds.includes(organisationId);

/** Who may see, admit and end tenants, and ask for their consent: administrators of whoever runs the product, and nobody else. */
export const tenantPolicy = policy<'keep', Operators>([
  allow('administrator', ['keep'], ofAnOperator),
]);
