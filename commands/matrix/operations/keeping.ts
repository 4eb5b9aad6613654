import type { ArchiveSide } from '../../../domain/keeping/archive/archive';
import { archivePolicy } from '../../../domain/keeping/archive/policy';
import type { ReferralParties } from '../../../domain/referrals/policy';
import { retentionPolicy } from '../../../domain/keeping/retention/policy';
import { tenantPolicy } from '../../../domain/network/tenants/policy';
import { archiveOperations } from '../../../tab/contract/archive';
import { leavingOperations } from '../../../tab/contract/leaving';
import type { AnswerOf } from '../../../tab/contract/operation';
import { ownDataOperations } from '../../../tab/contract/own-data';
import { retentionOperations } from '../../../tab/contract/retention';
import { sharedFieldOperations } from '../../../tab/contract/shared-fields';
import { anyOf, everybody, sentences, type Permission } from '../permission';
import { done, recipe, type Recipe } from '../recipe';
import { tenantsOfTheMatrix } from '../tenancy';

const ops = { ...archiveOperations, ...retentionOperations, ...leavingOperations, ...ownDataOperations, ...sharedFieldOperations };

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
  recipe(ops.takeOutService, ({ services }) => services.map(({ id, key }) => ({
    params: { organisationId: id }, body: {}, tellings: [done(`all of ${key}`, sentences(archivePolicy, 'takeOut', { side: 'service', organisationId: id }))],
  }))),
  recipe(ops.registerReceipt, ({ referrals }) => referrals.flatMap(({ id, name, parties, handovers }) => handovers.filter(({ current }) => current).map((handover) => ({
    params: { referralId: id, handoverId: handover.id }, body: { receipt: 'MATRIX-3' },
    tellings: [done(`the receipt of the ${handover.side} for ${name}`, ofSide('deliver', parties, handover.side))],
  })))),
  recipe(ops.markNotWorthKeeping, ({ referrals }) => referrals.map(({ id, name, parties }) => ({
    params: { referralId: id }, body: { reason: 'trial' as const }, tellings: [done(`${name} is not worth keeping`, ofEitherSide('markNotWorthKeeping', parties))],
  }))),
  recipe(ops.seeRetention, ({ services, bases }) => [{
    tellings: [...services.map(({ id, key }) => ({ id, key })), ...bases.map((id) => ({ id, key: `base ${id}` }))].map(({ id, key }) => ({
      what: `what goes of ${key}`, to: sentences(retentionPolicy, 'see', { organisationId: id }),
      tells: ({ items }: AnswerOf<typeof ops.seeRetention>) => items.some(({ organisation }) => organisation.id === id),
    })),
  }]),
  recipe(ops.decidePeriod, ({ services }) => services.map(({ id, key }) => ({
    params: { organisationId: id, kind: 'referral' as const }, body: { months: 48 },
    tellings: [done(`how long ${key} keeps its referrals`, sentences(retentionPolicy, 'decide', { organisationId: id }))],
  }))),
  recipe(ops.readSharedFields, () => [{ params: { form: 'referral' as const }, tellings: [done('why something is shared', everybody)] }]),
  recipe(ops.readOwnData, () => [{ tellings: [done('what is stored about oneself', everybody)] }]),
  recipe(ops.seeLeaving, ({ tenants }) => [{
    params: { tenantId: tenantsOfTheMatrix.ended }, tellings: [done('what goes with a tenant', sentences(tenantPolicy, 'keep', tenants))],
  }]),
  recipe(ops.leaveTenant, ({ tenants }) => [{
    params: { tenantId: tenantsOfTheMatrix.ended }, body: { confirmation: tenantsOfTheMatrix.ended },
    tellings: [done('the deletion of a tenant', sentences(tenantPolicy, 'keep', tenants))],
  }]),
];
