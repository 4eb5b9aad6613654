import { archivePolicy, type ArchiveOwner } from '../../../domain/keeping/archive/policy';
import type { NetworkId } from '../../../domain/identifiers';
import type { ReferralParties } from '../../../domain/referrals/policy';
import { retentionPolicy } from '../../../domain/keeping/retention/policy';
import { tenantPolicy } from '../../../domain/network/tenants/policy';
import { archiveOperations } from '../../../tab/contract/archive';
import { networkArchiveOperations } from '../../../tab/contract/network-archive';
import { leavingOperations } from '../../../tab/contract/leaving';
import type { AnswerOf } from '../../../tab/contract/operation';
import { ownDataOperations } from '../../../tab/contract/own-data';
import { retentionOperations } from '../../../tab/contract/retention';
import { sharedFieldOperations } from '../../../tab/contract/shared-fields';
import { anyOf, everybody, sentences, type Permission } from '../permission';
import { done, recipe, type Recipe } from '../recipe';
import type { World } from '../world';
import { tenantsOfTheMatrix } from '../tenancy';

const ops = { ...archiveOperations, ...networkArchiveOperations, ...retentionOperations, ...leavingOperations, ...ownDataOperations, ...sharedFieldOperations };

const ofSide = (action: 'deliver' | 'markNotWorthKeeping', { orderingServiceId, baseId }: ReferralParties, side: 'service' | 'base'): Permission =>
  sentences(archivePolicy, action, { side, organisationId: side === 'service' ? orderingServiceId : baseId });
const ofEitherSide = (action: 'deliver' | 'markNotWorthKeeping', parties: ReferralParties): Permission =>
  anyOf(ofSide(action, parties, 'service'), ofSide(action, parties, 'base'));

/** What networks hand over: groups, and discussions with minutes. */
function ofNetworks({ offers, overOffers, conversations, networkHandovers }: World) {
  const handoversOf = (nounId: string) => networkHandovers.filter((one) => one.nounId === nounId).map(({ id }) => id);
  const owned = (networkId: NetworkId): ArchiveOwner => ({ side: 'network', networkId });
  return [
    ...[...offers, ...overOffers].map(({ id, name, noun: { networkId } }) => ({ of: { noun: 'groupOffer' as const, nounId: id }, name, owner: owned(networkId), handovers: handoversOf(id) })),
    ...conversations.filter(({ minuted }) => minuted).map(({ id, name, noun: { networkId } }) => ({ of: { noun: 'conversation' as const, nounId: id }, name, owner: owned(networkId), handovers: handoversOf(id) })),
  ];
}

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
  recipe(ops.takeOutServiceRows, ({ services }) => services.map(({ id, key }) => ({
    params: { organisationId: id }, body: {}, tellings: [done(`all else of ${key}`, sentences(archivePolicy, 'takeOut', { side: 'service', organisationId: id }))],
  }))),
  recipe(ops.registerReceipt, ({ referrals }) => referrals.flatMap(({ id, name, parties, handovers }) => handovers.filter(({ current }) => current).map((handover) => ({
    params: { referralId: id, handoverId: handover.id }, body: { receipt: 'MATRIX-3' },
    tellings: [done(`the receipt of the ${handover.side} for ${name}`, ofSide('deliver', parties, handover.side))],
  })))),
  recipe(ops.markNotWorthKeeping, ({ referrals }) => referrals.map(({ id, name, parties }) => ({
    params: { referralId: id }, body: { reason: 'trial' as const }, tellings: [done(`${name} is not worth keeping`, ofEitherSide('markNotWorthKeeping', parties))],
  }))),
  recipe(ops.readNetworkArchive, (world) => ofNetworks(world).map(({ of, name, owner }) => ({
    params: of, tellings: [done(`${name}, its archive`, sentences(archivePolicy, 'deliver', owner))],
  }))),
  recipe(ops.deliverToNetworkArchive, (world) => ofNetworks(world).map(({ of, name, owner }) => ({
    params: of, tellings: [done(`a package of ${name}`, sentences(archivePolicy, 'deliver', owner))],
  }))),
  recipe(ops.registerNetworkReceipt, (world) => ofNetworks(world).flatMap(({ of, name, owner, handovers }) => handovers.map((handoverId) => ({
    params: { ...of, handoverId }, body: { receipt: 'MATRIX-4' }, tellings: [done(`the receipt for ${name}`, sentences(archivePolicy, 'deliver', owner))],
  })))),
  recipe(ops.markNetworkNotWorthKeeping, (world) => ofNetworks(world).map(({ of, name, owner }) => ({
    params: of, body: { reason: 'trial' as const }, tellings: [done(`${name} is not worth keeping`, sentences(archivePolicy, 'markNotWorthKeeping', owner))],
  }))),
  recipe(ops.seeRetention, ({ services, bases, networks }) => [{
    tellings: [...services.map(({ id, key }) => ({ id, key })), ...networks.map(({ id, key }) => ({ id, key })), ...bases.map((id) => ({ id, key: `base ${id}` }))].map(({ id, key }) => ({
      what: `what goes of ${key}`, to: sentences(retentionPolicy, 'see', { ownerId: id }),
      tells: ({ items }: AnswerOf<typeof ops.seeRetention>) => items.some(({ owner }) => owner.id === id),
    })),
  }]),
  recipe(ops.decidePeriod, ({ services, networks }) => [
    ...services.map(({ id, key }) => ({
      params: { ownerId: id, kind: 'referral' as const }, body: { months: 48 },
      tellings: [done(`how long ${key} keeps its referrals`, sentences(retentionPolicy, 'decide', { ownerId: id }))],
    })),
    ...networks.map(({ id, key }) => ({
      params: { ownerId: id, kind: 'groupOffer' as const }, body: { months: 48 },
      tellings: [done(`how long ${key} keeps its groups`, sentences(retentionPolicy, 'decide', { ownerId: id }))],
    })),
  ]),
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
