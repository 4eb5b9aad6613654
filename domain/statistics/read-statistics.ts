import type { OrganisationId } from '../identifiers';
import type { Actor } from '../network/actor';
import { membershipsAs } from '../network/actor';
import { refuse, success, type Outcome } from '../outcome';
import { OSLO, osloDate, Temporal, type Period } from '../time';
import type { Ports } from '../unit-of-work';
import { countReferrals, type CountedService, type ReferralStatistics } from './count-referrals';
import { statisticsPolicy } from './policy';

/** Days in Oslo, both included; without them everything until today. */
export interface AskedPeriod {
  readonly from: Temporal.PlainDate | undefined;
  readonly to: Temporal.PlainDate | undefined;
}

/**
 * The figures of the base that the actor coordinates, or of the actor's own service (KB-35).
 * Refuses `notAllowed`, and `rangeIsEmpty` when the last day is before the first.
 */
export async function readStatistics(
  ports: Pick<Ports, 'statistics' | 'clock'>,
  actor: Actor,
  asked: AskedPeriod,
): Promise<Outcome<ReferralStatistics, 'notAllowed' | 'rangeIsEmpty'>> {
  const within = periodOf(asked, osloDate(ports.clock()));
  if (within === undefined) return refuse('rangeIsEmpty', 'to');
  const services: CountedService[] = [];
  const referrals = [];
  const needs = [];
  for (const { baseId, only } of await readableFigures(ports, actor)) {
    const area = await ports.statistics.servicesOfArea(baseId);
    services.push(...area.filter(({ id }) => (only === undefined || id === only) && services.every((one) => one.id !== id)));
    referrals.push(...await ports.statistics.referralsTo(baseId, within));
    needs.push(...await ports.statistics.needsOf(baseId, within));
  }
  return services.length === 0 ? refuse('notAllowed') : success(countReferrals(services, referrals, needs));
}

/** Whether the actor may see any figures at all. */
export function maySeeStatistics(actor: Actor): boolean {
  return actor.scope.organisationIds.some((id) => statisticsPolicy.permits(actor, 'read', { baseId: id, serviceId: id }));
}

async function readableFigures({ statistics }: Pick<Ports, 'statistics'>, actor: Actor) {
  const figures: { baseId: OrganisationId; only: OrganisationId | undefined }[] = [];
  for (const baseId of placesAs(actor, 'coordinator')) {
    if (statisticsPolicy.permits(actor, 'read', { baseId })) figures.push({ baseId, only: undefined });
  }
  for (const serviceId of placesAs(actor, 'serviceLeader')) {
    for (const baseId of await statistics.basesOf(serviceId)) {
      const coordinates = figures.some((one) => one.baseId === baseId && one.only === undefined);
      if (!coordinates && statisticsPolicy.permits(actor, 'read', { baseId, serviceId })) figures.push({ baseId, only: serviceId });
    }
  }
  return figures;
}

function placesAs(actor: Actor, role: 'coordinator' | 'serviceLeader'): readonly OrganisationId[] {
  return membershipsAs(actor, role).map(({ organisationId }) => organisationId).filter((id) => id !== null);
}

const beforeEverything = Temporal.PlainDate.from('2000-01-01');

function periodOf({ from = beforeEverything, to }: AskedPeriod, today: Temporal.PlainDate): Period | undefined {
  const last = to ?? today;
  if (Temporal.PlainDate.compare(last, from) < 0) return undefined;
  const midnight = (day: Temporal.PlainDate) => day.toZonedDateTime(OSLO).toInstant();
  return { start: midnight(from), end: midnight(last.add({ days: 1 })) };
}
