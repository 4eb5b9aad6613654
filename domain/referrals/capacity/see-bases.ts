import type { OrganisationId } from '../../identifiers';
import { membershipsAs, type Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import { osloDate, Temporal } from '../../time';
import type { Ports } from '../../unit-of-work';
import { sendingServices } from '../send-referral';
import type { OrganisationName } from '../referral';
import { capacityLevels, daysMeasured, weeksOfWait, type Capacity } from './capacity';
import { capacityPolicy } from './policy';

/** A base as those see it whom it serves, and its own coordinator. */
export interface SeenBase {
  readonly base: OrganisationName;
  readonly capacity: Capacity | undefined;
  /** Weeks from sent to the start meeting, as measured; undefined when too few were helped lately to say. */
  readonly weeksOfWait: number | undefined;
  readonly mayState: boolean;
  /** The reader's services that the base serves, with the telephone number of each office. */
  readonly services: readonly (OrganisationName & { readonly phone: string | undefined })[];
}

type Needed = Pick<Ports, 'capacity' | 'network' | 'clock'>;

/** The bases that the actor coordinates, and those that serve the actor's services, with their capacity now (KB-38). */
export async function seeBases(ports: Needed, actor: Actor): Promise<Outcome<readonly SeenBase[], never>> {
  const today = osloDate(ports.clock());
  const served = new Map<OrganisationId, { readonly base: OrganisationName; readonly services: SeenBase['services'][number][] }>();
  for (const { organisationId } of membershipsAs(actor, 'coordinator')) {
    const own = organisationId === null ? undefined : await ports.network.organisation(organisationId);
    if (own !== undefined) served.set(own.id, { base: { id: own.id, name: own.name }, services: [] });
  }
  for (const serviceId of sendingServices(actor)) {
    const service = await ports.network.organisation(serviceId);
    if (service === undefined) continue;
    for (const { id, name } of await ports.network.basesFor(serviceId, today)) {
      const known = served.get(id) ?? { base: { id, name }, services: [] };
      known.services.push({ id: serviceId, name: service.name, phone: await ports.capacity.phoneOf(serviceId, today) });
      served.set(id, known);
    }
  }
  const since = ports.clock().subtract({ hours: 24 * daysMeasured });
  const seen: SeenBase[] = [];
  for (const { base, services } of served.values()) {
    seen.push({
      base, services, mayState: capacityPolicy.permits(actor, 'state', { baseId: base.id }),
      capacity: await ports.capacity.capacityOf(base.id, today),
      weeksOfWait: weeksOfWait(await ports.capacity.waitSince(base.id, since)),
    });
  }
  return success(seen);
}

export type CapacityRefusal = 'capacityIsUnknown' | 'dayIsInThePast';

/** States the base's capacity from a day on, today or later (KB-38). Refuses `notAllowed` for all but its coordinator. */
export async function stateCapacity(
  { capacity, clock, newId, events }: Pick<Ports, 'capacity' | 'clock' | 'newId' | 'events'>,
  actor: Actor,
  { baseId, level, from }: { readonly baseId: OrganisationId; readonly level: string; readonly from: Temporal.PlainDate },
): Promise<Outcome<Capacity, CapacityRefusal | 'notAllowed'>> {
  if (!capacityPolicy.permits(actor, 'state', { baseId })) return refuse('notAllowed');
  const known = capacityLevels.find((one) => one === level);
  if (known === undefined) return refuse('capacityIsUnknown', 'level');
  if (Temporal.PlainDate.compare(from, osloDate(clock())) < 0) return refuse('dayIsInThePast', 'from');
  await capacity.stateCapacity({ id: newId<'capacity'>(), baseId, level: known, from, by: actor.scope.personId, at: clock() });
  await events.append({ noun: 'base', nounId: baseId, what: 'capacityStated', version: 1 });
  return success({ level: known, from });
}
