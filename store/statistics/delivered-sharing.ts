import { and, eq, inArray } from 'drizzle-orm';
import type { OrganisationId, PersonId } from '../../domain/identifiers';
import { isReleased, type FiguresEditionId } from '../../domain/statistics/sharing/edition';
import type { FiguresPeriod } from '../../domain/statistics/sharing/period';
import { osloDate, type Temporal } from '../../domain/time';
import type { Transaction } from '../database';
import { inForce } from '../network/in-force';
import { membership, organisation } from '../schema/network';
import { figuresEdition, sharingAnswer } from '../schema/sharing';
import { becomesIn } from './becomes';

/** What `statistics.sharing` shows. */
export interface DeliveredSharing {
  readonly editionId: FiguresEditionId;
  readonly baseName: string;
  readonly receiverName: string;
  readonly period: FiguresPeriod;
  readonly open: boolean;
  readonly services: readonly { readonly id: OrganisationId; readonly name: string; readonly shares: boolean | null }[];
}

/** What a leader is asked of an edition; undefined when they lead none of its services any more. Runs as the system actor `delivery`. */
export async function deliveredSharing(tx: Transaction, id: FiguresEditionId, personId: PersonId, now: Temporal.Instant): Promise<DeliveredSharing | undefined> {
  const [edition] = await tx.select({
    baseId: figuresEdition.baseId, period: figuresEdition.period, services: figuresEdition.services,
    releasedTo: figuresEdition.releasedTo, releaseEndedAt: figuresEdition.releaseEndedAt,
  }).from(figuresEdition).where(eq(figuresEdition.id, id));
  if (edition === undefined || edition.releasedTo === null) return undefined;
  const led = (await tx.select({ id: membership.organisationId }).from(membership)
    .where(and(eq(membership.personId, personId), eq(membership.role, 'serviceLeader'), inForce(membership, osloDate(now))))).map((one) => one.id);
  const answers = await tx.select({ serviceId: sharingAnswer.serviceId, shares: sharingAnswer.shares }).from(sharingAnswer).where(eq(sharingAnswer.editionId, id));
  const names = await tx.select({ id: organisation.id, name: organisation.name }).from(organisation)
    .where(inArray(organisation.id, [edition.baseId, edition.releasedTo]));
  const services = [];
  for (const service of edition.services) {
    if (!(await becomesIn(tx, service.id)).some((one) => led.includes(one))) continue;
    services.push({ id: service.id, name: service.name, shares: answers.find(({ serviceId }) => serviceId === service.id)?.shares ?? null });
  }
  const nameOf = (of: OrganisationId) => names.find((one) => one.id === of)?.name ?? '';
  return services.length === 0 ? undefined : {
    editionId: id, period: edition.period, open: isReleased(edition), services, baseName: nameOf(edition.baseId), receiverName: nameOf(edition.releasedTo),
  };
}
