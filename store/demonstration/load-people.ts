import { Temporal } from '../../domain/time';
import type { Transaction } from '../database';
import { membership, person } from '../schema/network';
import { demonstrationPeople } from './people';
import { stableId } from './stable-id';

/** Before the base's first day, so that its first year can be entered with the clock set back. */
const validFrom = Temporal.PlainDate.from('2018-01-01');
const lastOf = (until: string | undefined) => (until === undefined ? null : Temporal.PlainDate.from(until));

/** Loads the demonstration people with their memberships; those that are there already stay as they are. */
export async function loadDemonstrationPeople(tx: Transaction): Promise<void> {
  await tx.insert(person).values(
    demonstrationPeople.map(({ key, ordinal, language, until }) => ({
      id: stableId('person', key), key, ordinal: ordinal ?? null, language: language ?? 'nb', validFrom, validTo: lastOf(until), demonstration: true,
    })),
  ).onConflictDoNothing();
  await tx.insert(membership).values(
    demonstrationPeople.flatMap(({ key, memberships, until }) =>
      memberships.map((one) => ({
        id: stableId('membership', `${key}/${one.role}/${'organisation' in one ? one.organisation : one.network}`),
        personId: stableId('person', key),
        role: one.role,
        organisationId: 'organisation' in one ? stableId('organisation', one.organisation) : null,
        networkId: 'network' in one ? stableId('network', one.network) : null,
        validFrom,
        validTo: lastOf(until),
        demonstration: true,
      })),
    ),
  ).onConflictDoNothing();
}
