import type { OrganisationId } from '../../identifiers';
import { allow, policy } from '../../policy';

/** What the policy must know of an agreement. */
export interface AgreementParties {
  readonly baseId: OrganisationId;
  readonly partyIds: readonly OrganisationId[];
}

const isParty = ({ organisationId }: { readonly organisationId: OrganisationId | null }, { partyIds }: AgreementParties) =>
  organisationId !== null && partyIds.includes(organisationId);

/** Agreements (KB-47): the base's coordinator keeps them, and those who send for a party see their own. */
export const agreementPolicy = policy<'see' | 'register' | 'end', AgreementParties>([
  allow('coordinator', ['see', 'register', 'end'], ({ organisationId }, { baseId }) => organisationId === baseId),
  allow('serviceLeader', ['see'], isParty),
  allow('caseContact', ['see'], isParty),
]);
