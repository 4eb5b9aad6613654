import { eq, sql } from 'drizzle-orm';
import { createOffer } from '../../domain/groupOffers/create-offer';
import { enrolFosterHome } from '../../domain/groupOffers/enrolment/enrol-foster-homes';
import { withdrawEnrolment } from '../../domain/groupOffers/enrolment/withdraw-enrolment';
import type { EnrolmentId, OfferId } from '../../domain/identifiers';
import type { Actor } from '../../domain/network/actor';
import { asSystem } from '../../store/as-actor';
import { deliveredAttendance } from '../../store/attendance-delivery';
import type { DatabaseFault } from '../../store/database-faults';
import { stableId } from '../../store/demonstration/stable-id';
import { sessionAttendance, sessionReminder } from '../../store/schema/attendance';
import { groupSession } from '../../store/schema/group-offers';
import { outbox } from '../../store/schema/messages';
import { event } from '../../store/schema/network';
import { remindOnce } from '../../server/reminders';
import { attendanceOperations } from '../../tab/contract/offer-attendance';
import { offerAttendanceHandlers } from '../../tab/api/offer-attendance';
import { askOperation, type Asked } from '../support/ask-operation';
import { asPerson } from '../support/as-person';
import { freshDatabase, type TestDatabase } from '../support/database';
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
