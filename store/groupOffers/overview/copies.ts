import { and, eq, inArray, ne } from 'drizzle-orm';
import type { OverviewPorts } from '../../../domain/groupOffers/overview/ports';
import type { Transaction } from '../../database';
import { groupOffer } from '../../schema/group-offers';

/** Which offers have been copied to the year after. */
export function copiesIn(tx: Transaction): Pick<OverviewPorts, 'copiesOf' | 'markCopy'> {
  return {
    copiesOf: async (offerIds) => {
      if (offerIds.length === 0) return new Map();
      const rows = await tx.select({ id: groupOffer.id, from: groupOffer.copiedFrom }).from(groupOffer)
        .where(and(inArray(groupOffer.copiedFrom, [...offerIds]), ne(groupOffer.stage, 'cancelled')));
      return new Map(rows.flatMap(({ id, from }) => (from === null ? [] : [[from, id] as const])));
    },
    markCopy: async (copyId, originalId) => {
      await tx.update(groupOffer).set({ copiedFrom: originalId }).where(eq(groupOffer.id, copyId));
    },
  };
}
