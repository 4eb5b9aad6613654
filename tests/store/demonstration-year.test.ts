import fc from 'fast-check';
import { sql } from 'drizzle-orm';
import { closesAt, evaluationQuestions } from '../../domain/groupOffers/afterwards/evaluation';
import { listOffers } from '../../domain/groupOffers/list-offers';
import { publicHolidayOn } from '../../domain/groupOffers/public-holidays';
import { seeCompetence } from '../../domain/groupOffers/staffing/see-competence';
import { osloDate, osloInstant, overlaps, Temporal } from '../../domain/time';
import { lookAfterGroups } from '../../server/afterwards/pass';
import { remindOnce } from '../../server/reminders';
import { groupsOf } from '../../store/demonstration/year/groups';
import { laidOut, placesAt, type LaidOutGroup } from '../../store/demonstration/year/laid-out';
import { referralStories } from '../../store/demonstration/year/referral-stories';
import { loadDemonstrationYear } from '../../store/demonstration/year/load-year';
import { yearPlaces } from '../../store/demonstration/year/places';
import { keepPlaces } from '../../store/groupOffers/enrolment/place-keeper';
import { freshDatabase, type TestDatabase } from '../support/database';
import { good } from '../support/outcomes';
import { rowsOf } from '../support/rows';

const before = (one: Temporal.Instant, other: Temporal.Instant) => Temporal.Instant.compare(one, other) < 0;
const yearFrom = (at: Temporal.Instant) => yearPlaces.map((place) => groupsOf(place).map((group) => laidOut(place, group, at)));
const named = (groups: readonly LaidOutGroup[], key: string): LaidOutGroup => {
  const found = groups.find(({ group }) => group.key === key);
  if (found === undefined) throw new Error(`no group is ${key}`);
  return found;
};

/** Any hour of any day of twenty-five years. */
const anyBeginning = fc.record({ day: fc.integer({ min: 0, max: 365 * 25 }), hour: fc.integer({ min: 3, max: 23 }) }).map(({ day, hour }) =>
  good(osloInstant(Temporal.PlainDate.from('2024-01-01').add({ days: day }).toString(), `${String(hour).padStart(2, '0')}:15`)));

const always = (holds: (at: Temporal.Instant, groups: readonly LaidOutGroup[]) => void) =>
  fc.assert(fc.property(anyBeginning, (at) => yearFrom(at).forEach((groups) => holds(at, groups))), { numRuns: 25 });

describe('The year of a demonstration, whatever day it begins on', () => {
  it('has a group that goes on, with a session that nobody has written the attendance of while it is still asked for', () => {
    always((at, groups) => {
      const { held, sessions } = named(groups, 'running');
      expect(held.map(({ week }) => week)).toEqual([-5, -4, -2, -1]);
      expect(sessions.filter(({ period }) => before(at, period.start))).toHaveLength(4);
      expect(before(at.subtract({ hours: 24 * 14 }), held.at(-1)?.period.end ?? at)).toBe(true);
    });
  });

  it('has groups that are over: evaluated and closed, and one that is still evaluated', () => {
    always((at, groups) => {
      for (const key of ['over-and-shown', 'over-and-suppressed', 'just-over']) {
        const { sessions, held } = named(groups, key);
        expect(held).toHaveLength(sessions.length);
        expect(before(at, closesAt(held.at(-1)?.period.end ?? at))).toBe(key === 'just-over');
      }
    });
  });

  it('has last year’s groups in last year, all of them', () => {
    always((at, groups) => {
      for (const key of ['last-spring', 'last-autumn']) {
        expect(new Set(named(groups, key).sessions.map(({ period }) => osloDate(period.start).year))).toEqual(new Set([osloDate(at).year - 1]));
      }
    });
  });

  it('lets nobody meet on a public holiday, lead two groups at once, or come in greater numbers than there are places', () => {
    always((_at, groups) => {
      const sessions = groups.flatMap((one) => one.sessions.filter(({ cancelledAt }) => cancelledAt === null).map((session) => ({ ...session, one })));
      const inOrder = sessions.sort((one, other) => Temporal.Instant.compare(one.period.start, other.period.start));
      const faults = inOrder.flatMap((session, index) => {
        const next = inOrder[index + 1];
        const places = session.one.place.services.reduce((sum, service) => sum + placesAt(session.one, service, session), 0);
        return [
          ...(publicHolidayOn(osloDate(session.period.start)) === undefined ? [] : ['on a public holiday']),
          ...(next !== undefined && overlaps(session.period, next.period) ? [`at the same time as ${next.one.key}`] : []),
          ...(places > session.one.group.capacity ? ['with more homes than places'] : []),
        ].map((fault) => `${session.one.key} meets ${fault}`);
      });
      expect(faults).toEqual([]);
    });
  });

  it('counts every answer of an evaluation in every question', () => {
    for (const { said } of yearPlaces.flatMap(groupsOf)) {
      if (said === undefined || said.respondents === 0) continue;
      expect(evaluationQuestions.map((_, at) => said.counts.slice(5 * at, 5 * at + 5).reduce((sum, count) => sum + count, 0)))
        .toEqual(evaluationQuestions.map(() => said.respondents));
    }
  });
});

describe('A product that begins', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await freshDatabase();
    await loadDemonstrationYear(db.database, { clock: db.clock.now });
  });
  afterAll(() => db.close());

  const rowCount = () => db.owner.transaction((tx) => rowsOf(tx, sql`
    select (select count(*) from group_offer) + (select count(*) from enrolment) + (select count(*) from outbox) + (select count(*) from event)
      + (select count(*) from good_start_tick) + (select count(*) from certificate) + (select count(*) from session_attendance) as rows`));

  it.each(['coordinator-innherred', 'coordinator-P6'])('shows %s a group in every state', async (key) => {
    const actor = await db.as(key);
    const { offers } = good(await db.asActor(actor, (ports) => listOffers(ports, actor, { limit: 50 })));
    expect([...new Set(offers.map(({ state }) => state))].sort()).toEqual(['cancelled', 'completed', 'draft', 'full', 'onRequest', 'open', 'running']);
    expect(offers.some(({ offer }) => offer.audience === 'parents')).toBe(true);
  });

  it('shows the base a henvendelse in every column of its board, each where its story ends, and leaves nobody a message', async () => {
    const states = await db.owner.transaction((tx) => rowsOf<{ state: string; order_summary: string }>(tx, sql`select state, order_summary from referral`));
    expect(Object.fromEntries(states.map((row) => [row.order_summary, row.state]))).toEqual(Object.fromEntries(referralStories.map(({ summary, ends }) => [summary, ends])));
    expect(await db.owner.transaction((tx) => rowsOf(tx, sql`
      select card from outbox where state = 'waiting' and object_id in (select id from referral union select id from booking)`))).toEqual([]);
  });

  it('warns each coordinator of a programme that hangs on one person', async () => {
    for (const [key, network] of [['coordinator-innherred', 'innherred'], ['coordinator-P6', 'P6']] as const) {
      const actor = await db.as(key);
      const networkId = actor.scope.coordinatedNetworkIds[0];
      if (networkId === undefined) throw new Error(`${key} coordinates ${network}`);
      const { programmes } = good(await db.asActor(actor, (ports) => seeCompetence(ports, actor, networkId)));
      expect(programmes.filter(({ able }) => able === 1).map(({ programme }) => programme.key)).toContain('pmto-gruppe');
    }
  });

  it('changes nothing when it begins again, whenever that is', async () => {
    const rows = await rowCount();
    const start = db.clock.now();
    db.clock.set(start.add({ hours: 24 * 100 }));
    await loadDemonstrationYear(db.database, { clock: db.clock.now });
    db.clock.set(start);
    expect(await rowCount()).toEqual(rows);
  });

  it('has nothing that the rules of places would settle otherwise', async () => {
    expect(await keepPlaces({ database: db.database, clock: db.clock.now, newId: db.newId })).toBe(0);
  });

  it('asks at once who came to the last session of each running group, and how the gathering was', async () => {
    await remindOnce({ database: db.database, clock: db.clock.now, newId: db.newId });
    await lookAfterGroups({ database: db.database, clock: db.clock.now, newId: db.newId });
    const posted = await db.owner.transaction((tx) => rowsOf<{ card: string; count: string }>(tx, sql`
      select card, count(distinct object_id)::text as count from outbox
      where card in ('groupOffers.attendance', 'groupOffers.evaluation', 'groupOffers.placeOffered', 'groupOffers.absence') group by card order by card`));
    expect(posted).toEqual([
      { card: 'groupOffers.absence', count: '2' }, { card: 'groupOffers.attendance', count: '2' },
      { card: 'groupOffers.evaluation', count: '2' }, { card: 'groupOffers.placeOffered', count: '2' },
    ]);
  });
});
