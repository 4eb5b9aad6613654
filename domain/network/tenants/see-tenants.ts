import { refuse, success, type Outcome } from '../../outcome';
import type { Ports } from '../../unit-of-work';
import type { Actor } from '../actor';
import type { PersonLabelFacts } from '../person-label';
import { tenantPolicy } from './policy';
import type { AdmittedTenant, Consent } from './tenant';

/** Every tenant that has been admitted, what is known of their consent, and what the people are called who decided it. */
export interface TenantsSeen {
  readonly admissions: readonly AdmittedTenant[];
  readonly consents: readonly Consent[];
  readonly people: readonly PersonLabelFacts[];
}

/** Whether the actor keeps the list of tenants. */
export async function mayKeepTenants(ports: Pick<Ports, 'tenants'>, actor: Actor): Promise<boolean> {
  return tenantPolicy.permits(actor, 'keep', { operatorIds: await ports.tenants.operators() });
}

/** The list, for an administrator of whoever runs the product. Refuses `notAllowed`. */
export async function seeTenants(
  ports: Pick<Ports, 'tenants' | 'network'>, actor: Actor,
): Promise<Outcome<TenantsSeen, 'notAllowed'>> {
  if (!(await mayKeepTenants(ports, actor))) return refuse('notAllowed');
  const admissions = await ports.tenants.admissions();
  const people = new Set(admissions.flatMap(({ admittedBy, endedBy }) => (endedBy === null ? [admittedBy] : [admittedBy, endedBy])));
  return success({
    admissions, consents: await ports.tenants.consents(), people: await ports.network.labelFacts([...people]),
  });
}
