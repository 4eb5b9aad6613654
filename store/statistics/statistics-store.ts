import { and, asc, eq, gte, inArray, isNull, lt, sql } from 'drizzle-orm';
import type { StatisticsPorts } from '../../domain/statistics/ports';
import type { Transaction } from '../database';
import { reportedNeed } from '../schema/drafts';
import { baseArea, network, networkOrganisation, organisation } from '../schema/network';
import { referral } from '../schema/referrals';

/** What is counted, seen as the actor of the transaction: row level security leaves out what the actor may not see. */
export function statisticsStore(tx: Transaction): StatisticsPorts {
  return {
    servicesOfArea: async (baseId) => {
      const rows = await tx
        .selectDistinct({
          id: organisation.id, name: organisation.name, validFrom: organisation.validFrom, validTo: organisation.validTo,
          succeededBy: organisation.succeededBy, networkId: network.id, networkName: network.name,
        })
        .from(baseArea)
        .innerJoin(network, eq(network.id, baseArea.networkId))
        .innerJoin(networkOrganisation, eq(networkOrganisation.networkId, network.id))
        .innerJoin(organisation, eq(organisation.id, networkOrganisation.organisationId))
        .where(and(eq(baseArea.baseId, baseId), inArray(organisation.kind, ['childWelfareService', 'municipalService'])))
        .orderBy(asc(network.name), asc(organisation.name), asc(organisation.id));
      const services = rows.map(({ networkId, networkName, ...service }) => ({ ...service, network: { id: networkId, name: networkName } }));
      // A service that is in two of the base's networks is counted in the first.
      return services.filter((service, at) => services.findIndex(({ id }) => id === service.id) === at);
    },
    basesOf: async (serviceId) => {
      const rows = await tx.selectDistinct({ baseId: baseArea.baseId }).from(baseArea)
        .innerJoin(networkOrganisation, eq(networkOrganisation.networkId, baseArea.networkId))
        .where(eq(networkOrganisation.organisationId, serviceId));
      return rows.map(({ baseId }) => baseId);
    },
    referralsTo: (baseId, { start, end }) =>
      tx.select({
        serviceId: referral.orderingServiceId, category: referral.category, reasons: referral.reasons,
        helped: sql<boolean>`${referral.helpedAt} is not null`, declined: sql<boolean>`${referral.state} = 'declined'`,
      })
        .from(referral)
        .where(and(eq(referral.baseId, baseId), gte(referral.sentAt, start), lt(referral.sentAt, end))),
    needsOf: (baseId, { start, end }) =>
      tx.select({ serviceId: reportedNeed.organisationId, category: reportedNeed.category, reason: reportedNeed.reason, count: reportedNeed.count })
        .from(reportedNeed)
        .where(and(eq(reportedNeed.baseId, baseId), gte(reportedNeed.reportedAt, start), lt(reportedNeed.reportedAt, end), isNull(reportedNeed.takenBackAt))),
  };
}
