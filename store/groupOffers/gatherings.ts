import { and, eq, isNull } from 'drizzle-orm';
import type { GatheringPorts } from '../../domain/groupOffers/gatherings/ports';
import type { Transaction } from '../database';
import { gatheringHeads, gatheringStep } from '../schema/gatherings';

/** Who comes to gatherings and what is done before them, as the actor of the transaction may see it. */
export function gatheringsIn(tx: Transaction): GatheringPorts {
  return {
    heads: async (offerId) => {
      const rows = await tx.select().from(gatheringHeads).where(eq(gatheringHeads.offerId, offerId));
      return rows.map(({ organisationId, version, adults, fosterChildren, ownChildren }) => ({
        serviceId: organisationId, version, heads: { adults, fosterChildren, ownChildren },
      }));
    },
    writeHeads: async ({ offerId, serviceId, heads, version, at }) => {
      const values = { ...heads, version, statedAt: at };
      await tx.insert(gatheringHeads).values({ offerId, organisationId: serviceId, ...values })
        .onConflictDoUpdate({ target: [gatheringHeads.offerId, gatheringHeads.organisationId], set: values });
    },
    ticks: async (offerId) => {
      const rows = await tx.select().from(gatheringStep).where(and(eq(gatheringStep.offerId, offerId), isNull(gatheringStep.takenBackAt)));
      return rows.map(({ step, tickedAt, tickedAs }) => ({ step, at: tickedAt, as: tickedAs }));
    },
    tick: async ({ id, offerId, step, as, at }) => {
      await tx.insert(gatheringStep).values({ id, offerId, step, tickedAs: as, tickedAt: at });
    },
    takeBack: async ({ offerId, step, at }) => {
      await tx.update(gatheringStep).set({ takenBackAt: at })
        .where(and(eq(gatheringStep.offerId, offerId), eq(gatheringStep.step, step), isNull(gatheringStep.takenBackAt)));
    },
  };
}
