import type { OrganisationId } from '../../identifiers';
import { allow, policy } from '../../policy';

/** A base's own settings are its coordinator's to see and to change. */
export const basePolicy = policy<'steer', { readonly baseId: OrganisationId }>([
  allow('coordinator', ['steer'], ({ organisationId }, { baseId }) => organisationId === baseId),
]);
