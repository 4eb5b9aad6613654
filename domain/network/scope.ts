import type { NetworkId, OrganisationId, PersonId } from '../identifiers';
import type { Language } from '../language';
import type { Actor, Membership, Scope } from './actor';

/** What sign-on finds about a person on a day: only memberships and places that are in force then. */
export interface PersonOnRecord {
  readonly personId: PersonId;
  readonly language: Language;
  readonly memberships: readonly Membership[];
  /** The networks that each of the person's organisations is a member of. */
  readonly organisationNetworks: readonly { readonly organisationId: OrganisationId; readonly networkId: NetworkId }[];
}

/**
 * The one place where an actor is made, from what sign-on found. A person is in a network by a membership of
 * their own or through an organisation of theirs; only a membership of one's own makes a coordinator.
 */
export function actorFrom(person: PersonOnRecord): Actor {
  const { personId, language, memberships, organisationNetworks } = person;
  const organisationIds = unique(memberships.flatMap(({ organisationId }) => organisationId ?? []));
  const own = memberships.flatMap(({ networkId }) => networkId ?? []);
  const through = organisationNetworks
    .filter(({ organisationId }) => organisationIds.includes(organisationId))
    .map(({ networkId }) => networkId);
  const coordinated = memberships.filter(({ role }) => role === 'coordinator').flatMap(({ networkId }) => networkId ?? []);
  const scope: Omit<Scope, keyof Brand> = {
    personId,
    memberships,
    organisationIds,
    networkIds: unique([...own, ...through]),
    coordinatedNetworkIds: unique(coordinated),
  };
  return { scope: scope as Scope, language };
}

/** The brand has no value when the program runs: it only lets the compiler tell who made a scope. */
type Brand = Pick<Scope, Extract<keyof Scope, symbol>>;

function unique<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)];
}
