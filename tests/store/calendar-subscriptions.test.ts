import { sql, type SQL } from 'drizzle-orm';
import { graphClient } from '../../graph/graph-client';
import { graphSchedules } from '../../graph/schedules';
import { graphSubscriptions } from '../../graph/subscriptions';
import { followCalendars } from '../../server/calendar/follow-calendars';
import { keptCalendars } from '../../server/calendar/kept-calendars';
import { asSystem } from '../../store/as-actor';
import { takeInNews, type CalendarNews } from '../../store/booking/calendars/subscriptions';
import { stableId } from '../../store/demonstration/stable-id';
import { linkAccount } from '../../store/sign-on';
import { freshDatabase, type TestDatabase } from '../support/database';
import { GraphServer } from '../support/graph-server';
import { rowsOf } from '../support/rows';

let db: TestDatabase;
let graph: GraphServer;
const key = 'counsellor-verdal-1';
const personId = stableId('person', key);
const client = () => graphClient({ token: async () => 'app-token', transport: graph });

beforeAll(async () => {
  db = await freshDatabase();
  await asSystem(db.database, 'signOn', (tx) =>
    linkAccount(tx, { tenantId: 'innherred', objectId: key }, { id: db.newId(), personId, at: db.clock.now() }));
});
afterAll(() => db.close());

// Somebody has searched in the calendar, at nine o'clock.
beforeEach(async () => {
  db.clock.set('2026-11-23T08:00:00Z');
  graph = new GraphServer([{ objectId: key, mail: 'one@example.no' }]);
  await db.owner.transaction((tx) => tx.execute(sql`delete from calendar_reading`));
  await db.owner.transaction((tx) => tx.execute(sql`delete from calendar_subscription`));
  await search();
});

const search = () => keptCalendars({
  database: db.database, clock: db.clock.now, newId: db.newId,
  microsoft365: { schedules: graphSchedules({ clientOf: client, patienceInMilliseconds: 5_000 }), jitter: () => 0.5 },
}).busyTimes([personId], { start: db.clock.now(), end: db.clock.now().add({ hours: 24 }) });
const follow = () => followCalendars({
  database: db.database, clock: db.clock.now, newSecret: () => 'a secret',
  subscriptions: graphSubscriptions({ clientOf: client, notificationUrl: 'https://example.no/calendar-notifications', patienceInMilliseconds: 5_000 }),
});
const tell = (news: Partial<CalendarNews>) => asSystem(db.database, 'calendarReader', (tx) =>
  takeInNews(tx, [{ subscriptionId: 'subscription-1', clientState: 'a secret', what: 'changed', ...news }], db.clock.now()));
const sent = () => graph.requests.splice(0).filter(({ path }) => !path.startsWith('/users?')).map(({ method, path }) => `${method} ${path.split('/').at(-1) ?? ''}`);
/** How often the calendar was read: each reading is two questions, of less than 62 days each. */
const asks = () => sent().filter((one) => one.endsWith('getSchedule')).length / 2;
const stored = <Row>(query: SQL) => db.owner.transaction((tx) => rowsOf<Row>(tx, query));

describe('A calendar that is followed', () => {
  it('tells of changes without what is in it, to us alone', async () => {
    expect([await follow(), await follow()]).toEqual([1, 0]);
    const [made] = [...graph.subscriptions.values()];
    expect(made).toMatchObject({
      resource: `/users/${key}/events`, clientState: 'a secret', expirationDateTime: '2026-11-29T08:00:00Z',
      notificationUrl: 'https://example.no/calendar-notifications', lifecycleNotificationUrl: 'https://example.no/calendar-notifications',
    });
    expect(made?.includeResourceData).toBeUndefined();
    expect(JSON.stringify(await stored(sql`select to_jsonb(s) from calendar_subscription s`))).not.toContain('a secret');
  });

  it('is read once after it began to be followed, and then again only when it has told of a change or an hour has gone', async () => {
    await follow();
    sent();
    await search();
    expect(asks()).toBe(1);
    db.clock.set('2026-11-23T08:50:00Z');
    await search();
    expect(asks()).toBe(0);
    expect(await tell({})).toBe(1);
    await search();
    expect(asks()).toBe(1);
    db.clock.set('2026-11-23T09:50:00Z');
    await search();
    expect(asks()).toBe(1);
  });

  it('believes nobody who does not know the secret, nor of what nobody follows', async () => {
    await follow();
    await search();
    sent();
    expect([await tell({ clientState: 'a guess' }), await tell({ subscriptionId: 'subscription-9' })]).toEqual([0, 0]);
    await search();
    expect(asks()).toBe(0);
  });

  it('is renewed a day and a half before it ends, or when it is asked for', async () => {
    await follow();
    sent();
    await tell({ what: 'reauthorizationRequired' });
    db.clock.set('2026-11-23T09:00:00Z');
    await follow();
    expect(sent()).toEqual(['PATCH subscription-1']);
    db.clock.set('2026-11-27T20:59:00Z');
    await db.owner.transaction((tx) => tx.execute(sql`update calendar_reading set used_at = '2026-11-27'`));
    expect(await follow()).toBe(0);
    db.clock.set('2026-11-27T21:00:00Z');
    await follow();
    expect(graph.subscriptions.get('subscription-1')?.expirationDateTime).toBe('2026-12-03T21:00:00Z');
  });

  it('is followed anew when Graph has removed it, whether it told or not', async () => {
    await follow();
    await tell({ what: 'subscriptionRemoved' });
    await follow();
    expect([...graph.subscriptions.keys()]).toHaveLength(2);
    graph.subscriptions.clear();
    await db.owner.transaction((tx) => tx.execute(sql`update calendar_subscription set due_at = '2026-11-23T08:00Z'`));
    await follow();
    await follow();
    expect(graph.subscriptions.size).toBe(1);
  });

  it('is read every quarter of an hour as before where the tenant does not let it be followed', async () => {
    graph.disturb(/subscriptions/, { status: 403 });
    await follow();
    sent();
    expect([await follow(), sent()]).toEqual([0, []]);
    db.clock.set('2026-11-23T08:15:00Z');
    await search();
    expect(asks()).toBe(1);
    db.clock.set('2026-11-23T14:00:00Z');
    await follow();
    expect(graph.subscriptions.size).toBe(1);
  });

  it('is not followed by when nobody searches in it any more', async () => {
    await follow();
    db.clock.set('2026-11-28T08:00:00Z');
    expect(await follow()).toBe(0);
    db.clock.set('2026-11-30T08:00:00Z');
    await follow();
    expect(await stored(sql`select from calendar_subscription where subscription_id is not null`)).toEqual([]);
  });
});
