import { and, asc, eq } from 'drizzle-orm';
import type { ReferralPorts } from '../../domain/referrals/ports';
import type { Transaction } from '../database';
import { inForce } from '../network/in-force';
import { membership, person } from '../schema/network';

/** Who coordinates a base on a day, in order of id. */
export function coordinatorsIn(tx: Transaction): ReferralPorts['coordinatorsOf'] {
  return async (baseId, on) => {
    const rows = await tx.selectDistinct({ personId: membership.personId }).from(membership)
      .innerJoin(person, eq(person.id, membership.personId))
      .where(and(
        eq(membership.role, 'coordinator'), eq(membership.organisationId, baseId), inForce(membership, on), inForce(person, on),
      ))
      .orderBy(asc(membership.personId));
    return rows.map(({ personId }) => personId);
  };
}
