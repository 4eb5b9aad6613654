import fc from 'fast-check';
import { listDaysOff, planSessions } from '../../../domain/groupOffers/days-off';
import type { GroupOfferPorts } from '../../../domain/groupOffers/ports';
import { publicHolidayOn } from '../../../domain/groupOffers/public-holidays';
import type { NetworkId } from '../../../domain/identifiers';
import { Temporal } from '../../../domain/time';
import { actorWith } from '../../support/actors';
import { learningNetwork } from '../../support/group-offers';
import { good } from '../../support/outcomes';

const day = (text: string) => Temporal.PlainDate.from(text);
const portsWith = (...school: readonly (readonly [first: string, last: string])[]) => ({
  clock: () => Temporal.Instant.from('2026-12-01T08:00:00Z'),
  groupOffers: {
    schoolHolidays: async () => school.map(([first, last]) => ({ first: day(first), last: day(last) })),
  } as unknown as GroupOfferPorts,
});
const first = (date: string) => ({ date, start: '09:00', minutes: 120, place: { kind: 'teams' as const } });
const planned = async (ports: ReturnType<typeof portsWith>, date: string, count: number, weeksBetween = 1) =>
  (await planSessions(ports, learningNetwork, { first: first(date), count, weeksBetween })).map((session) => session.date);

describe('A row of sessions', () => {
  it('passes over public holidays and is as long as was asked for', async () => {
    expect(await planned(portsWith(), '2026-12-11', 4)).toEqual(['2026-12-11', '2026-12-18', '2027-01-08', '2027-01-15']);
  });

  it('passes over the network\'s school holidays, both ends of them', async () => {
    expect(await planned(portsWith(['2027-02-22', '2027-02-26']), '2027-02-15', 3)).toEqual(['2027-02-15', '2027-03-01', '2027-03-08']);
    expect(await planned(portsWith(['2027-02-22', '2027-02-26']), '2027-02-19', 2)).toEqual(['2027-02-19', '2027-03-05']);
    expect(await planned(portsWith(['2027-02-23', '2027-02-25']), '2027-02-15', 2)).toEqual(['2027-02-15', '2027-02-22']);
  });

  it('goes round holidays with four weeks between', async () => {
    expect(await planned(portsWith(), '2027-02-28', 2, 4)).toEqual(['2027-02-28', '2027-04-25']);
  });

  it('leaves a date that cannot be read to the rule of dates', async () => {
    expect(await planned(portsWith(), 'i morgen', 3)).toEqual(['i morgen']);
  });

  it('never has one on a holiday, and never one too few', async () => {
    const anyDay = fc.integer({ min: 0, max: 3_000 }).map((days) => day('2026-01-01').add({ days }).toString());
    await fc.assert(fc.asyncProperty(anyDay, fc.integer({ min: 1, max: 60 }), fc.constantFrom(1, 2, 4), async (date, count, weeks) => {
      const dates = await planned(portsWith(), date, count, weeks);
      expect(dates).toHaveLength(count);
      expect(dates.filter((one) => publicHolidayOn(day(one)) !== undefined)).toEqual([]);
    }), { numRuns: 30 });
  });
});

describe('The days off of a network', () => {
  const coordinator = actorWith([{ role: 'coordinator', networkId: learningNetwork }]);

  it('are the public holidays of the next two years, and school holidays where they are known', async () => {
    const off = good(await listDaysOff(portsWith(['2027-02-22', '2027-02-23']), coordinator, learningNetwork));
    expect(off.map((one) => `${one.day.toString()} ${one.why}`)).toEqual(expect.arrayContaining([
      '2026-12-25 christmasDay', '2027-02-22 schoolHoliday', '2027-02-23 schoolHoliday', '2028-05-17 constitutionDay',
    ]));
    expect(off).toHaveLength(12 + 11 + 2);
  });

  it('are not told to those outside it', async () => {
    const elsewhere = '00000000-0000-4000-8000-0000000000e2' as NetworkId;
    expect(await listDaysOff(portsWith(), coordinator, elsewhere)).toMatchObject({ refusal: 'notFound' });
  });
});
