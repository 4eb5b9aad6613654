import fc from 'fast-check';
import { listLoads } from '../../../domain/booking/booked/list-loads';
import { noTerms, type CounsellorTerms } from '../../../domain/booking/hours/terms';
import type { PersonId } from '../../../domain/identifiers';
import { Temporal, type Period } from '../../../domain/time';
import { actorWith } from '../../support/actors';
import { good } from '../../support/outcomes';
import { base, baseInMemory, levanger, person } from './base-in-memory';

const coordinator = actorWith([{ role: 'coordinator', organisationId: base.id }]);
const day = (text: string) => Temporal.PlainDate.from(text);
const lent = (minutes: number | null): CounsellorTerms => ({ ...noTerms, consent: 'person', lentMinutesAWeek: minutes });

/** The base's loads where one person's terms change on a day, and so many minutes are booked. */
function stage(before: CounsellorTerms | undefined, changes: Temporal.PlainDate, after: CounsellorTerms, booked = 0) {
  const { ports } = baseInMemory();
  const asked: Period[] = [];
  const booking = {
    ...ports.booking,
    termsOf: async (_: unknown, people: readonly PersonId[], on: Temporal.PlainDate) => {
      const terms = Temporal.PlainDate.compare(on, changes) < 0 ? before : after;
      return new Map(terms === undefined ? [] : people.filter((id) => id === person(1)).map((id) => [id, terms] as const));
    },
    termsBetween: async () => [...(before === undefined ? [] : [{ personId: person(1), ...before, valid: { from: day('2020-01-01'), to: changes } }]),
      { personId: person(1), ...after, valid: { from: changes, to: null } }],
    loadOf: async (_: unknown, within: Period) => {
      asked.push(within);
      return new Map([[person(1), booked]]);
    },
  };
  const list = (from: string, weeks: number, actor = coordinator) => listLoads({ ...ports, booking }, actor, { baseId: base.id, from: day(from), weeks });
  return { list, asked };
}

describe('Hours lent beside hours booked', () => {
  it('are those of whole weeks from Monday, by the clock of Oslo also where it changes', async () => {
    const { list, asked } = stage(undefined, day('2020-01-01'), lent(600), 90);
    const { first, last, people } = good(await list('2027-03-25', 2));
    expect([first.toString(), last.toString()]).toEqual(['2027-03-22', '2027-04-04']);
    expect(asked.map(({ start, end }) => [start.toString(), end.toString()])).toEqual([['2027-03-21T23:00:00Z', '2027-04-04T22:00:00Z']]);
    expect(people.map(({ name, lentMinutes, usedMinutes }) => [name.personId, lentMinutes, usedMinutes])).toEqual([
      [person(1), 1200, 90], [person(2), null, 0],
    ]);
  });

  it('say nothing of how much is lent where nothing was agreed, and that nothing is lent where that was', async () => {
    expect(good(await stage(undefined, day('2020-01-01'), lent(null)).list('2026-11-23', 4)).people[0]).toMatchObject({ lentMinutes: null });
    expect(good(await stage(undefined, day('2020-01-01'), lent(0)).list('2026-11-23', 4)).people[0]).toMatchObject({ lentMinutes: 0 });
  });

  it('come with the terms of today', async () => {
    const { list } = stage(lent(60), day('2026-12-01'), lent(120));
    expect(good(await list('2026-11-23', 4)).people.map(({ terms }) => terms)).toEqual([lent(60), noTerms]);
  });

  it('count each week by what is agreed at its end, whenever that changes', async () => {
    await fc.assert(fc.asyncProperty(fc.integer({ min: -10, max: 60 }), fc.integer({ min: 1, max: 8 }), async (days, weeks) => {
      const changes = day('2026-11-23').add({ days });
      const { people } = good(await stage(lent(100), changes, lent(1)).list('2026-11-23', weeks));
      const early = Array.from({ length: weeks }, (_, week) => 7 * week + 6).filter((sunday) => sunday < days).length;
      expect(people[0]?.lentMinutes).toBe(100 * early + (weeks - early));
    }), { numRuns: 60 });
  });

  it.each([[0, 'rangeIsEmpty'], [-1, 'rangeIsEmpty'], [1.5, 'rangeIsEmpty'], [27, 'loadPeriodIsTooLong']])('are refused for %d weeks', async (weeks, refusal) => {
    expect(await stage(undefined, day('2020-01-01'), noTerms).list('2026-11-23', weeks)).toMatchObject({ refusal });
  });

  it.each([
    ['a counsellor', actorWith([{ role: 'counsellor', organisationId: base.id }], { personId: person(1) })],
    ['another base', actorWith([{ role: 'coordinator', organisationId: levanger.id }])],
  ])('are not for %s', async (_, actor) => {
    expect(await stage(undefined, day('2020-01-01'), noTerms).list('2026-11-23', 1, actor)).toMatchObject({ refusal: 'notAllowed' });
  });
});
