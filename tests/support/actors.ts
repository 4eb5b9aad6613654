import type { NetworkId, PersonId } from '../../domain/identifiers';
import type { Actor, Membership } from '../../domain/network/actor';
import { actorFrom } from '../../domain/network/scope';

/** An actor with these memberships; the organisations of a person are in the networks given. */
export function actorWith(
  memberships: readonly Partial<Membership>[],
  { networks = [], personId = '00000000-0000-4000-8000-0000000000ff' as PersonId }: { networks?: readonly NetworkId[]; personId?: PersonId } = {},
): Actor {
  const full = memberships.map((one): Membership => ({ role: 'caseContact', organisationId: null, networkId: null, ...one }));
  return actorFrom({
    personId,
    language: 'nb',
    memberships: full,
    organisationNetworks: full.flatMap(({ organisationId }) =>
      organisationId === null ? [] : networks.map((networkId) => ({ organisationId, networkId }))),
  });
}
