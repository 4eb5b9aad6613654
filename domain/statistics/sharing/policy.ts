import type { OrganisationId } from '../../identifiers';
import type { Membership } from '../../network/actor';
import { allow, policy } from '../../policy';

/** What the policy must know of the figures of a base. */
export interface SharedFiguresNoun {
  readonly baseId: OrganisationId;
  /** Whom they are released to, while they are. */
  readonly releasedTo?: OrganisationId | undefined;
  /** The service whose own figures it is about, with what it has become: who leads it now answers for what it was. */
  readonly serviceIds?: readonly OrganisationId[];
}

const ofTheBase = ({ organisationId }: Membership, { baseId }: SharedFiguresNoun) => organisationId === baseId;
const ofTheService = ({ organisationId }: Membership, { serviceIds = [] }: SharedFiguresNoun) =>
  organisationId !== null && serviceIds.includes(organisationId);
const releasedToThem = ({ organisationId }: Membership, { releasedTo }: SharedFiguresNoun) =>
  organisationId !== null && organisationId === releasedTo;

/**
 * Who closes, releases and sees figures (KB-35). The base's coordinator closes a period and releases it. A service's leader sees
 * the service's own numbers, and answers whether they may be seen. Statsforvalteren sees what has been released to it, and nothing else.
 * Row level security says the same (migration 0067).
 */
export const sharedFiguresPolicy = policy<'close' | 'release' | 'seeAll' | 'seeOwn' | 'answer' | 'seeReleased', SharedFiguresNoun>([
  allow('coordinator', ['close', 'release', 'seeAll'], ofTheBase),
  allow('serviceLeader', ['seeOwn', 'answer'], ofTheService),
  allow('countyGovernor', ['seeReleased'], releasedToThem),
]);
