import type { NetworkId } from '../../identifiers';
import { osloDate } from '../../time';
import type { Ports } from '../../unit-of-work';
import { owningRoles, type ActionOwner } from './planned-action';

/** Who can own an action of a network: each of its services, and each role. */
export async function ownersIn(
  ports: { readonly network: Pick<Ports['network'], 'servicesOf'>; readonly clock: Ports['clock'] },
  networkId: NetworkId,
): Promise<readonly (ActionOwner & { readonly organisationName: string | null })[]> {
  const services = await ports.network.servicesOf(networkId, osloDate(ports.clock()));
  return [
    ...services.map(({ id, name }) => ({ organisationId: id, organisationName: name, role: null })),
    ...owningRoles.map((role) => ({ organisationId: null, organisationName: null, role })),
  ];
}

/** The owner that a choice names: a service by its id, or a role. */
export function ownerNamed(choice: string): ActionOwner {
  const role = owningRoles.find((one) => one === choice);
  return role === undefined ? { organisationId: choice === '' ? null : (choice as NonNullable<ActionOwner['organisationId']>), role: null } : { organisationId: null, role };
}
