import { and, asc, eq, inArray } from 'drizzle-orm';
import type { StaffingPorts } from '../../../domain/groupOffers/staffing/ports';
import type { Transaction } from '../../database';
import { inForce } from '../../network/in-force';
import { qualification } from '../../schema/group-offers-staffing';
import { baseArea, membership, network, networkOrganisation, organisation } from '../../schema/network';

/** What people hold in programmes, as the actor of the transaction may know, and where they work. */
export function qualificationsIn(
  tx: Transaction,
): Pick<StaffingPorts, 'qualificationsOf' | 'qualification' | 'insertQualification' | 'endQualification' | 'reachOf'> {
  return {
    qualificationsOf: async (people) => (people.length === 0 ? [] : tx.select().from(qualification)
      .where(inArray(qualification.personId, [...people])).orderBy(asc(qualification.validFrom), asc(qualification.id))),
    qualification: async (id) => (await tx.select().from(qualification).where(eq(qualification.id, id)))[0],
    insertQualification: async (one) => {
      await tx.insert(qualification).values(one);
    },
    endQualification: async (id, endedOn, basedOn) => {
      const ended = await tx.update(qualification).set({ endedOn, version: basedOn + 1 })
        .where(and(eq(qualification.id, id), eq(qualification.version, basedOn))).returning({ id: qualification.id });
      return ended.length === 1;
    },
    reachOf: async (people, onDay) => {
      if (people.length === 0) return [];
      const rows = await tx.select({
        personId: membership.personId, organisationId: membership.organisationId, networkId: membership.networkId,
        kind: organisation.kind, memberOf: networkOrganisation.networkId, serves: baseArea.networkId,
      })
        .from(membership)
        .leftJoin(organisation, eq(organisation.id, membership.organisationId))
        .leftJoin(networkOrganisation, and(eq(networkOrganisation.organisationId, membership.organisationId), inForce(networkOrganisation, onDay)))
        .leftJoin(baseArea, and(eq(baseArea.baseId, membership.organisationId), inForce(baseArea, onDay)))
        .where(and(inArray(membership.personId, [...people]), inForce(membership, onDay)));
      const every = rows.some(({ kind }) => kind === 'bufetat') ? (await tx.select({ id: network.id }).from(network)).map(({ id }) => id) : [];
      return people.flatMap((personId) => {
        const own = rows.filter((row) => row.personId === personId);
        if (own.length === 0) return [];
        return {
          personId,
          organisationIds: [...new Set(own.flatMap(({ organisationId }) => organisationId ?? []))],
          networkIds: [...new Set(own.flatMap(({ networkId, memberOf, serves, kind }) =>
            [...(kind === 'bufetat' ? every : []), ...[networkId, memberOf, serves].flatMap((id) => id ?? [])]))],
        };
      });
    },
  };
}
