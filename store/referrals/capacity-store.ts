import { and, desc, eq, isNull, lte, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { CapacityPorts } from '../../domain/referrals/capacity/ports';
import type { Transaction } from '../database';
import { baseCapacity, reportedNeed, servicePhone } from '../schema/drafts';
import { organisation } from '../schema/network';

const mostNeeds = 200;
const service = alias(organisation, 'service');

/** Capacity, need and the offices' numbers, seen as the actor of the transaction. */
export function capacityStore(tx: Transaction): CapacityPorts {
  return {
    capacityOf: async (baseId, day) => {
      const [found] = await tx.select({ level: baseCapacity.level, from: baseCapacity.fromDay }).from(baseCapacity)
        .where(and(eq(baseCapacity.baseId, baseId), lte(baseCapacity.fromDay, day)))
        .orderBy(desc(baseCapacity.fromDay), desc(baseCapacity.id)).limit(1);
      return found;
    },
    stateCapacity: async ({ id, baseId, level, from, by, at }) => {
      await tx.insert(baseCapacity).values({ id, baseId, level, fromDay: from, statedBy: by, statedAt: at });
    },
    waitSince: async (baseId, since) => {
      const { rows } = (await tx.execute(sql`select measured, median_days from base_waiting(${baseId}, ${since.toString()}::timestamptz)`)) as {
        rows: { measured: number; median_days: number | null }[];
      };
      return { measured: rows[0]?.measured ?? 0, medianDays: rows[0]?.median_days ?? 0 };
    },
    reportNeed: async ({ serviceId, ...need }) => {
      await tx.insert(reportedNeed).values({ ...need, organisationId: serviceId });
    },
    needs: async () => {
      const rows = await tx.select({ need: reportedNeed, baseName: sql<string>`base_name(${reportedNeed.baseId})`, serviceName: service.name }).from(reportedNeed)
        .innerJoin(service, eq(service.id, reportedNeed.organisationId))
        .where(isNull(reportedNeed.takenBackAt)).orderBy(desc(reportedNeed.reportedAt), desc(reportedNeed.id)).limit(mostNeeds);
      return rows.map(({ need: { id, baseId, organisationId, category, reason, count, reportedAt }, baseName, serviceName }) => ({
        id, category, reason, count, reportedAt, base: { id: baseId, name: baseName }, service: { id: organisationId, name: serviceName },
      }));
    },
    takeBackNeed: async (id, takenBackAt) =>
      (await tx.update(reportedNeed).set({ takenBackAt }).where(and(eq(reportedNeed.id, id), isNull(reportedNeed.takenBackAt)))
        .returning({ id: reportedNeed.id })).length === 1,
    phoneOf: async (serviceId, day) => {
      const [found] = await tx.select({ phone: servicePhone.phone }).from(servicePhone)
        .where(and(eq(servicePhone.organisationId, serviceId), lte(servicePhone.validFrom, day))).orderBy(desc(servicePhone.validFrom)).limit(1);
      return found?.phone;
    },
    givePhone: async (organisationId, validFrom, phone) => {
      await tx.insert(servicePhone).values({ organisationId, validFrom, phone })
        .onConflictDoUpdate({ target: [servicePhone.organisationId, servicePhone.validFrom], set: { phone } });
    },
  };
}
