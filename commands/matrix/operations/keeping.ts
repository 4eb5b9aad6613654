import type { ArchiveSide } from '../../../domain/keeping/archive/archive';
import { archivePolicy } from '../../../domain/keeping/archive/policy';
import type { ReferralParties } from '../../../domain/referrals/policy';
import { archiveOperations as ops } from '../../../tab/contract/archive';
import { anyOf, sentences, type Permission } from '../permission';
import { done, recipe, type Recipe } from '../recipe';

const ofSide = (action: 'deliver' | 'markNotWorthKeeping', { orderingServiceId, baseId }: ReferralParties, side: ArchiveSide): Permission =>
  sentences(archivePolicy, action, { side, organisationId: side === 'service' ? orderingServiceId : baseId });
const ofEitherSide = (action: 'deliver' | 'markNotWorthKeeping', parties: ReferralParties): Permission =>
  anyOf(ofSide(action, parties, 'service'), ofSide(action, parties, 'base'));

/** How the operations of what is kept are asked. */
export const keepingRecipes: readonly Recipe[] = [
  recipe(ops.readReferralArchive, ({ referrals }) => referrals.map(({ id, name, parties }) => ({
    params: { referralId: id }, tellings: [done(`${name}, its archive`, ofEitherSide('deliver', parties))],
  }))),
  recipe(ops.deliverReferral, ({ referrals }) => referrals.map(({ id, name, parties }) => ({
    params: { referralId: id }, tellings: [done(`a package of ${name}`, ofEitherSide('deliver', parties))],
  }))),
  recipe(ops.registerReceipt, ({ referrals }) => referrals.flatMap(({ id, name, parties, handovers }) => handovers.filter(({ current }) => current).map((handover) => ({
    params: { referralId: id, handoverId: handover.id }, body: { receipt: 'MATRIX-3' },
    tellings: [done(`the receipt of the ${handover.side} for ${name}`, ofSide('deliver', parties, handover.side))],
  })))),
  recipe(ops.markNotWorthKeeping, ({ referrals }) => referrals.map(({ id, name, parties }) => ({
    params: { referralId: id }, body: { reason: 'trial' as const }, tellings: [done(`${name} is not worth keeping`, ofEitherSide('markNotWorthKeeping', parties))],
  }))),
];
