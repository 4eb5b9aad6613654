import fc from 'fast-check';
import type { NetworkId, OrganisationId } from '../../../../domain/identifiers';
import { referralCategories } from '../../../../domain/referrals/referral';
import type { CountedService } from '../../../../domain/statistics/count-referrals';
import type { FrozenCount, SharedFigure } from '../../../../domain/statistics/sharing/edition';
import { halvesOf, type FiguresPeriod, type HalfYear } from '../../../../domain/statistics/sharing/period';
import { figuresToShare, type EarlierFigures, type KnownFigure } from '../../../../domain/statistics/sharing/shared-table';
import { Temporal } from '../../../../domain/time';
import { knownByEquations, type Known } from '../../../support/attacker';

const threshold = 5;
const id = (name: string) => name as OrganisationId;
const service = (name: string, network: string, succeededBy: string | null = null): CountedService => ({
  id: id(name), name, validFrom: Temporal.PlainDate.from('2018-01-01'), validTo: null, succeededBy: succeededBy === null ? null : id(succeededBy),
  network: { id: network as NetworkId, name: network },
});
const services = [
  service('Steinkjer', 'Innherred', 'Inn-Trøndelag'), service('Inderøy', 'Innherred', 'Inn-Trøndelag'), service('Inn-Trøndelag', 'Innherred'),
  service('Verdal', 'Innherred'), service('Ytre Namdal', 'Namdalen'),
];
const periods = ['2026-1', '2026-2', '2026'] as unknown as readonly FiguresPeriod[];
const halves = halvesOf('2026' as unknown as FiguresPeriod);
const categories = referralCategories.slice(0, 2);

const someCounts = fc.array(fc.record({ received: fc.oneof({ weight: 2, arbitrary: fc.nat(4) }, fc.nat(25)), share: fc.nat(100) }), { minLength: 20, maxLength: 20 })
  .map((numbers): FrozenCount[] => halves.flatMap((half, h) => services.flatMap(({ id: serviceId }, s) => categories.flatMap((category, c) => {
    const { received = 0, share = 0 } = numbers[(h * services.length + s) * categories.length + c] ?? {};
    return received === 0 ? [] : [{ half, serviceId, category, received, helped: Math.round((received * share) / 100) }];
  }))));

/** What a figure is a sum of, worked out anew: a place for each half, service, category and whether they were helped. */
const cells = halves.flatMap((half) => services.flatMap((one) => referralCategories.flatMap((category) => [true, false].map((helped) => ({ half, one, category, helped })))));
const became = (one: CountedService): string => one.succeededBy ?? one.id;
const holds = (period: FiguresPeriod, { kind, row, measure }: SharedFigure) => ({ half, one, category, helped }: (typeof cells)[number]) =>
  halvesOf(period).includes(half) && (measure === 'received' || helped)
  && { total: true, network: one.network.id === row, service: one.id === row, merged: became(one) === row, category: category === row }[kind];
const truth = (counts: readonly FrozenCount[], { half, one, category, helped }: (typeof cells)[number]) => {
  const count = counts.find((so) => so.half === half && so.serviceId === one.id && so.category === category);
  return count === undefined ? 0 : helped ? count.helped : count.received - count.helped;
};
const valueIn = (counts: readonly FrozenCount[], period: FiguresPeriod, figure: SharedFigure) =>
  cells.filter(holds(period, figure)).reduce((sum, cell) => sum + truth(counts, cell), 0);
interface Told { readonly period: FiguresPeriod; readonly figure: SharedFigure; readonly value: number }
const attack = (told: readonly Told[], counts: readonly FrozenCount[], hidden: readonly { period: FiguresPeriod; figure: SharedFigure }[]) => {
  const placesOf = (period: FiguresPeriod, figure: SharedFigure) => cells.flatMap((cell, at) => (holds(period, figure)(cell) ? [at] : []));
  const known: Known = {
    counts: cells.length,
    equations: told.map(({ period, figure, value }) => ({ terms: placesOf(period, figure), sum: value })),
    wanted: hidden.map(({ period, figure }) => {
      const terms = placesOf(period, figure);
      return { terms, truth: valueIn(counts, period, figure) };
    }).filter((one) => one.truth > 0),
  };
  return knownByEquations(known).filter(([least, most]) => !(most - least >= threshold - 1e-6));
};
const shown = (period: FiguresPeriod, figures: readonly SharedFigure[]): Told[] => figures.flatMap((figure) => (figure.value === null ? [] : [{ period, figure, value: figure.value }]));
const keyOf = ({ kind, row, measure }: SharedFigure) => [kind, row, measure].join('/');

/** Closes the periods one after another, as they would be. */
const closeAll = (counts: readonly FrozenCount[], order: readonly FiguresPeriod[]) => order.reduce<{ period: FiguresPeriod; figures: readonly SharedFigure[] }[]>((so, period) => [...so, {
  period, figures: figuresToShare({
    period, threshold, services, withheld: new Set(), counts: counts.filter(({ half }) => [period, ...so.map((one) => one.period)].flatMap(halvesOf).includes(half)),
    earlier: so.map((one) => ({ period: one.period, hides: true, figures: one.figures.map((figure) => ({ ...figure, told: figure.value !== null })) })),
  }),
}], []);

describe('Sharing the figures of periods', () => {
  it('gives none away that is hidden, by service, category, half year, year, former or merged service', () => {
    fc.assert(fc.property(someCounts, fc.shuffledSubarray([...periods], { minLength: 1 }), (counts, order) => {
      const editions = closeAll(counts, order);
      const told = editions.flatMap(({ period, figures }) => shown(period, figures));
      const hidden = editions.flatMap(({ period, figures }) => figures.filter(({ value }) => value === null).map((figure) => ({ period, figure })))
        .filter(({ period, figure }) => valueIn(counts, period, figure) < threshold);
      // Also the small ones of a half year that nobody has closed, but that a year and the other half would give away.
      const open = periods.filter((period) => editions.every((one) => one.period !== period));
      const small = open.flatMap((period) => (editions[0]?.figures ?? []).map((figure) => ({ period, figure })))
        .filter(({ period, figure }) => { const value = valueIn(counts, period, figure); return value > 0 && value < threshold; });
      expect(attack(told, counts, [...hidden, ...small])).toEqual([]);
    }), { numRuns: 6 });
  });

  it('gives away nothing of a service that has not said yes, nor by what others say or take back later', () => {
    const answers = fc.array(fc.record({ at: fc.nat(services.length - 1), shares: fc.boolean() }), { minLength: 1, maxLength: 5 });
    fc.assert(fc.property(someCounts, answers, (counts, given) => {
      const [period] = periods as [FiguresPeriod];
      const here = counts.filter(({ half }) => (half as string) === period);
      const [frozen] = closeAll(here, [period]);
      const isOwn = (figure: SharedFigure, of: readonly FrozenCount[]) => figure.kind === 'service' || figure.kind === 'merged' || valueIn(of, period, figure) < threshold;
      const sharing = new Set<OrganisationId>();
      const everTold = new Map<string, Told>();
      const neverSaidYes = new Set(services.map((one) => one.id));
      let now: readonly SharedFigure[] = [];
      for (const answer of [undefined, ...given]) {
        const answering = answer === undefined ? undefined : services[answer.at]?.id;
        if (answering !== undefined && answer?.shares === true) { sharing.add(answering); neverSaidYes.delete(answering); }
        if (answering !== undefined && answer?.shares === false) sharing.delete(answering);
        const known = now.map((figure): KnownFigure => ({ ...figure, told: everTold.has(keyOf(figure)) }));
        const earlier: EarlierFigures[] = [
          { period, hides: true, figures: (frozen?.figures ?? []).map((figure) => ({ ...figure, told: false })) },
          { period, hides: false, figures: known },
        ];
        now = figuresToShare({ period, threshold, services, counts: here, withheld: new Set(services.map((one) => one.id).filter((one) => !sharing.has(one))), earlier });
        for (const one of shown(period, now)) everTold.set(keyOf(one.figure), one);
        const shownServices = now.filter(({ kind, value }) => (kind === 'service' || kind === 'merged') && value !== null).map(({ row }) => row);
        expect(shownServices.filter((row) => !sharing.has(id(row)))).toEqual([]);
        // What is seen now gives nothing away that is hidden now; and all that was ever seen nothing of whom never said yes.
        expect(attack(shown(period, now), here, now.filter((figure) => figure.value === null && isOwn(figure, here)).map((figure) => ({ period, figure })))).toEqual([]);
        const private_ = now.filter(({ kind, row }) => kind === 'service' && neverSaidYes.has(id(row))).map((figure) => ({ period, figure }));
        expect(attack([...everTold.values()], here, private_)).toEqual([]);
      }
    }), { numRuns: 6 });
  });

  it('shows a merged service and its former ones only when none gives another away (KB-37)', () => {
    const half = '2026-1' as unknown as HalfYear;
    const counts = ([['Steinkjer', 13, 6], ['Inderøy', 2, 1], ['Inn-Trøndelag', 9, 5], ['Verdal', 14, 7], ['Ytre Namdal', 30, 15]] as const)
      .map(([name, received, helped]): FrozenCount => ({ half, serviceId: id(name), category: 'other', received, helped }));
    const figures = figuresToShare({ period: half as unknown as FiguresPeriod, threshold, services, counts, earlier: [], withheld: new Set() });
    const valueOf = (kind: SharedFigure['kind'], row: string) => figures.find((one) => one.kind === kind && one.row === row && one.measure === 'received')?.value;
    const known = ['Steinkjer', 'Inderøy', 'Inn-Trøndelag'].map((name) => valueOf('service', name));
    expect(valueOf('service', 'Inderøy')).toBeNull();
    expect([valueOf('merged', 'Inn-Trøndelag'), ...known].filter((value) => value === null).length).toBeGreaterThan(1);
    expect(valueOf('total', '')).toBe(68);
  });

  it('shows everything when the base has chosen to hide nothing', () => {
    fc.assert(fc.property(someCounts, (counts) => {
      const figures = figuresToShare({ period: periods[2] as FiguresPeriod, threshold: 1, services, counts, earlier: [], withheld: new Set() });
      expect(figures.filter(({ value }) => value === null)).toEqual([]);
    }), { numRuns: 10 });
  });
});
