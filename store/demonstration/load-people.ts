import { Temporal } from '../../domain/time';
import type { Transaction } from '../database';
import { membership, person } from '../schema/network';
import { demonstrationPeople } from './people';
import { stableId } from './stable-id';

const validFrom = Temporal.PlainDate.from('2020-01-01');

/** Loads the demonstration people with their memberships; those that are there already stay as they are. */
export async function loadDemonstrationPeople(tx: Transaction): Promise<void> {
  await tx.insert(person).values(
    demonstrationPeople.map(({ key, ordinal, language }) => ({
      id: stableId('person', key), key, ordinal: ordinal ?? null, language: language ?? 'nb', validFrom, demonstration: true,
    })),
  ).onConflictDoNothing();
  await tx.insert(membership).values(
    demonstrationPeople.flatMap(({ key, memberships }) =>
      memberships.map((one) => ({
        id: stableId('membership', `${key}/${one.role}/${'organisation' in one ? one.organisation : one.network}`),
        personId: stableId('person', key),
        role: one.role,
        organisationId: 'organisation' in one ? stableId('organisation', one.organisation) : null,
        networkId: 'network' in one ? stableId('network', one.network) : null,
        validFrom,
        demonstration: true,
      })),
    ),
  ).onConflictDoNothing();
}
