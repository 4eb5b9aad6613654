import { and, asc, desc, eq, lte } from 'drizzle-orm';
import type { OrganisationId } from '../../domain/identifiers';
import { usualSettings, type BaseSettings } from '../../domain/referrals/base/base-settings';
import type { BasePorts } from '../../domain/referrals/base/ports';
import type { Temporal } from '../../domain/time';
import type { Transaction } from '../database';
import { inForce } from '../network/in-force';
import { baseSetting } from '../schema/base';
import { membership, organisation, person } from '../schema/network';

/** A base's own matters, seen as the actor of the transaction. */
export function basesStore(tx: Transaction): BasePorts {
  return {
    settingsOf: (baseId, day) => settingsIn(tx, baseId, day),
    decide: async (baseId, validFrom, settings, changedBy) => {
      const decided = { ...settings, senderKinds: [...settings.senderKinds], changedBy };
      await tx.insert(baseSetting).values({ baseId, validFrom, ...decided })
        .onConflictDoUpdate({ target: [baseSetting.baseId, baseSetting.validFrom], set: decided });
    },
    peopleOf: async (baseId, day) => {
      const rows = await tx.selectDistinct({ personId: membership.personId }).from(membership)
        .innerJoin(person, eq(person.id, membership.personId))
        .where(and(eq(membership.organisationId, baseId), inForce(membership, day), inForce(person, day)))
        .orderBy(asc(membership.personId));
      return rows.map(({ personId }) => personId);
    },
    kindOf: async (serviceId) => {
      const [found] = await tx.select({ kind: organisation.kind }).from(organisation).where(eq(organisation.id, serviceId));
      return found?.kind;
    },
  };
}

/** What a base has decided, on a day; what is usual where it has decided nothing. */
export async function settingsIn(tx: Transaction, baseId: OrganisationId, day: Temporal.PlainDate): Promise<BaseSettings> {
  const [row] = await tx.select().from(baseSetting)
    .where(and(eq(baseSetting.baseId, baseId), lte(baseSetting.validFrom, day)))
    .orderBy(desc(baseSetting.validFrom)).limit(1);
  if (row === undefined) return usualSettings;
  const { baseId: _base, validFrom: _from, changedBy: _by, ...settings } = row;
  return settings;
}
