import type { OrganisationId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import type { Organisation } from '../../network/organisation';
import { refuse, success, type Outcome } from '../../outcome';
import { osloDate, Temporal } from '../../time';
import type { Ports } from '../../unit-of-work';
import { namesPolicy } from './policy';
import type { NamesRefusal } from './refusals';

type Needed = Pick<Ports, 'names' | 'network' | 'clock' | 'newId' | 'events'>;

export interface TurnNamesOn {
  readonly serviceId: OrganisationId;
  /** The day of the service's own assessment of what it means for privacy (DPIA). */
  readonly assessedOn: Temporal.PlainDate;
  /** That the leader has said yes to what the page says. */
  readonly agreed: boolean;
}

/**
 * Lets a service write what its foster parents in groups are called. Its leader decides (`notAllowed`; `notFound` for what is no
 * service), with a yes (`namesNeedAYes`) and the day of an assessment that has been made (`assessmentIsAhead`). With another day
 * it stays on, on the new assessment; the same once more changes nothing.
 */
export async function turnNamesOn(ports: Needed, actor: Actor, { serviceId, assessedOn, agreed }: TurnNamesOn): Promise<Outcome<OrganisationId, NamesRefusal | 'notFound' | 'notAllowed'>> {
  const service = await decidedBy(ports, actor, serviceId);
  if (!service.ok) return service;
  const at = ports.clock();
  if (Temporal.PlainDate.compare(assessedOn, osloDate(at)) > 0) return refuse('assessmentIsAhead', 'assessedOn');
  if (!agreed) return refuse('namesNeedAYes', 'agreed');
  const [standing] = await ports.names.settings([serviceId]);
  if (standing !== undefined && standing.assessedOn.equals(assessedOn)) return success(serviceId);
  await ports.names.turnOn({ id: ports.newId<'namesSetting'>(), serviceId, assessedOn, at });
  await ports.events.append({ noun: 'namesSetting', nounId: serviceId, what: 'turnedOn', version: 1 });
  return success(serviceId);
}

/** Turns names off at any time, which erases all at once; how many homes had names. What is off already stays so. */
export async function turnNamesOff(ports: Needed, actor: Actor, serviceId: OrganisationId): Promise<Outcome<number, 'notFound' | 'notAllowed'>> {
  const service = await decidedBy(ports, actor, serviceId);
  if (!service.ok) return service;
  if ((await ports.names.settings([serviceId])).length === 0) return success(0);
  const erased = await ports.names.turnOff(serviceId, ports.clock());
  await ports.events.append({ noun: 'namesSetting', nounId: serviceId, what: 'turnedOff', version: 1 });
  return success(erased);
}

async function decidedBy({ network }: Needed, actor: Actor, serviceId: OrganisationId): Promise<Outcome<Organisation, 'notFound' | 'notAllowed'>> {
  const service = await network.organisation(serviceId);
  if (service === undefined) return refuse('notFound');
  return namesPolicy.permits(actor, 'decide', { organisationId: serviceId, kind: service.kind }) ? success(service) : refuse('notAllowed');
}
