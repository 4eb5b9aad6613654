import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { NetworkId, OrganisationId } from '../../domain/identifiers';
import type { CountedService } from '../../domain/statistics/count-referrals';
import type { FiguresEdition, FiguresEditionId, FrozenCount, SharedFigure } from '../../domain/statistics/sharing/edition';
import type { SharingLedger, SharingPorts } from '../../domain/statistics/sharing/ports';
import { Temporal } from '../../domain/time';
import type { Transaction } from '../database';
import { inForce } from '../network/in-force';
import { membership, organisation, person } from '../schema/network';
import { figuresEdition, frozenCount, frozenFigure, releasedFigure, sharingAnswer, type KeptService } from '../schema/sharing';
import { becomesIn } from './becomes';

/** Closed figures and their release, seen as the actor of the transaction. */
export function sharingStore(tx: Transaction): SharingPorts {
  return {
    editions: async () =>
      (await tx.select().from(figuresEdition).orderBy(desc(figuresEdition.period), desc(figuresEdition.number), asc(figuresEdition.id))).map(editionOf),
    edition: async (id) => (await tx.select().from(figuresEdition).where(eq(figuresEdition.id, id))).map(editionOf)[0],
    counts: (id) => tx.select({
      half: frozenCount.half, serviceId: frozenCount.serviceId, category: frozenCount.category, received: frozenCount.received, helped: frozenCount.helped,
    }).from(frozenCount).where(eq(frozenCount.editionId, id)),
    frozen: (id) => figuresIn(tx, frozenFigure, id),
    released: (id) => figuresIn(tx, releasedFigure, id),
    answers: async (ids) => (ids.length === 0 ? [] : tx.select().from(sharingAnswer).where(inArray(sharingAnswer.editionId, [...ids]))),
    freeze: async (edition, counts, figures) => {
      const { rows } = (await tx.execute(sql`select freeze_figures(${rowOf(edition)}::json, ${countRows(counts)}::json, ${JSON.stringify(figures)}::json) as frozen`)) as { rows: readonly ({ frozen: boolean })[] };
      return rows[0]?.frozen === true;
    },
    ledger: async (id) => {
      const { rows } = (await tx.execute(sql`select sharing_ledger(${id}) as ledger`)) as { rows: readonly ({ ledger: KeptLedger })[] };
      const kept = rows[0]?.ledger;
      return {
        counts: (kept?.counts ?? []).map(({ service_id: serviceId, ...count }) => ({ ...count, serviceId })),
        frozen: kept?.frozen ?? [], sharing: kept?.sharing ?? [], released: kept?.released ?? [],
      };
    },
    steerRelease: async ({ id, releasedTo, releasedAt, releaseEndedAt, version }) => {
      await tx.update(figuresEdition).set({ releasedTo, releasedAt, releaseEndedAt, version }).where(eq(figuresEdition.id, id));
    },
    writeReleased: async (id, figures) => {
      await tx.execute(sql`select write_released(${id}, ${JSON.stringify(figures)}::json)`);
    },
    answer: async (answer) => {
      const { shares, answeredBy, answeredAt } = answer;
      await tx.insert(sharingAnswer).values(answer)
        .onConflictDoUpdate({ target: [sharingAnswer.editionId, sharingAnswer.serviceId], set: { shares, answeredBy, answeredAt } });
    },
    receivers: () => tx.select({ id: organisation.id, name: organisation.name }).from(organisation)
      .where(eq(organisation.kind, 'countyGovernor')).orderBy(asc(organisation.name)),
    becomes: (serviceId) => becomesIn(tx, serviceId),
    leadersOf: async (serviceIds, onDay) => {
      const answering = (await Promise.all(serviceIds.map((id) => becomesIn(tx, id)))).flat();
      return leadersIn(tx, [...new Set(answering)], onDay);
    },
    periodIsFrozen: (baseId, sentAt) => periodIsFrozenIn(tx, baseId, sentAt),
  };
}

/** Whether the figures of the period that a henvendelse was sent in are closed. Also for workers that keep or delete. */
export async function periodIsFrozenIn(tx: Transaction, baseId: OrganisationId, sentAt: Temporal.Instant): Promise<boolean> {
  const { rows } = (await tx.execute(sql`select period_is_frozen(${baseId}, ${sentAt.toString()}) as frozen`)) as { rows: readonly ({ frozen: boolean })[] };
  return rows[0]?.frozen === true;
}

async function leadersIn(tx: Transaction, serviceIds: readonly OrganisationId[], onDay: Temporal.PlainDate) {
  if (serviceIds.length === 0) return [];
  const rows = await tx.selectDistinct({ personId: person.id }).from(membership).innerJoin(person, eq(person.id, membership.personId))
    .where(and(eq(membership.role, 'serviceLeader'), inArray(membership.organisationId, [...serviceIds]), inForce(membership, onDay), inForce(person, onDay)))
    .orderBy(asc(person.id));
  return rows.map(({ personId }) => personId);
}

function figuresIn(tx: Transaction, from: typeof frozenFigure | typeof releasedFigure, id: FiguresEditionId): Promise<readonly SharedFigure[]> {
  return tx.select({ kind: from.kind, row: from.row, measure: from.measure, value: from.value }).from(from).where(eq(from.editionId, id));
}

interface KeptLedger extends Omit<SharingLedger, 'counts'> {
  readonly counts: readonly (Omit<FrozenCount, 'serviceId'> & { readonly service_id: OrganisationId })[];
}

function editionOf({ services, ...edition }: typeof figuresEdition.$inferSelect): FiguresEdition {
  return {
    ...edition,
    services: services.map(({ validFrom, validTo, network, ...service }): CountedService => ({
      ...service, network: { id: network.id as NetworkId, name: network.name },
      validFrom: Temporal.PlainDate.from(validFrom), validTo: validTo === null ? null : Temporal.PlainDate.from(validTo),
    })),
  };
}

function rowOf(edition: FiguresEdition): string {
  const services = edition.services.map(({ validFrom, validTo, ...service }): KeptService =>
    ({ ...service, validFrom: validFrom.toString(), validTo: validTo?.toString() ?? null }));
  return JSON.stringify({
    id: edition.id, base_id: edition.baseId, period: edition.period, number: edition.number, threshold: edition.threshold, method: edition.method,
    reason: edition.reason, closed_by: edition.closedBy, closed_at: edition.closedAt.toString(), services, version: edition.version,
  });
}

function countRows(counts: readonly FrozenCount[]): string {
  return JSON.stringify(counts.map(({ serviceId, ...count }) => ({ ...count, service_id: serviceId })));
}
