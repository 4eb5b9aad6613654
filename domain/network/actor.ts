import type { NetworkId, OrganisationId, PersonId } from '../identifiers';
import type { Language } from '../language';

/** What a person does in an organisation or a network. A person may hold several. */
export const roles = [
  'coordinator',
  'fosterCareAdvisor',
  'caseContact',
  'counsellor',
  'serviceLeader',
  'groupLeader',
  'countyGovernor',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/** One role in one place, in force today. Exactly one of the two places is given. */
export interface Membership {
  readonly role: Role;
  readonly organisationId: OrganisationId | null;
  readonly networkId: NetworkId | null;
}

declare const scoped: unique symbol;

/**
 * How far a person may see. Made by sign-on alone, from the product's own dated memberships,
 * never from an address or a tenant; PostgreSQL's row level security is given the same.
 */
export interface Scope {
  readonly [scoped]: true;
  readonly personId: PersonId;
  readonly memberships: readonly Membership[];
  /** Organisations the person is a member of: services, bases, Bufetat and so on. */
  readonly organisationIds: readonly OrganisationId[];
  /** Networks the person is a member of, or whose member the person's organisation is. */
  readonly networkIds: readonly NetworkId[];
  /** Networks the person coordinates. */
  readonly coordinatedNetworkIds: readonly NetworkId[];
}

/** An account of Entra ID. A guest's object id differs per tenant. */
export interface Account {
  readonly tenantId: string;
  readonly objectId: string;
}

/** What was on record about an account's person when it was last looked up, as a mark that another record does not have. */
export interface RememberedRecord extends Account {
  readonly mark: string;
}

/** A person who acts, with the language that answers are written in. */
export interface Actor {
  readonly scope: Scope;
  readonly language: Language;
  /** The account of somebody of an admitted tenant whom the product does not know. Such an actor has an empty scope, and may ask for access. */
  readonly stranger?: Account;
  /** Where the account was looked up before and not today again: each transaction of such an actor finds out first whether it is still so. */
  readonly remembered?: RememberedRecord;
}

/** The product's own workers. Each has narrow rights of its own in the database. */
export type SystemActor = 'signOn' | 'delivery' | 'setUp' | 'reminders' | 'afterwards' | 'placeKeeper' | 'calendar' | 'calendarReader' | 'referralKeeper' | 'membershipKeeper' | 'retention' | 'mailer';

/** Every membership of the actor with this role. */
export function membershipsAs(actor: Actor, role: Role): readonly Membership[] {
  return actor.scope.memberships.filter((membership) => membership.role === role);
}
