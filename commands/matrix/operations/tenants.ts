import { tenantPolicy } from '../../../domain/network/tenants/policy';
import { tenantOperations as ops } from '../../../tab/contract/tenants';
import { sentences } from '../permission';
import { done, recipe, type Recipe } from '../recipe';
import { tenantsOfTheMatrix as ids } from '../tenancy';
import type { World } from '../world';

const keeps = ({ tenants }: World) => sentences(tenantPolicy, 'keep', tenants);

/** How the operations of the list of tenants are asked: all of them are for whoever keeps it. */
export const tenantRecipes: readonly Recipe[] = [
  recipe(ops.seeTenants, (world) => [{ tellings: [done('the list of tenants', keeps(world))] }]),
  recipe(ops.admitTenant, (world) => [{
    body: { tenantId: ids.wanted, organisations: 'Matrisen' }, tellings: [done('a tenant', keeps(world))],
  }]),
  recipe(ops.endTenant, (world) => world.tenants.admissionIds.map((admissionId) => ({
    params: { admissionId }, tellings: [done('the admission of a tenant', keeps(world))],
  }))),
  recipe(ops.makeConsentLink, (world) => [{ params: { tenantId: ids.admitted }, tellings: [done('a link to consent', keeps(world))] }]),
  recipe(ops.lookForConsent, (world) => [{ params: { tenantId: ids.home }, tellings: [done('a look at the consent', keeps(world))] }]),
];
