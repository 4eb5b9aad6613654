import { sql } from 'drizzle-orm';
import { adjustWay } from '../../domain/booking/hours/adjust-ways';
import { holdsDay } from '../../domain/booking/counsellor';
import { weekOf } from '../../domain/booking/hour-fault';
import type { HourAvailability } from '../../domain/booking/availability';
import { agreeTerms, changeSettings } from '../../domain/booking/hours/agree-terms';
import { addLeave, changeDay, changeRules, changeWeek, endLeave, readHours } from '../../domain/booking/hours/keep-hours';
import type { Actor } from '../../domain/network/actor';
import { success } from '../../domain/outcome';
import { Temporal } from '../../domain/time';
import { stableId } from '../../store/demonstration/stable-id';
import { freshDatabase, type TestDatabase } from '../support/database';
import { good } from '../support/outcomes';

let db: TestDatabase;
let coordinator: Actor;
let counsellor: Actor;
beforeAll(async () => {
  db = await freshDatabase();
  coordinator = await db.as('coordinator-base');
  counsellor = await db.as('counsellor-verdal-1');
});
afterAll(() => db.close());

const baseId = stableId('organisation', 'kompetansebasen');
const personId = stableId('person', 'counsellor-verdal-1');
const day = (text: string) => Temporal.PlainDate.from(text);
const within = { from: day('2026-11-30'), to: day('2026-12-14') };
const availability = async (actor = coordinator) => good(await db.asActor(actor, async (ports) =>
  success((await ports.booking.availabilityOf(baseId, within, db.clock.now())).find(({ name }) => name.personId === personId))));
const minuteOf = (text: string) => Temporal.Instant.from(text).epochMilliseconds / 60_000;

describe('Hours in the database', () => {
  it('reach the search as whole minutes: the week lent, exceptions, leave, rules and protected hours', async () => {
    const keep = <Result>(work: Parameters<typeof db.asActor<Result, string>>[1]) => db.asActor(counsellor, work).then(good);
    await keep((ports) => changeWeek(ports, counsellor, {
      personId, basedOn: 1, from: day('2026-12-01'), hours: [
        { weekday: 2, fromMinute: 480, toMinute: 720, spentOn: 'base' }, { weekday: 2, fromMinute: 720, toMinute: 960, spentOn: 'ownService' },
        { weekday: 2, fromMinute: 480, toMinute: 540, spentOn: 'protected' },
      ],
    }));
    await keep((ports) => changeDay(ports, counsellor, { personId, basedOn: 2, day: day('2026-12-02'), hours: [{ fromMinute: 600, toMinute: 660 }] }));
    await keep((ports) => changeRules(ports, counsellor, { personId, basedOn: 3, rules: { bufferMinutes: 15, mostPerDay: 2, mostPerWeek: 6 } }));
    await keep((ports) => addLeave(ports, counsellor, { personId, basedOn: 4, first: day('2026-12-08'), last: day('2026-12-09') }));
    const found = await availability();
    const until = (text: string | null) => (text === null ? null : day(text));
    expect(found?.hours.map(({ weekday, valid }) => [weekday, valid.to])).toEqual([
      ...[1, 2].map((weekday) => [weekday, until('2026-12-01')]), [2, null], ...[3, 4, 5].map((weekday) => [weekday, until('2026-12-01')]),
    ]);
    expect(found).toMatchObject({
      homeMunicipalityNumber: '5038', ownServiceId: null, exceptions: [{ hours: [{ fromMinute: 600, toMinute: 660 }] }],
      rules: { bufferMinutes: 15, mostPerDay: 2, mostPerWeek: 6, protectedHours: [{ weekday: 2, fromMinute: 480, toMinute: 540 }] },
    });
    expect([...(found?.busy ?? [])]).toEqual([minuteOf('2026-12-07T23:00Z'), minuteOf('2026-12-09T23:00Z')]);
  });

  it('tell the person which role changed them, and let a leave be called off', async () => {
    const kept = good(await db.asActor(coordinator, (ports) => readHours(ports, coordinator, personId)));
    expect(kept.weeks.map(({ from, hours }) => [from.toString(), hours.length])).toEqual([['2026-11-23', 5], ['2026-12-01', 3]]);
    const ended = good(await db.asActor(coordinator, (ports) =>
      endLeave(ports, coordinator, { personId, basedOn: kept.version, leaveId: kept.leaves[0]?.id ?? ('' as never) })));
    expect(ended).toMatchObject({ leaves: [], log: [{ role: 'coordinator', what: 'leaveEnded' }, ...Array.from({ length: 4 }, () => ({ role: 'counsellor' }))] });
    expect([...((await availability())?.busy ?? [])]).toEqual([]);
  });

  it('can be planned anew from the same day any number of times', async () => {
    for (const basedOn of [6, 7]) {
      good(await db.asActor(counsellor, (ports) => changeWeek(ports, counsellor, {
        personId, basedOn, from: day('2026-12-01'), hours: [{ weekday: 4, fromMinute: 480, toMinute: 720, spentOn: 'base' }],
      })));
    }
    expect(good(await db.asActor(counsellor, (ports) => readHours(ports, counsellor, personId))).weeks.map(({ hours }) => hours.length)).toEqual([5, 1]);
  });

  it('are nobody else’s in the second wall either', async () => {
    const other = await db.as('counsellor-levanger-1');
    const seen = await db.asActor(other, async (ports) => success(await ports.booking.keptHours(personId, day('2026-11-23'))));
    expect(good(seen)).toMatchObject({ weeks: [{ hours: [] }], log: [], leaves: [] });
    expect(good(await db.asActor(other, async (ports) => success(await ports.booking.availabilityOf(baseId, within, db.clock.now()))))
      .every(({ busy, meetings }) => busy.length + meetings.length === 0)).toBe(true);
  });
});

describe('What a base agrees', () => {
  it('keeps terms by dates, and settings by versions', async () => {
    const agree = (from: string, lent: number) => db.asActor(coordinator, (ports) => agreeTerms(ports, coordinator, {
      baseId, personId, from: day(from), terms: { consent: 'leader', ownServiceId: stableId('organisation', 'verdal'), lentMinutesAWeek: lent },
    }));
    good(await agree('2026-11-23', 600));
    good(await agree('2026-12-01', 300));
    good(await agree('2026-12-01', 450));
    const on = async (text: string) => good(await db.asActor(coordinator, async (ports) => success(await ports.booking.termsOf(baseId, [personId], day(text)))));
    expect([(await on('2026-11-30')).get(personId)?.lentMinutesAWeek, (await on('2026-12-01')).get(personId)?.lentMinutesAWeek]).toEqual([600, 450]);
    expect((await availability())?.ownServiceId).toBe(stableId('organisation', 'verdal'));
    const change = (basedOn: number) => db.asActor(coordinator, (ports) => changeSettings(ports, coordinator, { baseId, basedOn, holdMinutes: 5, answerDays: 2 }));
    expect(good(await change(0))).toEqual({ version: 1, holdMinutes: 5, answerDays: 2, calendar: null, withMeeting: true });
    expect(await change(0)).toMatchObject({ refusal: 'versionIsOld' });
  });

  it('lets what people say of a way go before the map, while it holds', async () => {
    const travel = async () => good(await db.asActor(coordinator, async (ports) => success(await ports.booking.travel(baseId))));
    const estimated = await travel();
    expect(estimated.minutes('5038', '5060')).toBeGreaterThan(60);
    expect(estimated.isApproximate('5038', '5060')).toBe(true);
    const [networkId] = good(await db.asActor(coordinator, async (ports) => success(await ports.booking.networksServed(baseId, within.from))));
    if (networkId === undefined) throw new Error('the base serves nobody');
    const say = (minutes: number | null, why: 'ferry' | 'winter') => db.asActor(coordinator, (ports) => adjustWay(ports, coordinator, {
      baseId, networkId, between: ['5060', '5038'], minutes, why, from: day('2026-11-23'), to: null,
    }));
    good(await say(200, 'ferry'));
    good(await say(240, 'winter'));
    const said = await travel();
    expect([said.minutes('5038', '5060'), said.minutes('5060', '5038'), said.isApproximate('5060', '5038')]).toEqual([240, 240, false]);
    good(await say(null, 'winter'));
    expect((await travel()).minutes('5038', '5060')).toBe(200);
    expect(await say(null, 'winter')).toMatchObject({ refusal: 'notFound' });
    const { rows } = (await db.owner.transaction((tx) => tx.execute(sql`select count(*)::int as n from travel_adjustment`))) as { rows: { n: number }[] };
    expect(rows[0]?.n).toBe(2);
  });
});

describe('What decides about one hour', () => {
  it('is what the search knows of the same people: of the day, and of the meetings in its week', async () => {
    for (const text of ['2026-11-23', '2026-12-01', '2026-12-02', '2026-12-08', '2026-12-13', '2026-12-31']) {
      const on = day(text);
      const [searched, asked] = good(await db.asActor(coordinator, async (ports) => {
        const all = await ports.booking.availabilityOf(baseId, weekOf(on), db.clock.now());
        return success([all, await ports.booking.availabilityForHour(baseId, on, { people: all.map(({ name }) => name.personId) })] as const);
      }));
      expect(searched.length).toBeGreaterThan(2);
      // Hours that begin alike stand in no order.
      const ofTheDay = (hours: HourAvailability['hours']) =>
        hours.filter(({ weekday, valid }) => weekday === on.dayOfWeek && holdsDay(valid, on)).map((one) => JSON.stringify(one)).sort();
      const plain = (one: HourAvailability): unknown => JSON.parse(JSON.stringify({
        ...one, hours: ofTheDay(one.hours), exceptions: one.exceptions.filter((exception) => exception.day.equals(on)),
        rules: { ...one.rules, protectedHours: ofTheDay(one.rules.protectedHours) },
      }));
      for (const { name, hoursAhead: _, ...rest } of searched) {
        const found = asked.find((one) => one.personId === name.personId);
        expect(found && plain(found)).toEqual(plain({ ...rest, personId: name.personId }));
        for (const { weekday } of found?.hours ?? []) expect(weekday).toBe(on.dayOfWeek);
      }
    }
  });

  it('is for the base’s coordinator alone', async () => {
    const counsellor = await db.as('counsellor-verdal-1');
    const told = good(await db.asActor(counsellor, async (ports) => success(await ports.booking.availabilityForHour(baseId, within.from, { people: [personId] }))));
    expect(told).toEqual([]);
  });
});
