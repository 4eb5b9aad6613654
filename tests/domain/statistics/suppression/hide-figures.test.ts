import fc from 'fast-check';
import { hideFigures, isSmall } from '../../../../domain/statistics/suppression/hide-figures';
import { combinations, indexTable, type Dimension, type Figure, type Table } from '../../../../domain/statistics/suppression/table';
import { knownByEquations, knownByTrying, knownOf } from '../../../support/attacker';

const threshold = 5;
const all = (leaves: number) => Array.from({ length: leaves }, (_, leaf) => leaf);
/** Each leaf, and the sum. */
const withSum = (leaves: number): Dimension => ({ leaves, nodes: [...all(leaves).map((leaf) => [leaf]), all(leaves)] });
/** Received, helped, and those who were not. */
const outcome: Dimension = { leaves: 2, nodes: [[0, 1], [0], [1]] };
/** Services of which the first two became one with the third. */
const merging = (leaves: number): Dimension => ({ leaves, nodes: [...withSum(leaves).nodes, [0, 1, 2]] });
/** Two halves, and their year. */
const year: Dimension = withSum(2);

const figuresOf = (nodes: readonly (readonly number[])[], mayShow = true): Figure[] => nodes.map((at) => ({ at, mayShow }));
const nodesOf = (...dimensions: readonly Dimension[]) => combinations(dimensions.map(({ nodes }) => all(nodes.length)));
const countsOf = (dimensions: readonly Dimension[]) =>
  fc.array(fc.oneof({ weight: 3, arbitrary: fc.nat(3) }, fc.nat(20)), {
    minLength: dimensions.reduce((product, { leaves }) => product * leaves, 1), maxLength: dimensions.reduce((product, { leaves }) => product * leaves, 1),
  }).map((numbers) => combinations(dimensions.map(({ leaves }) => all(leaves))).map((at, place) => ({ at, count: numbers[place] ?? 0 })));

/** By service and by category, received and helped: two tables whose sums are the same. */
const twoTables = (services: Dimension, categories: number): Omit<Table, 'counts'> => {
  const dimensions = [services, withSum(categories), outcome];
  const nodes = [
    ...all(services.nodes.length).flatMap((service) => all(3).map((one) => [service, categories, one])),
    ...all(categories).flatMap((category) => all(3).map((one) => [services.nodes.findIndex((node) => node.length === services.leaves), category, one])),
  ];
  return { dimensions, figures: nodes.flatMap((at) => figuresOf([at], at[2] !== 2)) };
};
const shapes: Record<string, Omit<Table, 'counts'>> = {
  'a list with its sum': { dimensions: [withSum(5)], figures: figuresOf(nodesOf(withSum(5))) },
  'a table with sums both ways': { dimensions: [withSum(4), withSum(3)], figures: figuresOf(nodesOf(withSum(4), withSum(3))) },
  'two tables with the same sums': twoTables(withSum(4), 3),
  'halves and their year': { dimensions: [withSum(3), outcome, year], figures: figuresOf(nodesOf(withSum(3), outcome, year)) },
  'former and merged services': twoTables(merging(5), 2),
  'three ways at once': { dimensions: [withSum(3), withSum(2), year], figures: figuresOf(nodesOf(withSum(3), withSum(2), year)) },
};
const onlySmall = (table: Table) => new Set(indexTable(table).values.flatMap((value, at) => (isSmall(value, threshold) ? [at] : [])));
const narrow = (ranges: readonly (readonly [number, number])[]) => ranges.filter(([least, most]) => !(most - least >= threshold - 1e-6));

describe('Hiding small figures', () => {
  describe.each(Object.entries(shapes))('in %s', (_name, shape) => {
    it('lets nobody work out a hidden figure to closer than the threshold', () => {
      fc.assert(fc.property(countsOf(shape.dimensions), (counts) => {
        const table = { ...shape, counts };
        const { hidden, knownBefore } = hideFigures(table, threshold);
        expect(knownBefore.size).toBe(0);
        expect([...onlySmall(table)].filter((figure) => !hidden.has(figure))).toEqual([]);
        expect(narrow(knownByEquations(protectedOf(table, hidden)))).toEqual([]);
      }), { numRuns: 15 });
    });

    it('needs more than to hide the small ones: those are worked out', () => {
      const [found] = fc.sample(countsOf(shape.dimensions).filter((counts) => {
        const table = { ...shape, counts };
        return narrow(knownByEquations(protectedOf(table, onlySmall(table)))).length > 0;
      }), 1);
      expect(found).toBeDefined();
    });
  });

  it('is safe from whoever tries every table of whole numbers', () => {
    const shape = shapes['a table with sums both ways'];
    const small = { dimensions: [withSum(2), withSum(2)], figures: figuresOf(nodesOf(withSum(2), withSum(2))) };
    expect(shape).toBeDefined();
    fc.assert(fc.property(countsOf(small.dimensions), (counts) => {
      const table = { ...small, counts };
      const { hidden } = hideFigures(table, threshold);
      expect(narrow(knownByTrying(protectedOf(table, hidden), 30))).toEqual([]);
    }), { numRuns: 15 });
  });
});

/** The attacker's question: hidden figures, but those never shown that are too large to tell of few. */
function protectedOf(table: Table, hidden: ReadonlySet<number>) {
  const { values } = indexTable(table);
  const known = knownOf(table, new Set([...hidden].filter((figure) => table.figures[figure]?.mayShow === true || isSmall(values[figure] ?? 0, threshold))));
  return { ...known, wanted: known.wanted.filter(({ truth }) => truth > 0) };
}
