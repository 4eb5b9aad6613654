import type { OrganisationId } from '../../identifiers';
import { referralCategories } from '../../referrals/referral';
import { successorOf, type CountedService } from '../count-referrals';
import { hideFigures } from '../suppression/hide-figures';
import type { Dimension, Figure } from '../suppression/table';
import { measures, type FrozenCount, type Measure, type RowKind, type SharedFigure } from './edition';
import { halvesOf, type FiguresPeriod, type HalfYear } from './period';

/** Figures of a period that were made before. */
export interface EarlierFigures {
  readonly period: FiguresPeriod;
  readonly figures: readonly KnownFigure[];
  /** Whether what was hidden there stays hidden. */
  readonly hides: boolean;
}

/** A figure, and whether somebody has seen it, also when it is hidden now. */
export interface KnownFigure extends SharedFigure {
  readonly told: boolean;
}

/** What figures are to be shared, and what is known already. */
export interface ToShare {
  readonly period: FiguresPeriod;
  readonly threshold: number;
  readonly services: readonly CountedService[];
  /** Of every half year that any of the periods has. */
  readonly counts: readonly FrozenCount[];
  /** Of the same calendar year: the halves and the year give each other away, and so do editions of the same period. */
  readonly earlier: readonly EarlierFigures[];
  /** Services whose own figures are not to be seen. */
  readonly withheld: ReadonlySet<OrganisationId>;
}

/** A row of the shared figures: what it is of, and the services in it by their place in the list. */
interface Row {
  readonly kind: RowKind;
  readonly row: string;
  readonly services: readonly number[];
}

/**
 * The figures of a period as they may be shared: everything, networks, services as they were, services as they have become
 * (KB-37) and categories, received and helped (KB-35). Hidden are small ones, those of services that are withheld, and what
 * would give them away: between the tables, with what is known of the same year, and between former and merged services.
 * That received less helped are those who were not is part of it, though it is never shown.
 */
export function figuresToShare({ period, threshold, services, counts, earlier, withheld }: ToShare): readonly SharedFigure[] {
  const rows = rowsOf(services);
  const periods = worthKnowing([period, ...earlier.map((one) => one.period)]);
  const halves = [...new Set(periods.flatMap(halvesOf))];
  const whole = rows.findIndex(({ kind }) => kind === 'total');
  const allCategories = referralCategories.length;
  const dimensions: readonly Dimension[] = [
    { leaves: services.length, nodes: rows.filter(({ kind }) => kind !== 'category').map((row) => row.services) },
    { leaves: allCategories, nodes: [...referralCategories.map((_, at) => [at]), referralCategories.map((_, at) => at)] },
    { leaves: 2, nodes: [[0, 1], [0], [1]] },
    { leaves: halves.length, nodes: periods.map((one) => halvesOf(one).map((half) => halves.indexOf(half))) },
  ];
  const before = knownBefore(earlier);
  const described = periods.flatMap((of, at) => rows.flatMap((row, place) => [...measures, undefined].map((measure) => ({ of, at, row, place, measure }))));
  const figures = described.map(({ of, at, row, place, measure }): Figure => {
    const known = measure === undefined ? undefined : before.get(keyOf(of, { ...row, measure }));
    const isNew = of === period;
    return {
      at: [row.kind === 'category' ? whole : place, row.kind === 'category' ? place - whole - 1 : allCategories, measure === undefined ? 2 : measures.indexOf(measure), at],
      mayShow: measure !== undefined && (isNew || known?.isShown === true),
      withheld: (isNew || known === undefined ? isWithheld(row, services, withheld) : known.staysHidden && isOfServices(row)),
      staysHidden: known?.staysHidden === true,
      told: known?.told === true,
      stands: !isNew && known?.isShown === true,
    };
  });
  const { hidden } = hideFigures({ dimensions, counts: leafCounts(counts, services, halves), figures }, threshold);
  return described.flatMap(({ of, row, measure }, at) =>
    (of !== period || measure === undefined ? []
      : [{ kind: row.kind, row: row.row, measure, value: hidden.has(at) ? null : sumOf(counts, row, services, { period, measure }) }]));
}

/**
 * The periods whose figures can be worked out from those that are shown: of a year and one half the other half, of both halves the
 * year. Also what was never closed is kept from being worked out.
 */
function worthKnowing(shown: readonly FiguresPeriod[]): readonly FiguresPeriod[] {
  const halves = new Set(shown.flatMap(halvesOf));
  const years = [...halves].map((half) => half.slice(0, 4) as unknown as FiguresPeriod).filter((year) => halvesOf(year).every((half) => halves.has(half)));
  return [...new Set([...shown, ...years, ...years.flatMap((year) => halvesOf(year) as unknown as readonly FiguresPeriod[])])];
}

/** What is known of each figure from before. */
function knownBefore(earlier: readonly EarlierFigures[]) {
  const known = new Map<string, { told: boolean; isShown: boolean; staysHidden: boolean }>();
  for (const { period, figures, hides } of earlier) {
    for (const figure of figures) {
      const so = known.get(keyOf(period, figure));
      known.set(keyOf(period, figure), {
        told: figure.told || so?.told === true,
        isShown: figure.value !== null || so?.isShown === true,
        staysHidden: (hides && figure.value === null) || so?.staysHidden === true,
      });
    }
  }
  return known;
}

/** The rows of a base's figures: services in every way first, then everything, then categories. */
function rowsOf(services: readonly CountedService[]): readonly Row[] {
  const placesOf = (fits: (service: CountedService) => boolean) => services.flatMap((service, at) => (fits(service) ? [at] : []));
  const networkIds = [...new Set(services.map(({ network }) => network.id))];
  const merged = services.filter((service) => services.some((one) => one.id !== service.id && successorOf(one, services).id === service.id));
  const everybody = placesOf(() => true);
  return [
    ...services.map((service, at): Row => ({ kind: 'service', row: service.id, services: [at] })),
    ...merged.map((service): Row => ({ kind: 'merged', row: service.id, services: placesOf((one) => successorOf(one, services).id === service.id) })),
    ...networkIds.map((id): Row => ({ kind: 'network', row: id, services: placesOf(({ network }) => network.id === id) })),
    { kind: 'total', row: '', services: everybody },
    ...referralCategories.map((category): Row => ({ kind: 'category', row: category, services: everybody })),
  ];
}

const isOfServices = ({ kind }: Pick<Row, 'kind'>): boolean => kind === 'service' || kind === 'merged';

/** A merged service is as little to be seen as any that went into it. */
function isWithheld(row: Row, services: readonly CountedService[], withheld: ReadonlySet<OrganisationId>): boolean {
  return isOfServices(row) && row.services.some((at) => services[at] !== undefined && withheld.has(services[at].id));
}

function leafCounts(counts: readonly FrozenCount[], services: readonly CountedService[], halves: readonly HalfYear[]) {
  return counts.flatMap(({ half, serviceId, category, received, helped }) => {
    const [service, at] = [services.findIndex(({ id }) => id === serviceId), halves.indexOf(half)];
    if (service < 0 || at < 0) return [];
    const place = (outcome: number) => [service, referralCategories.indexOf(category), outcome, at];
    return [{ at: place(0), count: helped }, { at: place(1), count: received - helped }];
  });
}

function sumOf(counts: readonly FrozenCount[], { kind, row, services: places }: Row, services: readonly CountedService[], { period, measure }: { period: FiguresPeriod; measure: Measure }): number {
  const ids = places.map((at) => services[at]?.id);
  const halves = halvesOf(period);
  return counts
    .filter(({ half, serviceId, category }) => halves.includes(half) && ids.includes(serviceId) && (kind !== 'category' || category === row))
    .reduce((sum, count) => sum + count[measure], 0);
}

function keyOf(period: FiguresPeriod, { kind, row, measure }: Pick<SharedFigure, 'kind' | 'row' | 'measure'>): string {
  return [period, kind, row, measure].join('/');
}
