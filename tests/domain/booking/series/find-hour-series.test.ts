import { findHourSeries, type FindHourSeries } from '../../../../domain/booking/series/find-hour-series';
import type { PersonId, ReferralId } from '../../../../domain/identifiers';
import type { Product } from '../../../../domain/product';
import { Temporal, type Period } from '../../../../domain/time';
import { actorWith } from '../../../support/actors';
import { good } from '../../../support/outcomes';
import { base, baseInMemory, counsellor, now, person, referral, verdal, type BaseFacts } from '../base-in-memory';

const coordinator = actorWith([{ role: 'coordinator', organisationId: base.id }]);
const day = (text: string) => Temporal.PlainDate.from(text);
/** Eight Thursdays from the last one in November, with the same two. */
const asked: FindHourSeries = {
  referralId: referral.id, skill: 'cosP', counsellors: 2, minutes: 120, from: day('2026-11-26'), weekday: 4, hours: { fromMinute: 540, toMinute: 660 },
  meetings: 8, weeksBetween: 1, mostExceptions: 1, counsellorIds: [],
};
const find = (change: Partial<FindHourSeries> = {}, facts: BaseFacts = {}, own: ReadonlyMap<PersonId, readonly Period[]> = new Map(), actor = coordinator) => {
  const { ports } = baseInMemory(facts);
  const product = {
    clock: () => now,
    asActor: async (_: unknown, work: (given: typeof ports) => unknown) => work(ports),
    calendars: { busyTimes: async () => ({ busy: own, unknown: [], states: [] }) },
  } as unknown as Product;
  return findHourSeries(product, actor, { ...asked, ...change });
};
const found = async (...given: Parameters<typeof find>) => {
  const series = good(await find(...given));
  if (series === undefined) throw new Error('no series');
  return series;
};
const inOslo = (instant: Temporal.Instant) => instant.toZonedDateTimeISO('Europe/Oslo').toPlainDateTime().toString({ smallestUnit: 'minute' });
const nineToEleven = (date: string): Period => {
  const start = day(date).toZonedDateTime({ timeZone: 'Europe/Oslo', plainTime: '09:00' }).toInstant();
  return { start, end: start.add({ hours: 2 }) };
};
/** So late that the course cannot begin after it, and so early that it cannot end before. */
const away = new Map([[person(2), [nineToEleven('2027-01-07')]]]);

describe('A course of meetings for a referral', () => {
  it('is at the same weekday and time with the same two, past public holidays (KB-22, KB-26)', async () => {
    const { counsellors, meetings } = await found();
    expect(counsellors.map(({ personId }) => personId)).toEqual([person(1), person(2)]);
    expect(meetings.map(({ start }) => inOslo(start))).toEqual([
      '2026-11-26T09:00', '2026-12-03T09:00', '2026-12-10T09:00', '2026-12-17T09:00', '2026-12-24T09:00', '2026-12-31T09:00', '2027-01-07T09:00', '2027-01-14T09:00',
    ]);
    const easter = await found({ from: day('2027-03-11'), meetings: 3 });
    expect(easter.meetings.map(({ start }) => inOslo(start))).toEqual(['2027-03-11T09:00', '2027-03-18T09:00', '2027-04-01T09:00']);
  });

  it('keeps the time on the clock over the change to summer time', async () => {
    const { meetings } = await found({ from: day('2027-03-30'), weekday: 2, meetings: 2 });
    expect(meetings.map(({ start }) => start.toString())).toEqual(['2027-03-30T07:00:00Z', '2027-04-06T07:00:00Z']);
    const before = await found({ from: day('2027-03-23'), weekday: 2, meetings: 2 });
    expect(before.meetings.map(({ start }) => start.toString())).toEqual(['2027-03-23T08:00:00Z', '2027-03-30T07:00:00Z']);
  });

  it('moves one meeting within its week when one of the two cannot, and says from when (KB-28)', async () => {
    const { meetings } = await found({}, {}, away);
    expect(meetings.map(({ exception }) => exception?.kind ?? null)).toEqual([null, null, null, null, null, null, 'otherTime', null]);
    const { exception, start, counsellors } = meetings[6] ?? {};
    expect(exception?.kind === 'otherTime' && inOslo(exception.insteadOf)).toBe('2027-01-07T09:00');
    expect([start?.toString() === '2027-01-07T08:00:00Z', counsellors?.length]).toEqual([false, 2]);
  });

  it('says who comes for whom when one of the two is away that whole week, and goes on (KB-26)', async () => {
    const week = { start: Temporal.Instant.from('2027-01-03T23:00:00Z'), end: Temporal.Instant.from('2027-01-10T23:00:00Z') };
    const counsellors = [counsellor(1), counsellor(2), counsellor(3, { hoursAhead: 9 })];
    const { meetings, counsellors: holding } = await found({ counsellorIds: [person(1), person(2)] }, { counsellors }, new Map([[person(2), [week]]]));
    expect(holding.map(({ personId }) => personId)).toEqual([person(1), person(2)]);
    expect(meetings.map(({ exception }) => exception?.kind ?? null)).toEqual([null, null, null, null, null, null, 'substitute', null]);
    expect(meetings[6]).toMatchObject({ exception: { absent: { personId: person(2) } } });
    expect(meetings[6]?.counsellors.map(({ personId }) => personId).sort()).toEqual([person(1), person(3)]);
  });

  it('is none when it would need more exceptions than were allowed', async () => {
    expect(good(await find({ mostExceptions: 0 }, {}, away))).toBeUndefined();
    expect(good(await find({ weekday: 7 }))).toBeUndefined();
  });

  it.each<[string, Partial<FindHourSeries>, string, string | undefined]>([
    ['a skill that there is none of', { skill: 'magic' }, 'skillIsUnknown', 'skill'],
    ['three at once', { counsellors: 3 }, 'oneOrTwoCounsellors', 'counsellors'],
    ['one name for two', { counsellorIds: [person(1)] }, 'oneOrTwoCounsellors', 'counsellorIds'],
    ['somebody who has left', { counsellorIds: [person(1), person(9)] }, 'counsellorIsNotInTheBase', 'counsellorIds'],
    ['no time at all', { minutes: 0 }, 'lengthIsUnreasonable', 'minutes'],
    ['a single meeting', { meetings: 1 }, 'seriesIsUnreasonable', 'meetings'],
    ['too many', { meetings: 13 }, 'seriesIsUnreasonable', 'meetings'],
    ['every fifth week', { weeksBetween: 5 }, 'seriesIsUnreasonable', 'weeksBetween'],
    ['four exceptions', { mostExceptions: 4 }, 'seriesIsUnreasonable', 'mostExceptions'],
    ['most of a year', { meetings: 12, weeksBetween: 3 }, 'rangeIsTooLong', 'meetings'],
    ['a day that is over', { from: day('2026-11-22') }, 'hourIsInThePast', 'from'],
    ['an eighth weekday', { weekday: 8 }, 'wishIsUnreadable', 'weekday'],
    ['a part of the day that is too short', { hours: { fromMinute: 540, toMinute: 600 } }, 'wishIsUnreadable', 'weekday'],
    ['a referral that nobody knows', { referralId: '00000000-0000-7000-8000-0000000000aa' as ReferralId }, 'notFound', undefined],
  ])('is refused by name when it asks for %s', async (_, change, refusal, field) => {
    expect(await find(change)).toMatchObject({ ok: false, refusal, fields: field === undefined ? [] : [{ field }] });
  });

  it.each([
    ['the ordering service', actorWith([{ role: 'caseContact', organisationId: verdal.id }])],
    ['a counsellor of the base', actorWith([{ role: 'counsellor', organisationId: base.id }], { personId: person(1) })],
  ])('is not for %s', async (_, actor) => {
    expect(await find({}, {}, new Map(), actor)).toMatchObject({ refusal: 'notAllowed' });
  });
});
