import { and, asc, eq, isNotNull, isNull, sql, type SQL } from 'drizzle-orm';
import type { Id, PersonId } from '../domain/identifiers';
import type { Account } from '../domain/network/actor';
import type { PersonLabelFacts } from '../domain/network/person-label';
import type { PersonOnRecord } from '../domain/network/scope';
import type { Temporal } from '../domain/time';
import { askSystem } from './as-actor';
import type { Database, Transaction } from './database';
import { inForce } from './network/in-force';
import { peopleIn } from './network/people';
import { linkedAccount, person } from './schema/network';

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
  return recordIn(((await tx.execute(recordOf(wanted, today))) as { readonly rows: readonly unknown[] }).rows);
}

/** The same in a transaction of its own, and in one message, with the mark of the record: whoever presses a button waits for it first. */
export async function findPerson(
  database: Database, wanted: Wanted, today: Temporal.PlainDate,
): Promise<{ readonly person: PersonOnRecord; readonly mark: string } | undefined> {
  const rows = await askSystem(database, 'signOn', recordOf(wanted, today));
  const person = recordIn(rows);
  const [row] = rows as readonly { readonly mark: string }[];
  return person === undefined || row === undefined ? undefined : { person, mark: row.mark };
}

function recordOf(wanted: Wanted, today: Temporal.PlainDate): SQL {
  return sql`select record, md5(record::text) as mark from person_on_record(${idOf(wanted)}, ${today.toString()}::date) record`;
}

/** Places that have ended give nothing, and so neither do the networks of their services. */
function recordIn([row]: readonly unknown[]): PersonOnRecord | undefined {
  const { record } = row as { readonly record: RecordRow | null };
  return record === null ? undefined : { ...record, memberships: record.memberships ?? [], organisationNetworks: record.organisationNetworks ?? [] };
}

/** As the database writes it down: nothing is null. */
type RecordRow = Omit<PersonOnRecord, 'memberships' | 'organisationNetworks'> & {
  readonly [List in 'memberships' | 'organisationNetworks']: PersonOnRecord[List] | null;
};

/** The id of the person that is wanted. */
function idOf(wanted: Wanted): SQL {
  if ('personId' in wanted) return sql`${wanted.personId}`;
  if ('key' in wanted) return sql`(select id from person where key = ${wanted.key})`;
  const { tenantId, objectId } = wanted.account;
  return sql`(select person_id from linked_account where tenant_id = ${tenantId} and object_id = ${objectId} and ended_at is null)`;
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
