import type { OrganisationId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import { referralCategories } from '../../referrals/referral';
import type { CommonRefusal } from '../../refusals';
import { osloDate, Temporal } from '../../time';
import type { Ports } from '../../unit-of-work';
import type { CountedReferral, CountedService } from '../count-referrals';
import {
  latestEditions, methodVersion, thresholds, type CorrectionReason, type FiguresEdition, type FiguresEditionId, type FrozenCount,
} from './edition';
import { daysOf, halvesOf, isOver, momentsOf, readPeriod, yearOf, type FiguresPeriod, type HalfYear } from './period';
import { sharedFiguresPolicy } from './policy';
import type { SharingRefusal } from './refusals';
import { figuresToShare } from './shared-table';

export interface ClosePeriod {
  readonly baseId: OrganisationId;
  readonly period: string;
  readonly threshold: number;
  /** Why the period is closed once more; absent the first time. */
  readonly reason?: CorrectionReason | undefined;
  /** The number of the latest edition that the actor has seen, 0 for none. */
  readonly basedOn: number;
}

type Writes = Pick<Ports, 'statistics' | 'sharing' | 'events' | 'newId' | 'clock'>;

/**
 * Freezes the figures of a period that is over (KB-35, KB-40): what was counted, which figures are hidden, with which threshold and
 * in which way. Nothing changes them after; a correction is a new edition with its reason. A year is the sum of its halves as they
 * were closed, so that its figures and theirs agree; what was not closed is counted now. Refuses `notAllowed`, `periodIsUnreadable`,
 * `periodIsNotOver`, `thresholdIsOutOfRange`, `versionIsOld`, `correctionNeedsReason`, `thereIsNothingToCorrect`.
 */
export async function closePeriod(
  ports: Writes, actor: Actor, { baseId, period: asked, threshold, reason, basedOn }: ClosePeriod,
): Promise<Outcome<FiguresEditionId, SharingRefusal | CommonRefusal>> {
  if (!sharedFiguresPolicy.permits(actor, 'close', { baseId })) return refuse('notAllowed');
  const period = readPeriod(asked);
  if (period === undefined) return refuse('periodIsUnreadable', 'period');
  if (!isOver(period, osloDate(ports.clock()))) return refuse('periodIsNotOver', 'period');
  if (!Number.isInteger(threshold) || threshold < thresholds.least || threshold > thresholds.most) return refuse('thresholdIsOutOfRange', 'threshold');
  const sameYear = latestEditions(await ports.sharing.editions()).filter((one) => one.baseId === baseId && yearOf(one.period) === yearOf(period));
  const before = sameYear.find((one) => one.period === period);
  if ((before?.number ?? 0) !== basedOn) return refuse('versionIsOld');
  if (before !== undefined && reason === undefined) return refuse('correctionNeedsReason', 'reason');
  if (before === undefined && reason !== undefined) return refuse('thereIsNothingToCorrect', 'reason');
  const area = await ports.statistics.servicesOfArea(baseId);
  if (area.length === 0) return refuse('notAllowed');
  const kept = await closedHalves(ports, sameYear);
  const counts = await countsOf(ports, { baseId, period, kept, services: area });
  const services = area.filter((service) => wasThere(service, period) || counts.some(({ serviceId }) => serviceId === service.id));
  const others = [...kept].filter(([half]) => !halvesOf(period).includes(half)).flatMap(([, known]) => known);
  const edition: FiguresEdition = {
    id: ports.newId<'figuresEdition'>(), baseId, period, number: basedOn + 1, threshold, method: methodVersion, reason: reason ?? null,
    closedBy: actor.scope.personId, closedAt: ports.clock(), services, releasedTo: null, releasedAt: null, releaseEndedAt: null, version: 1,
  };
  const figures = figuresToShare({
    period, threshold, services, counts: [...counts, ...others], withheld: new Set(),
    earlier: await Promise.all(sameYear.map(async (one) => ({
      period: one.period, hides: true, figures: (await ports.sharing.frozen(one.id)).map((figure) => ({ ...figure, told: figure.value !== null })),
    }))),
  });
  if (!(await ports.sharing.freeze(edition, counts, figures))) return refuse('versionIsOld');
  await ports.events.append({ noun: 'figures', nounId: edition.id, what: before === undefined ? 'closed' : 'corrected', version: 1 });
  return success(edition.id);
}

/** What was counted for each half year that has been closed: by itself, or else within its year. */
async function closedHalves(
  { sharing }: Pick<Ports, 'sharing'>, editions: readonly FiguresEdition[],
): Promise<ReadonlyMap<HalfYear, readonly FrozenCount[]>> {
  const kept = new Map<HalfYear, readonly FrozenCount[]>();
  for (const { id, period } of [...editions].sort((one, other) => halvesOf(other.period).length - halvesOf(one.period).length)) {
    const counts = await sharing.counts(id);
    for (const half of halvesOf(period)) kept.set(half, counts.filter((one) => one.half === half));
  }
  return kept;
}

interface Counting {
  readonly baseId: OrganisationId;
  readonly period: FiguresPeriod;
  readonly kept: ReadonlyMap<HalfYear, readonly FrozenCount[]>;
  readonly services: readonly CountedService[];
}

/** The counts of a period: a half year anew, a year from its halves as they were closed and anew where they were not. */
async function countsOf({ statistics }: Pick<Ports, 'statistics'>, { baseId, period, kept, services }: Counting): Promise<readonly FrozenCount[]> {
  const counts: FrozenCount[] = [];
  const halves = halvesOf(period);
  for (const half of halves) {
    const closed = halves.length === 1 ? undefined : kept.get(half);
    counts.push(...(closed ?? count(half, await statistics.referralsTo(baseId, momentsOf(half)), services)));
  }
  return counts;
}

/** Whether a service was one on a day of the period. */
function wasThere({ validFrom, validTo }: CountedService, period: FiguresPeriod): boolean {
  const { from, to } = daysOf(period);
  return Temporal.PlainDate.compare(validFrom, to) <= 0 && (validTo === null || Temporal.PlainDate.compare(validTo, from) > 0);
}

function count(half: HalfYear, referrals: readonly CountedReferral[], services: readonly CountedService[]): readonly FrozenCount[] {
  return services.flatMap(({ id: serviceId }) => referralCategories.flatMap((category) => {
    const here = referrals.filter((one) => one.serviceId === serviceId && one.category === category);
    return here.length === 0 ? [] : [{ half, serviceId, category, received: here.length, helped: here.filter(({ helped }) => helped).length }];
  }));
}
