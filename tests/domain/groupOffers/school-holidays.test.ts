import type { GroupOfferPorts } from '../../../domain/groupOffers/ports';
import {
  addSchoolHoliday, longestSchoolHoliday, removeSchoolHoliday, seeSchoolHolidays, type SchoolHoliday, type SchoolHolidayId,
} from '../../../domain/groupOffers/school-holidays';
import { Temporal } from '../../../domain/time';
import type { WritePorts } from '../../../domain/ports';
import { actorWith } from '../../support/actors';
import { learningNetwork as networkId } from '../../support/group-offers';
import { good } from '../../support/outcomes';

const day = (text: string) => Temporal.PlainDate.from(text);
const coordinator = actorWith([{ role: 'coordinator', networkId }]);
const elsewhere = actorWith([{ role: 'coordinator', networkId: '00000000-0000-4000-8000-0000000000d9' as typeof networkId }]);

/** A network in memory, on 1 December 2026, with a holiday of its county. */
function network() {
  const holidays: SchoolHoliday[] = [
    { id: '00000000-0000-4000-8000-000000000001' as SchoolHolidayId, first: day('2027-02-22'), last: day('2027-02-26'), ofCounty: true },
  ];
  const events: string[] = [];
  let made = 1;
  const ports = {
    clock: () => Temporal.Instant.from('2026-12-01T08:00:00Z'),
    newId: () => `00000000-0000-4000-8000-${String(made += 1).padStart(12, '0')}`,
    events: { append: async ({ what }: { what: string }) => { events.push(what); } },
    groupOffers: {
      schoolHolidays: async (_, from, to) => holidays
        .filter(({ first, last }) => first.toString() <= to.toString() && last.toString() >= from.toString())
        .sort((one, other) => Temporal.PlainDate.compare(one.first, other.first)),
      insertSchoolHoliday: async ({ id, first, last }) => { holidays.push({ id, first, last, ofCounty: false }); },
      removeSchoolHoliday: async (_, id) => {
        const at = holidays.findIndex((one) => one.id === id && !one.ofCounty);
        if (at >= 0) holidays.splice(at, 1);
        return at >= 0;
      },
    } as Partial<GroupOfferPorts> as GroupOfferPorts,
  } as unknown as WritePorts & { groupOffers: GroupOfferPorts };
  const add = (first: string, last: string, actor = coordinator) => addSchoolHoliday(ports, actor, { networkId, first, last });
  const seen = async () => good(await seeSchoolHolidays(ports, coordinator, networkId)).holidays.map(({ first, last }) => `${first.toString()}/${last.toString()}`);
  return { ports, events, add, seen };
}

describe('A network\'s school holidays', () => {
  it('are written down by its coordinator, and stand with those of the county', async () => {
    const { add, seen, events } = network();
    good(await add('2027-06-21', '2027-08-13'));
    good(await add('2026-12-21', '2026-12-31'));
    expect(await seen()).toEqual(['2026-12-21/2026-12-31', '2027-02-22/2027-02-26', '2027-06-21/2027-08-13']);
    expect(events).toEqual(['added', 'added']);
  });

  it('may be a day that the county has too, but no day twice of its own', async () => {
    const { add } = network();
    good(await add('2027-02-22', '2027-02-26'));
    expect(await add('2027-02-26', '2027-03-01')).toMatchObject({ refusal: 'holidayStandsAlready' });
    good(await add('2027-02-27', '2027-02-27'));
  });

  it.each([
    ['rubbish', '2027-02-26', 'dateIsUnreadable'], ['2027-02-22', '2027-02-30', 'dateIsUnreadable'],
    ['2027-02-26', '2027-02-22', 'holidayEndsBeforeItBegins'], ['2026-11-23', '2026-11-30', 'holidayIsOver'],
    ['2029-12-02', '2029-12-03', 'holidayIsTooFarAhead'], ['2027-06-21', '2028-06-21', 'holidayIsTooLong'],
    ['2027-06-01', day('2027-06-01').add({ days: longestSchoolHoliday }).toString(), 'holidayIsTooLong'],
  ])('from %s to %s are refused: %s', async (first, last, refusal) => {
    const { add, seen, events } = network();
    expect(await add(first, last)).toMatchObject({ refusal });
    expect([await seen(), events]).toEqual([['2027-02-22/2027-02-26'], []]);
  });

  it('may begin before today, be one day, begin three years ahead, and be as long as a summer', async () => {
    const { add } = network();
    for (const [first, last] of [
      ['2026-11-30', '2026-12-01'], ['2029-12-01', '2029-12-01'],
      ['2027-06-01', day('2027-06-01').add({ days: longestSchoolHoliday - 1 }).toString()],
    ] as const) good(await add(first, last));
  });

  it('are taken away once, and those of the county never', async () => {
    const { add, ports } = network();
    const id = good(await add('2027-06-21', '2027-08-13'));
    const remove = (one: SchoolHolidayId, actor = coordinator) => removeSchoolHoliday(ports, actor, { networkId, id: one });
    expect(await remove(id, elsewhere)).toMatchObject({ refusal: 'notAllowed' });
    good(await remove(id));
    expect(await remove(id)).toMatchObject({ refusal: 'notFound' });
    expect(await remove('00000000-0000-4000-8000-000000000001' as SchoolHolidayId)).toMatchObject({ refusal: 'notFound' });
  });

  it('are another network\'s coordinator\'s neither to see nor to write', async () => {
    const { add, ports } = network();
    expect(await add('2027-06-21', '2027-08-13', elsewhere)).toMatchObject({ refusal: 'notAllowed' });
    expect(await seeSchoolHolidays(ports, elsewhere, networkId)).toMatchObject({ refusal: 'notFound' });
  });
});
