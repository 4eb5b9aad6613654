import { sql, type SQL } from 'drizzle-orm';
import {
  dropCalendarFile, giveCalendarAddress, keepCalendarFile, revokeCalendarAddress, seeOwnCalendar,
} from '../../domain/booking/own-calendar/keep-own-calendar';
import type { OnBehalfAnswer } from '../../domain/booking/own-calendar/on-behalf';
import { dropOnBehalf, keepOnBehalf } from '../../domain/booking/own-calendar/read-on-behalf';
import { readingPeriod } from '../../domain/booking/reading-period';
import type { Actor } from '../../domain/network/actor';
import { success, type Outcome } from '../../domain/outcome';
import type { Period } from '../../domain/time';
import type { Ports } from '../../domain/unit-of-work';
import { graphClient } from '../../graph/graph-client';
import { graphSchedules } from '../../graph/schedules';
import { keptCalendars } from '../../server/calendar/kept-calendars';
import { refreshCalendars } from '../../server/calendar/refresh';
import { asSystem, becomePerson } from '../../store/as-actor';
import { stableId } from '../../store/demonstration/stable-id';
import { linkAccount } from '../../store/sign-on';
import { freshDatabase, type TestDatabase } from '../support/database';
import { GraphServer } from '../support/graph-server';
import { good } from '../support/outcomes';
import { rowsOf } from '../support/rows';

let db: TestDatabase;
let graph: GraphServer;
const [one, other] = ['counsellor-verdal-1', 'counsellor-ytre-namdal-1'] as const;
const stored = <Row>(query: SQL) => db.owner.transaction((tx) => rowsOf<Row>(tx, query));
const personOf = (key: string) => stableId<'person'>('person', key);

beforeAll(async () => {
  db = await freshDatabase();
  await db.owner.transaction((tx) => tx.execute(sql`update linked_account set ended_at = now()`));
  for (const key of [one, other]) {
    await asSystem(db.database, 'signOn', (tx) =>
      linkAccount(tx, { tenantId: 'innherred', objectId: key }, { id: db.newId(), personId: personOf(key), at: db.clock.now() }));
  }
});
afterAll(() => db.close());

beforeEach(async () => {
  db.clock.set('2026-11-23T08:00:00Z');
  graph = new GraphServer([
    { objectId: one, mail: 'one@example.no', items: [
      ['2026-12-01T08:00:00', '2026-12-01T09:00:00', 'busy', 'Samtale med familien'], ['2026-12-01T08:30:00', '2026-12-01T10:00:00', 'busy', 'Mer'],
    ] },
    { objectId: other, mail: 'other@example.no' },
  ]);
  asked = [];
  meanwhile = async () => undefined;
  await db.owner.transaction((tx) => tx.execute(sql`delete from calendar_reading`));
});

const parts = () => ({
  database: db.database,
  clock: db.clock.now,
  newId: db.newId,
  microsoft365: {
    schedules: graphSchedules({ clientOf: () => graphClient({ token: async () => 'app-token', transport: graph }), patienceInMilliseconds: 5_000 }),
    jitter: () => 0.5,
  },
  addresses: {
    resolve: async () => ['1.1.1.1'],
    get: async (url: URL) => ({ status: 200, headers: {}, close: () => undefined, body: (async function* () { yield await calendarAt(url.pathname); })() }),
    patienceInMilliseconds: 5_000,
  },
  jitter: () => 0.5,
});
/** Half past ten to eleven on the second of December, wherever one asks. */
const calendarAt = async (path: string) => {
  asked.push(path);
  await meanwhile();
  return new TextEncoder().encode(['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'DTSTART:20261202T103000Z', 'DURATION:PT30M', 'END:VEVENT', 'END:VCALENDAR'].join('\n'));
};
let asked: string[] = [];
let meanwhile: () => Promise<unknown> = async () => undefined;
const ask = (days = 14) => {
  const within: Period = { start: db.clock.now(), end: db.clock.now().add({ hours: 24 * days }) };
  return keptCalendars(parts()).busyTimes([personOf(one), personOf(other)], within);
};
const calls = () => graph.requests.splice(0).filter(({ method }) => method === 'POST').length;

describe('Busy times that are kept', () => {
  it('are asked for once, and for a quarter of an hour nobody asks Microsoft 365 again', async () => {
    const first = await ask();
    const found = calls();
    expect([found, (await ask()).busy, calls()]).toEqual([2, first.busy, 0]);
    db.clock.set('2026-11-23T08:15:00Z');
    await ask();
    expect(calls()).toBe(2);
  });

  it('are minutes alone, run together: neither what fills them nor how many there are', async () => {
    await ask();
    const rows = await stored<{ busy: number[] }>(sql`select to_json(busy) as busy from calendar_reading where person_id = ${personOf(one)}`);
    expect(rows).toEqual([{ busy: [Date.parse('2026-12-01T08:00Z') / 60_000, Date.parse('2026-12-01T10:00Z') / 60_000] }]);
    expect(JSON.stringify(await stored(sql`select to_jsonb(r) from calendar_reading r`))).not.toContain('familien');
  });

  it('are read again when somebody asks about later than was read', async () => {
    await ask();
    calls();
    const { unknown } = await ask(200);
    expect([calls(), unknown]).toEqual([4, []]);
    expect((await ask(500)).states.map(({ fault }) => fault)).toEqual(['tooFarAhead', 'tooFarAhead']);
  });

  it('stay with their age when Microsoft 365 fails, and are forgotten after a day', async () => {
    await ask();
    db.clock.set('2026-11-23T09:00:00Z');
    graph.disturb(/getSchedule/, { status: 403 }, 2);
    const failed = await ask();
    expect([failed.unknown, failed.states[0]?.fault, failed.states[0]?.readAt?.toString()]).toEqual([[], 'noConsent', '2026-11-23T08:00:00Z']);
    expect(failed.busy.get(personOf(one))).toHaveLength(1);
    // Nor is it asked at each search what it just refused.
    calls();
    await ask();
    expect(calls()).toBe(0);
    db.clock.set('2026-11-24T08:00:00Z');
    graph.disturb(/getSchedule/, { status: 403 }, 2);
    await refreshCalendars(parts());
    expect(await stored(sql`select from calendar_reading where busy <> '{}' or read_at is not null`)).toEqual([]);
    expect((await ask()).unknown).toEqual([personOf(one), personOf(other)]);
  });

  it('are tried again no sooner than Microsoft 365 asks for', async () => {
    graph.disturb(/getSchedule/, { status: 429, headers: { 'Retry-After': '600' } });
    await ask();
    calls();
    db.clock.set('2026-11-23T08:09:59Z');
    await refreshCalendars(parts());
    expect(calls()).toBe(0);
    db.clock.set('2026-11-23T08:10:00Z');
    await refreshCalendars(parts());
    expect([calls() > 0, (await ask()).unknown]).toEqual([true, []]);
  });

  it('are read again in the background for as long as somebody searches, and by one server at a time', async () => {
    await ask();
    calls();
    db.clock.set('2026-11-23T08:20:00Z');
    const took = await Promise.all([refreshCalendars(parts()), refreshCalendars(parts())]);
    expect([took.sort(), calls()]).toEqual([[0, 2], 2]);
    db.clock.set('2026-11-26T08:00:00Z');
    expect([await refreshCalendars(parts()), calls()]).toEqual([0, 0]);
  });

  it('are their own person’s to see, and nobody’s to change', async () => {
    await ask();
    const own = await db.as(one);
    const seen = await db.database.transaction(async (tx) => {
      await becomePerson(tx, own.scope);
      return rowsOf(tx, sql`select person_id from calendar_reading`);
    });
    expect(seen).toEqual([{ person_id: personOf(one) }]);
    const coordinator = await db.as('coordinator-base');
    await expect(db.database.transaction(async (tx) => {
      await becomePerson(tx, coordinator.scope);
      expect(await rowsOf(tx, sql`select from calendar_reading`)).toEqual([]);
      await tx.execute(sql`update calendar_reading set busy = '{}'`);
    })).rejects.toThrow();
  });
});

describe('A counsellor’s own calendar', () => {
  const act = async (key: string, work: (ports: Ports, actor: Actor) => Promise<Outcome<unknown, string>>) => {
    const actor = await db.as(key);
    return db.asActor(actor, (ports) => work(ports, actor));
  };
  const minutes = (start: string, end: string) => [Date.parse(start) / 60_000, Date.parse(end) / 60_000] as const;
  const covers = minutes('2026-11-23T08:00Z', '2027-03-01T08:00Z');
  const give = (key: string) => act(key, (ports, actor) => giveCalendarAddress(ports, actor, { address: 'webcal://example.org/secret.ics' }));

  it('can be a file, whose newest times count, and which its person takes away again', async () => {
    const keep = (busy: readonly number[]) => act(one, (ports, actor) => keepCalendarFile(ports, actor, { covers, busy }));
    good(await keep(minutes('2026-12-01T12:00Z', '2026-12-01T13:00Z')));
    good(await keep(minutes('2026-12-02T12:00Z', '2026-12-02T13:00Z')));
    expect((await ask()).busy.get(personOf(one))?.map(({ start }) => start.toString())).toEqual(['2026-12-02T12:00:00Z', '2026-12-01T08:00:00Z']);
    good(await act(one, dropCalendarFile));
    expect((await ask()).busy.get(personOf(one))).toHaveLength(1);
  });

  it('can be an address, which is read in the background, and is gone with its times when it is revoked', async () => {
    expect(good(await give(one))).toMatchObject({ readings: [{ source: 'address', readAt: null }] });
    await refreshCalendars(parts());
    expect([asked, (await ask()).busy.get(personOf(one))?.some(({ start }) => start.toString() === '2026-12-02T10:30:00Z')]).toEqual([['/secret.ics'], true]);
    good(await act(one, revokeCalendarAddress));
    expect(await stored(sql`select from calendar_reading where source = 'address'`)).toEqual([]);
    expect(await stored(sql`select address from calendar_address where person_id = ${personOf(one)}`)).toEqual([{ address: null }]);
    db.clock.set('2026-11-23T10:00:00Z');
    await refreshCalendars(parts());
    expect(asked).toHaveLength(1);
  });

  it('is not read from an address that was revoked while it was read', async () => {
    good(await give(one));
    meanwhile = () => act(one, revokeCalendarAddress);
    await refreshCalendars(parts());
    expect(await stored(sql`select from calendar_reading where source = 'address'`)).toEqual([]);
  });

  it('ends with the role: the address is erased', async () => {
    good(await give(other));
    await db.owner.transaction((tx) => tx.execute(sql`update membership set valid_to = '2026-11-24' where person_id = ${personOf(other)}`));
    db.clock.set('2026-11-24T08:00:00Z');
    await refreshCalendars(parts());
    expect(await stored(sql`select address from calendar_address where person_id = ${personOf(other)}`)).toEqual([{ address: null }]);
    expect(await stored(sql`select from calendar_reading where person_id = ${personOf(other)}`)).toEqual([]);
    await db.owner.transaction((tx) => tx.execute(sql`update membership set valid_to = null where person_id = ${personOf(other)}`));
  });

  it('is no other’s to keep, and takes no times out of order, too far ahead or from an address that is not secure', async () => {
    expect(await give('coordinator-base')).toMatchObject({ ok: false, refusal: 'notAllowed' });
    const keep = (range: readonly [number, number], busy: readonly number[]) => act(one, (ports, actor) => keepCalendarFile(ports, actor, { covers: range, busy }));
    for (const busy of [[covers[0] + 60, covers[0]], [covers[0] - 1, covers[0]], [covers[0] + 1]]) {
      expect(await keep(covers, busy)).toMatchObject({ ok: false, refusal: 'busyTimesAreOutOfOrder' });
    }
    expect(await keep([covers[0], covers[0] + 600_000], [])).toMatchObject({ ok: false, refusal: 'calendarRangeIsTooLong' });
    for (const address of ['http://example.org/a.ics', 'file:///etc/passwd', 'https://me:secret@example.org/', 'https://']) {
      expect(await act(one, (ports, actor) => giveCalendarAddress(ports, actor, { address }))).toMatchObject({ ok: false, refusal: 'addressMustBeHttps' });
    }
  });

  it('is shown to its person alone, without the address', async () => {
    good(await give(one));
    expect(JSON.stringify(good(await act(one, (ports) => seeOwnCalendar(ports))))).not.toContain('secret');
    expect(good(await act('coordinator-base', (ports) => seeOwnCalendar(ports)))).toEqual({ readings: [], addressGivenAt: null });
    expect(JSON.stringify(await stored(sql`select to_jsonb(e) from event e where noun = 'ownCalendar'`))).not.toContain('secret');
  });
});

describe('A calendar that was read on its person’s behalf', () => {
  const [start] = [Date.parse('2026-11-23T08:00Z') / 60_000];
  const act = async (key: string, work: (ports: Ports, actor: Actor) => Promise<Outcome<unknown, string>>) => {
    const actor = await db.as(key);
    return db.asActor(actor, (ports) => work(ports, actor));
  };
  const keep = (key: string = one, tenantId = 'innherred', answer: OnBehalfAnswer = { ok: true, busy: [{ start: db.clock.now().add({ hours: 2 }), end: db.clock.now().add({ hours: 3 }) }] }) =>
    act(key, (ports, actor) => keepOnBehalf(ports, actor, { account: { tenantId, objectId: key }, within: readingPeriod(db.clock.now()), answer }));
  const own = () => stored<{ busy: number[]; at: string }>(sql`select to_json(busy) as busy, read_at from calendar_reading where source = 'onBehalf' order by tenant_id`);
  const refused = () => graph.disturb(/getSchedule/, { status: 403 }, 2);

  it('counts where the tenant has not let the application in, until it is a month old', async () => {
    refused();
    await ask();
    good(await keep());
    const { busy, unknown, states } = await ask();
    expect([busy.get(personOf(one))?.map((period) => period.start.toString()), unknown, states[0]?.fault]).toEqual([['2026-11-23T10:00:00Z'], [personOf(other)], null]);
    db.clock.set('2026-12-24T07:00:00Z');
    await refreshCalendars(parts());
    expect(await own()).toHaveLength(1);
    db.clock.set('2026-12-24T08:00:00Z');
    await refreshCalendars(parts());
    expect((await own()).map(({ busy: left }) => left)).toEqual([[]]);
  });

  it('takes the place of what the same account told before, and a fault leaves that as it was', async () => {
    good(await keep());
    db.clock.set('2026-11-23T09:00:00Z');
    expect(await keep(one, 'innherred', { ok: false, fault: 'calendarServiceFails' })).toMatchObject({ refusal: 'calendarServiceFails' });
    expect((await own()).map(({ busy }) => busy)).toEqual([[start + 120, start + 180]]);
    good(await keep());
    expect((await own()).map(({ busy }) => busy)).toEqual([[start + 180, start + 240]]);
  });

  it('is refused where the application reads the account, and goes when the application is let in', async () => {
    good(await keep());
    await ask();
    expect([await own(), await keep()]).toMatchObject([[], { refusal: 'applicationReadsYourCalendar' }]);
    // Nor does the database let it in beside, whatever the use case has asked.
    const actor = await db.as(one);
    expect(await db.asActor(actor, async (ports) => success(await ports.ownCalendar.keepOnBehalf({ tenantId: 'innherred', covers: [0, 1], busy: [], at: db.clock.now() }))))
      .toMatchObject({ value: false });
  });

  it('is nobody’s but a counsellor’s own, and is taken away by them alone', async () => {
    good(await keep());
    expect(await keep('coordinator-base')).toMatchObject({ refusal: 'notAllowed' });
    const coordinator = await db.as('coordinator-base');
    expect(await db.asActor(coordinator, async (ports) => success([
      await ports.ownCalendar.keepOnBehalf({ tenantId: 'innherred', covers: [0, 1], busy: [], at: db.clock.now() }), await ports.ownCalendar.dropOnBehalf(), await ports.ownCalendar.readings(),
    ]))).toMatchObject({ value: [false, false, []] });
    good(await act(other, dropOnBehalf));
    expect(await own()).toHaveLength(1);
    good(await act(one, dropOnBehalf));
    expect(await own()).toEqual([]);
  });

  it('goes with the account that it was read by, and does not count meanwhile', async () => {
    good(await keep(one, 'elsewhere'));
    expect((await ask()).busy.get(personOf(one))?.map((period) => period.start.toString())).toEqual(['2026-12-01T08:00:00Z']);
    await refreshCalendars(parts());
    expect(await own()).toEqual([]);
  });
});
