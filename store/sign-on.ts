import { and, asc, eq, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type { Id, PersonId } from '../domain/identifiers';
import type { Account, Membership } from '../domain/network/actor';
import type { PersonLabelFacts } from '../domain/network/person-label';
import type { PersonOnRecord } from '../domain/network/scope';
import type { Temporal } from '../domain/time';
import type { Transaction } from './database';
import { inForce } from './network/in-force';
import { peopleIn } from './network/people';
import { linkedAccount, membership, network, networkOrganisation, organisation, person } from './schema/network';

/** Whom sign-on looks for: the person behind an account, a person by id, or a demonstration person by key. */
export type Wanted =
  | { readonly account: Account }
  | { readonly personId: PersonId }
  | { readonly key: string };

/**
 * What is on record about a person on a day in Oslo: the memberships in force, in places that are in force.
 * Undefined for nobody, and for one whose own record has ended. Runs as the system actor `signOn`.
 */
export async function personOnRecord(
  tx: Transaction, wanted: Wanted, today: Temporal.PlainDate,
): Promise<PersonOnRecord | undefined> {
  // Asked for in one breath: whoever presses a button waits for this first.
  const [[found], memberships, organisationNetworks] = await Promise.all([
    tx.select({ personId: person.id, language: person.language }).from(person).where(and(isWanted(tx, wanted, person.id), inForce(person, today))),
    membershipsOf(tx, wanted, today),
    tx
      .selectDistinct({ organisationId: networkOrganisation.organisationId, networkId: networkOrganisation.networkId })
      .from(networkOrganisation)
      .innerJoin(network, eq(network.id, networkOrganisation.networkId))
      .innerJoin(membership, eq(membership.organisationId, networkOrganisation.organisationId))
      .where(and(
        isWanted(tx, wanted, membership.personId),
        inForce(membership, today), inForce(networkOrganisation, today), inForce(network, today),
      )),
  ]);
  if (found === undefined) return undefined;
  const organisationIds = memberships.flatMap(({ organisationId }) => organisationId ?? []);
  return {
    ...found,
    memberships,
    organisationNetworks: organisationNetworks.filter((one) => organisationIds.includes(one.organisationId)),
  };
}

async function membershipsOf(tx: Transaction, wanted: Wanted, today: Temporal.PlainDate): Promise<readonly Membership[]> {
  return tx
    .select({ role: membership.role, organisationId: membership.organisationId, networkId: membership.networkId })
    .from(membership)
    .leftJoin(organisation, eq(organisation.id, membership.organisationId))
    .leftJoin(network, eq(network.id, membership.networkId))
    .where(and(
      isWanted(tx, wanted, membership.personId), inForce(membership, today),
      or(inForce(organisation, today), inForce(network, today)),
    ))
    .orderBy(asc(membership.validFrom), asc(membership.id));
}

/** Whether a column holds the id of the person that is wanted. */
function isWanted(tx: Transaction, wanted: Wanted, personId: typeof person.id | typeof membership.personId) {
  if ('personId' in wanted) return eq(personId, wanted.personId);
  if ('key' in wanted) return eq(personId, tx.select({ id: person.id }).from(person).where(eq(person.key, wanted.key)));
  return eq(personId, tx.select({ id: linkedAccount.personId }).from(linkedAccount).where(isOf(wanted.account)));
}

function isOf({ tenantId, objectId }: Account) {
  return and(eq(linkedAccount.tenantId, tenantId), eq(linkedAccount.objectId, objectId), isNull(linkedAccount.endedAt));
}

/** Ties an account to a person from `at` on; an older tie ends, and is kept with its dates. */
export async function linkAccount(
  tx: Transaction, account: Account, link: { id: Id<'linkedAccount'>; personId: PersonId; at: Temporal.Instant },
): Promise<void> {
  const [standing] = await tx.select({ personId: linkedAccount.personId }).from(linkedAccount).where(isOf(account)).for('update');
  if (standing?.personId === link.personId) return;
  await tx.update(linkedAccount).set({ endedAt: link.at }).where(isOf(account));
  await tx.insert(linkedAccount).values({ id: link.id, ...account, personId: link.personId, linkedAt: link.at });
}

/** The demonstration people in force on a day, with what they are called, by key; who has no membership is called nothing. */
export async function listPeople(
  tx: Transaction, today: Temporal.PlainDate,
): Promise<readonly { readonly key: string; readonly label: PersonLabelFacts | undefined }[]> {
  const people = await tx.select({ id: person.id, key: sql<string>`${person.key}` }).from(person)
    .where(and(eq(person.demonstration, true), isNotNull(person.key), inForce(person, today)))
    .orderBy(asc(person.key));
  const facts = await peopleIn(tx).labelFacts(people.map(({ id }) => id));
  return people.map(({ id, key }) => ({ key, label: facts.find(({ personId }) => personId === id) }));
}
