import fc from 'fast-check';
import { rankHours, type Rankable } from '../../../domain/booking/rank-hours';
import { Temporal } from '../../../domain/time';

const monday = Temporal.Instant.from('2026-11-23T08:00:00Z');
const hour = (days: number, rest: Partial<Rankable> = {}): Rankable => {
  const start = monday.add({ hours: 24 * days });
  return { start, end: start.add({ minutes: 60 }), suits: true, hoursAhead: 0, way: { minutes: 0, approximate: false }, bothHold: false, ...rest };
};
const limits = { atMost: 10, atMostADay: 3 };
const days = (hours: readonly Rankable[]) => hours.map(({ start }) => start.since(monday).total('hours') / 24);

describe('The rank of free hours', () => {
  it('puts what suits the family before what is sooner, and says so', () => {
    const [first, second] = rankHours([hour(0, { suits: false }), hour(9)], limits, true);
    expect(first).toMatchObject({ rank: 1, suits: true, reasons: [{ kind: 'suitsTheFamily' }] });
    expect(second).toMatchObject({ rank: 2, reasons: [{ kind: 'soonest' }] });
  });

  it('spreads the load within a week, but asks nobody to wait a week for it', () => {
    const ranked = rankHours([hour(0, { hoursAhead: 5 }), hour(1, { hoursAhead: 2 }), hour(8, { hoursAhead: 0 })], limits, false);
    expect(days(ranked)).toEqual([1, 0, 8]);
    expect(ranked.map(({ reasons }) => reasons)).toEqual([[], [{ kind: 'soonest' }], [{ kind: 'fewestHours', hours: 0 }]]);
  });

  it('prefers the shorter way among equals, and tells when both hold the skill', () => {
    const far = { minutes: 40, approximate: true };
    const ranked = rankHours([hour(0, { way: far }), hour(1, { bothHold: true })], limits, false);
    expect(days(ranked)).toEqual([1, 0]);
    expect(ranked[0]?.reasons).toEqual([{ kind: 'shortestWay' }, { kind: 'bothHoldIt' }]);
  });

  it('gives no reason that all hours share', () => {
    expect(rankHours([hour(0), hour(1)], limits, false).map(({ reasons }) => reasons)).toEqual([[{ kind: 'soonest' }], []]);
    expect(rankHours([hour(0)], limits, false)[0]?.reasons).toEqual([]);
    expect(rankHours([], limits, false)).toEqual([]);
  });

  it('shows no more than asked for, none twice, and none that overlap', () => {
    const some = fc.array(fc.record({ quarters: fc.integer({ min: 0, max: 900 }), suits: fc.boolean(), hoursAhead: fc.nat(4) }), { maxLength: 40 });
    fc.assert(fc.property(some, fc.integer({ min: 1, max: 8 }), (all, atMost) => {
      const hours = all.map(({ quarters, ...rest }) => ({ ...hour(0, rest), start: monday.add({ minutes: 15 * quarters }), end: monday.add({ minutes: 15 * quarters + 60 }) }));
      const ranked = rankHours(hours, { atMost, atMostADay: 3 }, true);
      expect(ranked.length).toBeLessThanOrEqual(atMost);
      expect(ranked.map(({ rank }) => rank)).toEqual(ranked.map((_, at) => at + 1));
      const inTime = [...ranked].sort((one, other) => one.start.epochMilliseconds - other.start.epochMilliseconds);
      for (const [at, { start }] of inTime.entries()) {
        expect(start.epochMilliseconds).toBeGreaterThanOrEqual(inTime[at - 1]?.end.epochMilliseconds ?? 0);
      }
    }));
  });
});
