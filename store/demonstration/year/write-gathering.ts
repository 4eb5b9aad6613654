import type { Temporal } from '../../../domain/time';
import type { Transaction } from '../../database';
import { gatheringHeads, gatheringStep } from '../../schema/gatherings';
import { stableId } from '../stable-id';
import type { LaidOutGroup } from './laid-out';

/** Writes how many services have said come to a gathering, and what its planners have ticked. */
export async function writeGathering(tx: Transaction, { id: offerId, group, createdAt }: LaidOutGroup, at: Temporal.Instant): Promise<void> {
  const { heads = [], ticked = [] } = group.gathering ?? {};
  if (heads.length > 0) {
    await tx.insert(gatheringHeads).values(heads.map(({ service, ...counts }) => ({
      ...counts, offerId, organisationId: stableId('organisation', service), statedAt: createdAt.add({ hours: 24 * 9 }), version: 1,
    })));
  }
  if (ticked.length === 0) return;
  await tx.insert(gatheringStep).values(ticked.map((step, index) => ({
    id: stableId('gatheringStep', `${offerId}/${step}`), offerId, step, tickedAs: index % 2 === 0 ? 'coordinator' as const : 'groupLeader' as const,
    tickedAt: at.subtract({ hours: 24 * (7 + ticked.length - index) }),
  })));
}
