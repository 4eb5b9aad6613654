import type { DayOff } from '../../../../domain/groupOffers/days-off';
import { findSessionSeries, type FindSessionSeries } from '../../../../domain/groupOffers/staffing/find-session-series';
import type { LeaderBusy } from '../../../../domain/groupOffers/staffing/leader-availability';
import type { Qualification } from '../../../../domain/groupOffers/staffing/qualification';
import { spanOf, type Span } from '../../../../domain/booking/spans';
import { travelTable } from '../../../../domain/booking/travel';
import type { NetworkId, PersonId } from '../../../../domain/identifiers';
import type { Product } from '../../../../domain/product';
import { Temporal } from '../../../../domain/time';
import { actorWith } from '../../../support/actors';
import { good } from '../../../support/outcomes';

const networkId = '00000000-0000-4000-8000-0000000000a1' as NetworkId;
const person = (number: number) => `00000000-0000-4000-8000-00000000000${number}` as PersonId;
const coordinator = actorWith([{ role: 'coordinator', networkId }], { networks: [networkId] });
const day = (text: string) => Temporal.PlainDate.from(text);
/** Eight Thursday mornings from January, two hours, with two, in Verdal. */
const asked: FindSessionSeries = {
  networkId, programmeKey: 'cosP', counsellors: 2, minutes: 120, from: day('2027-01-04'), weekday: 4, hours: { fromMinute: 540, toMinute: 720 },
  meetings: 8, weeksBetween: 1, mostExceptions: 1, counsellorIds: [], place: { kind: 'municipality', municipalityNumber: '5038' }, room: '',
};
const at = (date: string, from: string, to: string): Span => {
  const instant = (time: string) => day(date).toZonedDateTime({ timeZone: 'Europe/Oslo', plainTime: time }).toInstant();
  return spanOf({ start: instant(from), end: instant(to) });
};

interface Facts {
  readonly busy?: Readonly<Record<number, Partial<LeaderBusy>>>;
  readonly taken?: readonly Span[];
  readonly school?: readonly { readonly first: Temporal.PlainDate; readonly last: Temporal.PlainDate }[];
  /** Until when the third holds the certificate; the first two hold it without an end. */
  readonly thirdUntil?: string;
}

function find(change: Partial<FindSessionSeries> = {}, { busy = {}, taken = [], school = [], thirdUntil }: Facts = {}, actor = coordinator) {
  const rooms: string[] = [];
  const held = (number: number, until: Temporal.PlainDate | null): Pick<Qualification, 'personId' | 'programmeKey' | 'level' | 'validFrom' | 'expiresOn' | 'endedOn'> =>
    ({ personId: person(number), programmeKey: 'cosP', level: 'certified', validFrom: day('2020-01-01'), expiresOn: until, endedOn: null });
  const ports = {
    clock: () => Temporal.Instant.from('2026-11-26T08:00:00Z'),
    groupOffers: { programmes: async () => [{ key: 'cosP', requires: 'certificate', leaders: 2 }], schoolHolidays: async () => school },
    network: {
      municipalities: async () => [{ number: '5038' }], leadersFor: async () => [person(1), person(2), person(3), person(4)],
      labelFacts: async (ids: readonly PersonId[]) => ids.map((personId, ordinal) => ({ personId, role: 'groupLeader', ordinal, placeName: 'Verdal' })),
    },
    staffing: {
      qualificationsOf: async () => [held(1, null), held(2, null), ...(thirdUntil === undefined ? [] : [held(3, day(thirdUntil))])],
      roomTaken: async ({ room }: { room: string }) => { rooms.push(room); return taken; },
      leadersBusy: async () => new Map(Object.entries(busy).map(([number, one]) => [person(Number(number)), { away: [], meetings: [], ahead: 0, ...one }])),
    },
    booking: { estimatedTravel: async () => travelTable([{ municipalityNumber: '5038', latitude: 63.79, longitude: 11.48 }, { municipalityNumber: '5001', latitude: 63.43, longitude: 10.39 }], []) },
  };
  const product = {
    clock: ports.clock, asActor: async (_: unknown, work: (given: typeof ports) => unknown) => work(ports),
    calendars: { busyTimes: async () => ({ busy: new Map(), unknown: [], states: [] }) },
  } as unknown as Product;
  return { rooms, outcome: findSessionSeries(product, actor, { ...asked, ...change }) };
}
const found = async (...given: Parameters<typeof find>) => {
  const row = good(await find(...given).outcome);
  if (row === undefined) throw new Error('no row');
  return row;
};
const starts = ({ series }: { series: { meetings: readonly { start: Temporal.Instant }[] } }) =>
  series.meetings.map(({ start }) => start.toZonedDateTimeISO('Europe/Oslo').toPlainDateTime().toString({ smallestUnit: 'minute' }));

describe('A row of sessions for a new group', () => {
  it('is eight Thursdays at one time with the same two who hold what the programme requires (GRP-07, GRP-10)', async () => {
    const row = await found();
    expect(starts(row)).toEqual(['01-07', '01-14', '01-21', '01-28', '02-04', '02-11', '02-18', '02-25'].map((date) => `2027-${date}T09:00`));
    expect(row.series.counsellors.map(({ personId }) => personId)).toEqual([person(1), person(2)]);
    expect(row.series.meetings.every(({ exception }) => exception === null)).toBe(true);
  });

  it('asks nobody whose certificate runs out before its end', async () => {
    const busy = { 1: { away: [at('2027-01-01', '00:00', '23:00'), [at('2027-01-02', '00:00', '01:00')[0], at('2027-07-01', '00:00', '01:00')[0]] as Span] } };
    expect(good(await find({}, { busy, thirdUntil: '2027-02-01' }).outcome)).toBeUndefined();
    expect((await found({}, { busy, thirdUntil: '2028-01-01' })).series.counsellors.map(({ personId }) => personId)).toEqual([person(2), person(3)]);
  });

  it('passes over school holidays and public ones, and says which', async () => {
    const winter = { first: day('2027-02-22'), last: day('2027-02-26') };
    const row = await found({ from: day('2027-02-01') }, { school: [winter] });
    expect(starts(row).map((start) => start.slice(5, 10))).toEqual(['02-04', '02-11', '02-18', '03-04', '03-11', '03-18', '04-01', '04-08']);
    expect(row.passedOver.map(({ day: off, why }: DayOff) => `${off.toString()} ${why}`)).toEqual(['2027-02-25 schoolHoliday', '2027-03-25 maundyThursday']);
  });

  it('can be as long as the longest programmes', async () => {
    expect(starts(await found({ meetings: 16 }))).toHaveLength(16);
  });

  it('keeps its time on the clock over the change to summer time', async () => {
    const row = await found({ from: day('2027-03-08'), meetings: 4, weekday: 1 });
    expect(row.series.meetings.map(({ start }) => start.toString())).toEqual(['2027-03-08T08:00:00Z', '2027-03-15T08:00:00Z', '2027-03-22T08:00:00Z', '2027-04-05T07:00:00Z']);
  });

  it('moves one session within its week when a leader cannot, and lets nobody come instead', async () => {
    const row = await found({}, { busy: { 2: { away: [at('2027-02-04', '08:00', '16:00')] } } });
    expect(row.series.meetings[4]?.exception?.kind).toBe('otherTime');
    expect(row.series.counsellors).toHaveLength(2);
    expect(row.series.meetings.every(({ counsellors }) => counsellors.length === 2)).toBe(true);
    const noDay = Array.from({ length: 7 }, (_, at_) => at(day('2027-02-01').add({ days: at_ }).toString(), '08:00', '16:00'));
    const butThatWeek = [[at('2027-01-01', '00:00', '01:00')[0], at('2027-02-01', '00:00', '01:00')[0]], [at('2027-02-08', '00:00', '01:00')[0], at('2027-07-01', '00:00', '01:00')[0]]] as Span[];
    const leftOut = await found({}, { busy: { 2: { away: noDay }, 3: { away: butThatWeek } }, thirdUntil: '2028-01-01' });
    expect([leftOut.series.leftOut.length, starts(leftOut).at(-1)]).toEqual([1, '2027-03-04T09:00']);
  });

  it('is not moved to a Saturday or a Sunday', async () => {
    const weekdays = ['2027-02-01', '2027-02-02', '2027-02-03', '2027-02-04', '2027-02-05'].map((date) => at(date, '08:00', '16:00'));
    expect((await found({}, { busy: { 2: { away: weekdays } } })).series.leftOut).toHaveLength(1);
  });

  it('is never at a time when another group has the room', async () => {
    const taken = ['2027-01-07', '2027-01-14'].map((date) => at(date, '09:00', '10:00'));
    expect(starts(await found({ room: 'Storsalen' }, { taken })).slice(0, 2)).toEqual(['2027-01-07T10:00', '2027-01-14T10:00']);
    expect(find({ room: ' ' }, { taken }).rooms).toEqual([]);
    expect(starts(await found({ room: 'Storsalen', place: { kind: 'teams' } }, { taken }))[0]).toBe('2027-01-07T09:00');
  });

  it('leaves time for the way from what a leader has elsewhere', async () => {
    const elsewhere = [{ span: at('2027-01-07', '08:00', '09:00'), municipalityNumber: '5001' }];
    expect(good(await find({ mostExceptions: 0, from: day('2027-01-07'), hours: { fromMinute: 540, toMinute: 660 } }, { busy: { 1: { meetings: elsewhere } } }).outcome)?.series.meetings[0]?.start.toString())
      .toBe('2027-01-14T08:00:00Z');
  });

  it('is for the network’s coordinator alone, and refuses by name what cannot be', async () => {
    expect(await find({}, {}, actorWith([{ role: 'groupLeader', networkId }], { networks: [networkId] })).outcome).toMatchObject({ refusal: 'notAllowed' });
    for (const [change, refusal] of [
      [{ programmeKey: 'none' }, 'programmeIsUnknown'], [{ place: { kind: 'municipality', municipalityNumber: '9999' } }, 'placeIsUnknown'],
      [{ counsellorIds: [person(1), person(9)] }, 'leaderMayNotLead'], [{ meetings: 21 }, 'seriesIsUnreasonable'], [{ meetings: 12, weeksBetween: 4 }, 'rangeIsTooLong'],
      [{ from: day('2026-11-25') }, 'hourIsInThePast'], [{ weekday: 8 }, 'wishIsUnreadable'], [{ counsellors: 3 }, 'oneOrTwoCounsellors'], [{ minutes: 7 }, 'lengthIsUnreasonable'],
    ] as const) expect(await find(change as Partial<FindSessionSeries>).outcome).toMatchObject({ refusal });
  });
});
