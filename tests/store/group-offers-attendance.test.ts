import { eq, sql } from 'drizzle-orm';
import { addSession, moveSession } from '../../domain/groupOffers/change-sessions';
import { changeStage } from '../../domain/groupOffers/change-stage';
import { countHomeMessages } from '../../domain/groupOffers/attendance/list-home-messages';
import { createOffer } from '../../domain/groupOffers/create-offer';
import { enrolFosterHome } from '../../domain/groupOffers/enrol-foster-home';
import { withdrawEnrolment } from '../../domain/groupOffers/withdraw-enrolment';
import type { EnrolmentId, OfferId, SessionId } from '../../domain/identifiers';
import type { Actor } from '../../domain/network/actor';
import { asSystem } from '../../store/as-actor';
import { deliveredAttendance } from '../../store/attendance-delivery';
import type { DatabaseFault } from '../../store/database-faults';
import { stableId } from '../../store/demonstration/stable-id';
import { homeMessageGiven, sessionAttendance, sessionReminder } from '../../store/schema/attendance';
import { groupSession } from '../../store/schema/group-offers';
import { outbox } from '../../store/schema/messages';
import { event } from '../../store/schema/network';
import { remindOnce } from '../../server/reminders';
import { attendanceOperations } from '../../tab/contract/offer-attendance';
import { homeMessageOperations } from '../../tab/contract/home-messages';
import { homeMessageHandlers } from '../../tab/api/home-messages';
import { offerAttendanceHandlers } from '../../tab/api/offer-attendance';
import { askOperation, type Asked } from '../support/ask-operation';
import { asPerson } from '../support/as-person';
import { freshDatabase, type TestDatabase } from '../support/database';
import { success } from '../../domain/outcome';
import { good } from '../support/outcomes';

let db: TestDatabase;
const people: Record<string, Actor> = {};
const keys = [
  'coordinator-innherred', 'coordinator-namdalen', 'group-leader-bufetat', 'foster-care-advisor-innherred',
  'case-contact-verdal', 'case-contact-levanger', 'case-contact-inn-trondelag', 'service-leader-verdal',
];
beforeAll(async () => {
  db = await freshDatabase();
  for (const key of keys) people[key] = await db.as(key);
});
afterAll(() => db.close());
const start = '2026-11-23T08:00:00Z';
beforeEach(() => db.clock.set(start));

const as = (key: string): Actor => people[key] as Actor;
const [verdal, levanger] = [stableId('organisation', 'verdal'), stableId('organisation', 'levanger')];
const leaders = [stableId('person', 'group-leader-bufetat'), stableId('person', 'counsellor-verdal-1')];
const ask = (operation: keyof typeof attendanceOperations, key: string, request: Asked) =>
  askOperation({ handlers: offerAttendanceHandlers(), asActor: db.asActor }, attendanceOperations[operation], as(key), request);

/** An offer with sessions on 4 and 11 January 2027, nine to eleven; two places for Verdal and one for Levanger. */
async function offerOfTwo() {
  const coordinator = as('coordinator-innherred');
  const offerId: OfferId = good(await db.asActor(coordinator, (ports) => createOffer(ports, coordinator, {
    networkId: stableId('network', 'innherred'), programmeKey: 'tbo-f', capacity: 3, serviceIds: [verdal, levanger], leaderIds: leaders,
    sessions: ['2027-01-04', '2027-01-11'].map((date) => ({ date, start: '09:00', minutes: 120, place: { kind: 'teams' as const } })),
  })));
  const enrolments: EnrolmentId[] = [];
  for (const key of ['case-contact-verdal', 'case-contact-verdal', 'case-contact-levanger']) {
    enrolments.push(good(await db.asActor(as(key), (ports) => enrolFosterHome(ports, as(key), { offerId }))).enrolment.id);
  }
  const sessions = await db.owner.transaction((tx) =>
    tx.select({ id: groupSession.id }).from(groupSession).where(eq(groupSession.offerId, offerId)).orderBy(groupSession.ordinal));
  return { offerId, sessionIds: sessions.map(({ id }) => id), enrolments };
}
const counts = (ofVerdal: number, ofLevanger: number) =>
  ({ counts: [{ serviceId: verdal, attended: ofVerdal }, { serviceId: levanger, attended: ofLevanger }] });
const record = (key: string, offerId: OfferId, sessionId: string | undefined, basedOn: number, body = counts(1, 1)) =>
  ask('recordAttendance', key, { params: { offerId, sessionId }, basedOn, body });
const seen = async (key: string, offerId: OfferId) => good(await ask('getAttendance', key, { params: { offerId } }));
const rowsOf = (sessionId: string | undefined) => db.owner.transaction((tx) =>
  tx.select().from(sessionAttendance).where(sql`${sessionAttendance.sessionId} = ${sessionId}`));
const pass = () => remindOnce({ database: db.database, clock: db.clock.now, newId: db.newId });
const cardsOf = async (objectId: string | undefined) => (await db.owner.transaction((tx) =>
  tx.select().from(outbox).where(sql`${outbox.objectId} = ${objectId}`))).map(({ card, recipient, changes }) => ({ card, recipient, changes }));

describe('Attendance', () => {
  it('is recorded by a leader once the session has begun, seen whole by those who run the group, and by a service as its own', async () => {
    const { offerId, sessionIds: [first] } = await offerOfTwo();
    expect(await record('group-leader-bufetat', offerId, first, 0)).toMatchObject({ refusal: 'sessionHasNotBegun' });
    db.clock.set('2027-01-04T08:00:00Z');
    good(await record('group-leader-bufetat', offerId, first, 0, counts(2, 1)));
    for (const key of ['group-leader-bufetat', 'coordinator-innherred']) {
      expect((await seen(key, offerId)).sessions).toMatchObject([{ ordinal: 1, version: 1, mayRecord: true, services: [
        { serviceId: levanger, places: 1, attended: 1 }, { serviceId: verdal, places: 2, attended: 2 },
      ] }]);
    }
    expect((await seen('case-contact-verdal', offerId)).sessions).toMatchObject([{ mayRecord: false, services: [{ name: 'Verdal', attended: 2 }] }]);
    expect((await seen('case-contact-inn-trondelag', offerId)).sessions).toMatchObject([{ services: [] }]);
    expect(await ask('getAttendance', 'coordinator-namdalen', { params: { offerId } })).toMatchObject({ refusal: 'notFound' });
  });

  it('is corrected by who saw the last numbers, each version an event; an older one changes nothing', async () => {
    const { offerId, sessionIds: [first] } = await offerOfTwo();
    db.clock.set('2027-01-04T10:00:00Z');
    good(await record('group-leader-bufetat', offerId, first, 0, counts(2, 1)));
    expect(await record('coordinator-innherred', offerId, first, 0, counts(0, 0))).toMatchObject({ refusal: 'versionIsOld' });
    good(await record('coordinator-innherred', offerId, first, 1, counts(1, 0)));
    expect((await rowsOf(first)).map(({ attended, version }) => [attended, version]).sort()).toEqual([[0, 2], [1, 2]]);
    const events = await db.owner.transaction((tx) => tx.select().from(event).where(sql`${event.nounId} = ${first}`).orderBy(event.version));
    expect(events.map(({ noun, what, version }) => `${noun} ${what} ${version}`)).toEqual(['attendance recorded 1', 'attendance corrected 2']);
  });

  it('is refused whole for a count above the places, a count that lacks, and who has no part in it', async () => {
    const { offerId, sessionIds: [first] } = await offerOfTwo();
    db.clock.set('2027-01-04T10:00:00Z');
    expect(await record('group-leader-bufetat', offerId, first, 0, counts(3, 1)))
      .toMatchObject({ refusal: 'attendanceIsMoreThanPlaces', fields: [{ field: 'counts.0.attended' }] });
    expect(await record('group-leader-bufetat', offerId, first, 0, { counts: [{ serviceId: verdal, attended: 1 }] }))
      .toMatchObject({ refusal: 'attendanceIsMissing' });
    expect(await record('case-contact-verdal', offerId, first, 0)).toMatchObject({ refusal: 'notAllowed' });
    expect(await record('foster-care-advisor-innherred', offerId, first, 0)).toMatchObject({ refusal: 'notAllowed' });
    expect(await record('coordinator-namdalen', offerId, first, 0)).toMatchObject({ refusal: 'notFound' });
    expect(await rowsOf(first)).toEqual([]);
  });

  it('counts the places a service had when the session was held: one that is given back later still counts then', async () => {
    const { offerId, sessionIds: [first, second], enrolments: [one] } = await offerOfTwo();
    db.clock.set('2027-01-05T08:00:00Z');
    const contact = as('case-contact-verdal');
    good(await db.asActor(contact, (ports) => withdrawEnrolment(ports, contact, { offerId, enrolmentId: one as EnrolmentId })));
    good(await record('group-leader-bufetat', offerId, first, 0, counts(2, 1)));
    db.clock.set('2027-01-11T10:00:00Z');
    expect(await record('group-leader-bufetat', offerId, second, 0, counts(2, 1))).toMatchObject({ refusal: 'attendanceIsMoreThanPlaces' });
    good(await record('group-leader-bufetat', offerId, second, 0, counts(1, 1)));
    expect((await seen('service-leader-verdal', offerId)).sessions.map(({ services }) => services.map(({ places }) => places))).toEqual([[1], [2]]);
  });
});

describe('With row level security alone', () => {
  it('a leader writes no more than the places, a service nothing, and reads only its own', async () => {
    const { offerId, sessionIds: [first] } = await offerOfTwo();
    db.clock.set('2027-01-04T10:00:00Z');
    good(await record('group-leader-bufetat', offerId, first, 0, counts(2, 1)));
    const written = (key: string, attended: number) => asPerson(db.database, as(key), (tx) =>
      tx.update(sessionAttendance).set({ attended }).where(eq(sessionAttendance.organisationId, verdal)).returning({ id: sessionAttendance.sessionId }))
      .then((rows) => rows.length, (fault: DatabaseFault) => fault.code);
    expect(await written('group-leader-bufetat', 3)).toBe('42501');
    expect(await written('group-leader-bufetat', 1)).toBeGreaterThan(0);
    expect(await written('case-contact-verdal', 1)).toBe(0);
    const read = (key: string) => asPerson(db.database, as(key), (tx) =>
      tx.select({ of: sessionAttendance.organisationId }).from(sessionAttendance).where(sql`${sessionAttendance.sessionId} = ${first}`));
    expect(await read('case-contact-verdal')).toEqual([{ of: verdal }]);
    expect(await read('group-leader-bufetat')).toHaveLength(2);
    expect(await read('foster-care-advisor-innherred')).toEqual([]);
  });
});

describe('The card that asks how many came', () => {
  it('goes to each leader when the session ends, once, also with two servers at once', async () => {
    const { sessionIds: [first] } = await offerOfTwo();
    db.clock.set('2027-01-04T09:59:59Z');
    await pass();
    expect(await cardsOf(first)).toEqual([]);
    db.clock.set('2027-01-04T10:00:00Z');
    await Promise.all([pass(), pass()]);
    await pass();
    expect(await cardsOf(first)).toEqual(expect.arrayContaining(leaders.map((recipient) => ({ card: 'groupOffers.attendance', recipient, changes: 1 }))));
    expect(await cardsOf(first)).toHaveLength(2);
    const marks = await db.owner.transaction((tx) => tx.select().from(sessionReminder).where(sql`${sessionReminder.sessionId} = ${first}`));
    expect(marks).toHaveLength(1);
  });

  it('shows what was recorded meanwhile, and is not sent when it was recorded before the end', async () => {
    const { offerId, sessionIds: [first, second] } = await offerOfTwo();
    db.clock.set('2027-01-04T10:00:00Z');
    await pass();
    good(await record('group-leader-bufetat', offerId, first, 0, counts(2, 0)));
    expect((await cardsOf(first)).map(({ changes }) => changes)).toEqual([2, 2]);
    const shown = await asSystem(db.database, 'delivery', (tx) => deliveredAttendance(tx, first as never));
    expect(shown).toMatchObject({ version: 1, session: { ordinal: 1 } });
    expect(shown?.services.map(({ attended }) => attended).sort()).toEqual([0, 2]);
    db.clock.set('2027-01-11T09:00:00Z');
    good(await record('group-leader-bufetat', offerId, second, 0, counts(2, 1)));
    db.clock.set('2027-01-11T10:00:00Z');
    await pass();
    expect(await cardsOf(second)).toEqual([]);
  });
});

const homeMessages = <Name extends keyof typeof homeMessageOperations>(operation: Name, key: string, request: Asked = {}) =>
  askOperation({ handlers: homeMessageHandlers(), asActor: db.asActor }, homeMessageOperations[operation], as(key), request);
const toGive = async (key: string, offerId: OfferId) => good(await homeMessages('listHomeMessages', key)).items.filter((one) => one.offerId === offerId);
const given = async (key: string, offerId: OfferId) => good(await homeMessages('listHomeMessages', key)).given.filter((one) => one.offerId === offerId);
type ToGive = Awaited<ReturnType<typeof toGive>>[number];
const give = (key: string, message: ToGive | undefined, basedOn = message?.version ?? 0) => homeMessages('giveHomeMessage', key, {
  params: { offerId: message?.offerId, enrolmentId: message?.enrolmentId }, basedOn, body: { about: message?.about },
});
const takeBack = (key: string, message: ToGive | undefined) => homeMessages('takeBackHomeMessage', key, {
  params: { offerId: message?.offerId, enrolmentId: message?.enrolmentId }, body: { about: message?.about },
});
const planned = (date: string) => ({ date, start: '09:00', minutes: 120, place: { kind: 'teams' as const } });
const move = async (offerId: OfferId, basedOn: number, sessionId: SessionId | undefined, date: string) => {
  const coordinator = as('coordinator-innherred');
  good(await db.asActor(coordinator, (ports) => moveSession(ports, coordinator, { offerId, basedOn, sessionId: sessionId as SessionId, to: planned(date) })));
};

describe('Messages to foster homes', () => {
  it('tell each home of its place, then of what has changed since, until the service has passed it on', async () => {
    const { offerId, sessionIds: [first] } = await offerOfTwo();
    const [one, other] = await toGive('case-contact-verdal', offerId);
    expect([one, other].map((message) => message?.about.kind)).toEqual(['place', 'place']);
    expect(one?.code).not.toBe(other?.code);
    expect(one?.sessions.map(({ start: at }) => at)).toEqual(['2027-01-04T08:00:00Z', '2027-01-11T08:00:00Z']);
    good(await give('case-contact-verdal', one));
    await move(offerId, 1, first, '2027-01-05');
    const changed = await toGive('service-leader-verdal', offerId);
    expect(changed.map(({ about, what, version, session }) => [about.kind, what, version, session?.start])).toEqual([
      ['session', 'moved', 2, '2027-01-05T08:00:00Z'], ['place', undefined, 2, undefined],
    ]);
    expect(changed[1]?.sessions[0]?.start).toBe('2027-01-05T08:00:00Z');
    for (const message of changed) good(await give('service-leader-verdal', message));
    expect(await toGive('case-contact-verdal', offerId)).toEqual([]);
    expect((await given('case-contact-verdal', offerId)).map(({ by }) => by)).toContain('Barnevernsleder, Verdal');
  });

  it('are not ticked for an older text than what now holds, and not for another service or without its right', async () => {
    const { offerId, sessionIds: [first] } = await offerOfTwo();
    const [message] = await toGive('case-contact-verdal', offerId);
    await move(offerId, 1, first, '2027-01-05');
    expect(await give('case-contact-verdal', message)).toMatchObject({ refusal: 'versionIsOld' });
    expect(await give('case-contact-levanger', message)).toMatchObject({ refusal: 'notFound' });
    expect(await give('coordinator-innherred', message, 2)).toMatchObject({ refusal: 'notAllowed' });
    expect(await give('case-contact-verdal', message && { ...message, about: { kind: 'session', id: db.newId() } }, 2)).toMatchObject({ refusal: 'messageIsOutdated' });
    expect(await db.owner.transaction((tx) => tx.select().from(homeMessageGiven).where(eq(homeMessageGiven.offerId, offerId)))).toEqual([]);
    expect(good(await homeMessages('listHomeMessages', 'coordinator-innherred'))).toEqual({ mayGive: false, items: [], given: [] });
  });

  it('are ticked by two colleagues at once as one, taken back, and ticked again', async () => {
    const { offerId } = await offerOfTwo();
    const [message] = await toGive('case-contact-verdal', offerId);
    for (const outcome of await Promise.all(['case-contact-verdal', 'service-leader-verdal'].map((key) => give(key, message)))) good(outcome);
    const ticks = () => db.owner.transaction((tx) => tx.select().from(homeMessageGiven).where(eq(homeMessageGiven.offerId, offerId)));
    expect(await ticks()).toHaveLength(1);
    good(await takeBack('service-leader-verdal', message));
    good(await takeBack('service-leader-verdal', message));
    expect((await toGive('case-contact-verdal', offerId)).map(({ enrolmentId }) => enrolmentId)).toContain(message?.enrolmentId);
    good(await give('case-contact-verdal', message));
    expect((await ticks()).map(({ takenBackAt }) => takenBackAt === null).sort()).toEqual([false, true]);
  });

  it('tell of a cancelled group, and of a place that is given back nothing', async () => {
    const { offerId, enrolments: [one] } = await offerOfTwo();
    const contact = as('case-contact-verdal');
    const coordinator = as('coordinator-innherred');
    good(await db.asActor(contact, (ports) => withdrawEnrolment(ports, contact, { offerId, enrolmentId: one as EnrolmentId })));
    good(await db.asActor(coordinator, (ports) => changeStage(ports, coordinator, { offerId, basedOn: 1, step: 'cancel', reason: 'noVenue' })));
    const left = await toGive('case-contact-verdal', offerId);
    expect(left.map(({ about }) => about.kind)).toEqual(['cancelled']);
    expect(left[0]?.enrolmentId).not.toBe(one);
  });

  it('are counted over all groups, and a new session comes to those who have heard of their place', async () => {
    const { offerId } = await offerOfTwo();
    for (const message of await toGive('case-contact-levanger', offerId)) good(await give('case-contact-levanger', message));
    const coordinator = as('coordinator-innherred');
    good(await db.asActor(coordinator, (ports) => addSession(ports, coordinator, { offerId, basedOn: 1, planned: planned('2027-01-18') })));
    expect((await toGive('case-contact-levanger', offerId)).map(({ what }) => what)).toEqual(['added']);
    const count = await db.asActor(as('case-contact-levanger'), async (ports) => success(await countHomeMessages(ports, as('case-contact-levanger'))));
    expect(good(count)).toBe(good(await homeMessages('listHomeMessages', 'case-contact-levanger')).items.length);
  });
});

describe('A session that moves', () => {
  it('has the cards made anew that show when the group meets: receipts and places that were given', async () => {
    const { offerId, sessionIds: [first], enrolments: [placed] } = await offerOfTwo();
    const contact = as('case-contact-levanger');
    const waiting = good(await db.asActor(contact, (ports) => enrolFosterHome(ports, contact, { offerId, receipt: true }))).enrolment.id;
    const verdals = as('case-contact-verdal');
    good(await db.asActor(verdals, (ports) => withdrawEnrolment(ports, verdals, { offerId, enrolmentId: placed as EnrolmentId })));
    expect((await cardsOf(waiting)).map(({ card, changes }) => [card, changes]).sort()).toEqual([['groupOffers.placeGiven', 1], ['groupOffers.receipt', 1]]);
    await move(offerId, 1, first, '2027-01-05');
    expect((await cardsOf(waiting)).map(({ changes }) => changes)).toEqual([2, 2]);
  });
});
