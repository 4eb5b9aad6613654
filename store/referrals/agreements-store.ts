import { and, asc, desc, eq, inArray, sql, type SQL } from 'drizzle-orm';
import type { BaseAgreement } from '../../domain/referrals/agreements/agreement';
import type { AgreementPorts } from '../../domain/referrals/agreements/ports';
import { senderKinds } from '../../domain/referrals/base/base-settings';
import type { Transaction } from '../database';
import { byName } from '../network/by-name';
import { inForce } from '../network/in-force';
import { baseAgreement, baseAgreementParty } from '../schema/base';
import { baseArea, network, networkOrganisation, organisation } from '../schema/network';

/** Agreements on the use of bases, seen as the actor of the transaction. */
export function agreementsStore(tx: Transaction): AgreementPorts {
  return {
    list: () => agreementsIn(tx, undefined),
    lock: async (id) => {
      await tx.select({ id: baseAgreement.id }).from(baseAgreement).where(eq(baseAgreement.id, id)).for('update');
      const [held] = await agreementsIn(tx, eq(baseAgreement.id, id));
      return held;
    },
    between: (baseId, serviceId) => agreementsIn(tx, and(
      eq(baseAgreement.baseId, baseId),
      inArray(baseAgreement.id, tx.select({ id: baseAgreementParty.agreementId }).from(baseAgreementParty).where(eq(baseAgreementParty.organisationId, serviceId))),
    )),
    insert: async ({ partyIds, categories, ...agreement }) => {
      await tx.insert(baseAgreement).values({ ...agreement, categories: [...categories], version: 1 });
      await tx.insert(baseAgreementParty).values(partyIds.map((organisationId) => ({ agreementId: agreement.id, organisationId })));
    },
    end: async (id, validTo, version) => {
      await tx.update(baseAgreement).set({ validTo, version }).where(eq(baseAgreement.id, id));
    },
    possibleParties: async (baseId, day) =>
      byName(
        await tx.selectDistinct({ id: organisation.id, name: organisation.name }).from(baseArea)
          .innerJoin(network, eq(network.id, baseArea.networkId))
          .innerJoin(networkOrganisation, eq(networkOrganisation.networkId, baseArea.networkId))
          .innerJoin(organisation, eq(organisation.id, networkOrganisation.organisationId))
          .where(and(
            eq(baseArea.baseId, baseId), inForce(baseArea, day), inForce(networkOrganisation, day), inForce(network, day),
            inForce(organisation, day), inArray(organisation.kind, [...senderKinds]),
          )),
      ),
  };
}

async function agreementsIn(tx: Transaction, where: SQL | undefined): Promise<readonly BaseAgreement[]> {
  const rows = await tx.select({ row: baseAgreement, baseName: sql<string>`base_name(${baseAgreement.baseId})` }).from(baseAgreement)
    .where(where).orderBy(sql`${baseAgreement.validTo} is not null`, desc(baseAgreement.validFrom), asc(baseAgreement.id));
  const ids = rows.map(({ row }) => row.id);
  const parties = ids.length === 0 ? [] : await tx
    .select({ agreementId: baseAgreementParty.agreementId, id: organisation.id, name: organisation.name })
    .from(baseAgreementParty).innerJoin(organisation, eq(organisation.id, baseAgreementParty.organisationId))
    .where(inArray(baseAgreementParty.agreementId, ids));
  return rows.map(({ row: { id, version, baseId, categories, hoursAYear, validFrom, validTo }, baseName }) => ({
    id, version, categories, hoursAYear, validFrom, validTo,
    base: { id: baseId, name: baseName },
    parties: byName(parties.filter(({ agreementId }) => agreementId === id).map((party) => ({ id: party.id, name: party.name }))),
  }));
}
