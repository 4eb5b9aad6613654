import { eq, sql } from 'drizzle-orm';
import { describeSession } from '../../domain/groupOffers/attendance/describe-session';
import { cancelSession } from '../../domain/groupOffers/change-sessions';
import { changeStage } from '../../domain/groupOffers/change-stage';
import { withdrawEnrolment } from '../../domain/groupOffers/enrolment/withdraw-enrolment';
import type { EnrolmentId, OfferId, PersonId, SessionId } from '../../domain/identifiers';
import type { Recipient } from '../../domain/messages';
import type { Actor } from '../../domain/network/actor';
import { asSystem } from '../../store/as-actor';
import { deliveredAttendance } from '../../store/attendance-delivery';
import type { DatabaseFault } from '../../store/database-faults';
import { deliveredSessionChange } from '../../store/group-offers-delivery';
import { deliveredReminder } from '../../store/reminder-delivery';
import { sessionAttendance, sessionDetails, sessionReminder } from '../../store/schema/attendance';
import { sessionChange } from '../../store/schema/group-offers';
import { sentCard } from '../../store/schema/messages';
import { event } from '../../store/schema/network';
import { offerAttendanceHandlers } from '../../tab/api/offer-attendance';
import { sessionDetailsHandlers } from '../../tab/api/session-details';
import { attendanceOperations } from '../../tab/contract/offer-attendance';
import { sessionDetailsOperations } from '../../tab/contract/session-details';
import { askOperation, type Asked } from '../support/ask-operation';
import { asPerson } from '../support/as-person';
import type { TestDatabase } from '../support/database';
import { heldGroups, leaders, levanger, verdal, type HeldGroups } from '../support/held-groups';
import { good } from '../support/outcomes';

let groups: HeldGroups;
let db: TestDatabase;
beforeAll(async () => {
  groups = await heldGroups();
  db = groups.db;
});
afterAll(() => db.close());
beforeEach(() => db.clock.set('2026-11-23T08:00:00Z'));

const as = (key: string): Actor => groups.as(key);
const ask = (operation: keyof typeof attendanceOperations, key: string, request: Asked) =>
  askOperation({ handlers: offerAttendanceHandlers(), asActor: db.asActor }, attendanceOperations[operation], as(key), request);

const counts = (ofVerdal: number, ofLevanger: number) =>
  ({ counts: [{ serviceId: verdal, attended: ofVerdal }, { serviceId: levanger, attended: ofLevanger }] });
const record = (key: string, offerId: OfferId, sessionId: string | undefined, basedOn: number, body = counts(1, 1)) =>
  ask('recordAttendance', key, { params: { offerId, sessionId }, basedOn, body });
const seen = async (key: string, offerId: OfferId) => good(await ask('getAttendance', key, { params: { offerId } }));
const rowsOf = (sessionId: string | undefined) => db.owner.transaction((tx) =>
  tx.select().from(sessionAttendance).where(sql`${sessionAttendance.sessionId} = ${sessionId}`));

describe('Attendance', () => {
  it('is recorded by a leader once the session has begun, seen whole by those who run the group, and by a service as its own', async () => {
    const { offerId, sessionIds: [first] } = await groups.groupOfTwo();
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
    const { offerId, sessionIds: [first] } = await groups.groupOfTwo();
    db.clock.set('2027-01-04T10:00:00Z');
    good(await record('group-leader-bufetat', offerId, first, 0, counts(2, 1)));
    expect(await record('coordinator-innherred', offerId, first, 0, counts(0, 0))).toMatchObject({ refusal: 'versionIsOld' });
    good(await record('coordinator-innherred', offerId, first, 1, counts(1, 0)));
    expect((await rowsOf(first)).map(({ attended, version }) => [attended, version]).sort()).toEqual([[0, 2], [1, 2]]);
    const events = await db.owner.transaction((tx) => tx.select().from(event).where(sql`${event.nounId} = ${first}`).orderBy(event.version));
    expect(events.map(({ noun, what, version }) => `${noun} ${what} ${version}`)).toEqual(['attendance recorded 1', 'attendance corrected 2']);
  });

  it('is refused whole for a count above the places, a count that lacks, and who has no part in it', async () => {
    const { offerId, sessionIds: [first] } = await groups.groupOfTwo();
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
    const { offerId, sessionIds: [first, second], enrolments: [one] } = await groups.groupOfTwo();
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
    const { offerId, sessionIds: [first] } = await groups.groupOfTwo();
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
    const { sessionIds: [first] } = await groups.groupOfTwo();
    db.clock.set('2027-01-04T09:59:59Z');
    await groups.pass();
    expect(await groups.cardsOf(first)).toEqual([]);
    db.clock.set('2027-01-04T10:00:00Z');
    await Promise.all([groups.pass(), groups.pass()]);
    await groups.pass();
    expect(await groups.cardsOf(first)).toEqual(expect.arrayContaining(leaders.map((recipient) => ({ card: 'groupOffers.attendance', recipient, changes: 1 }))));
    expect(await groups.cardsOf(first)).toHaveLength(2);
    const marks = await db.owner.transaction((tx) => tx.select().from(sessionReminder).where(sql`${sessionReminder.sessionId} = ${first}`));
    expect(marks).toHaveLength(1);
  });

  it('shows what was recorded meanwhile, and is not sent when it was recorded before the end', async () => {
    const { offerId, sessionIds: [first, second] } = await groups.groupOfTwo();
    db.clock.set('2027-01-04T10:00:00Z');
    await groups.pass();
    good(await record('group-leader-bufetat', offerId, first, 0, counts(2, 0)));
    expect((await groups.cardsOf(first)).map(({ changes }) => changes)).toEqual([2, 2]);
    const shown = await asSystem(db.database, 'delivery', (tx) => deliveredAttendance(tx, first as never));
    expect(shown).toMatchObject({ version: 1, session: { ordinal: 1 } });
    expect(shown?.services.map(({ attended }) => attended).sort()).toEqual([0, 2]);
    db.clock.set('2027-01-11T09:00:00Z');
    good(await record('group-leader-bufetat', offerId, second, 0, counts(2, 1)));
    db.clock.set('2027-01-11T10:00:00Z');
    await groups.pass();
    expect(await groups.cardsOf(second)).toEqual([]);
  });
});

describe('Reminders of a session', () => {
  const remindersOf = (sessionId: string | undefined) => db.owner.transaction((tx) =>
    tx.select().from(sessionReminder).where(sql`${sessionReminder.sessionId} = ${sessionId}`).orderBy(sessionReminder.at));
  const toVerdal = { kind: 'serviceChannel', organisationId: verdal } as const;
  const shownTo = (to: Recipient, reminderId = '') =>
    asSystem(db.database, 'delivery', (tx) => deliveredReminder(tx, reminderId, to, db.clock.now()));

  it('come two working days before and in the morning of its day, to the leaders and the services with places, once each', async () => {
    const { sessionIds: [, second] } = await groups.groupOfTwo();
    const kinds = async () => (await remindersOf(second)).map(({ kind }) => kind);
    // Monday 11 January 2027: the Thursday before.
    db.clock.set('2027-01-07T06:29:59Z');
    await groups.pass();
    expect(await kinds()).toEqual([]);
    db.clock.set('2027-01-07T06:30:00Z');
    await Promise.all([groups.pass(), groups.pass()]);
    await groups.pass();
    expect(await kinds()).toEqual(['daysBefore']);
    db.clock.set('2027-01-11T06:30:00Z');
    await groups.pass();
    await groups.pass();
    expect(await kinds()).toEqual(['daysBefore', 'sameDay']);
    for (const { id } of await remindersOf(second)) {
      expect((await groups.cardsOf(id)).map(({ card, recipient, changes }) => `${card} ${recipient} ${changes}`).sort())
        .toEqual([...leaders, verdal, levanger].map((recipient) => `groupOffers.reminder ${recipient} 1`).sort());
      expect(await shownTo(toVerdal, id)).toMatchObject({ own: 2, session: { ordinal: 2 } });
      expect(await shownTo({ kind: 'person', personId: leaders[0] as PersonId }, id)).not.toHaveProperty('own');
    }
  });

  it('are of the new time when it is moved; what was not sent of the old time never is, and what was says the new', async () => {
    const { offerId, sessionIds: [first] } = await groups.groupOfTwo();
    db.clock.set('2027-01-02T08:00:00Z');
    await groups.pass();
    await groups.move(offerId, 1, first, '2027-01-19');
    const [old] = await remindersOf(first);
    expect(await shownTo(toVerdal, old?.id)).toBeUndefined();
    await db.owner.transaction((tx) =>
      tx.insert(sentCard).values({ card: 'groupOffers.reminder', objectId: old?.id ?? '', chatId: 'c', activityId: '1', sentAt: db.clock.now() }));
    expect(await shownTo(toVerdal, old?.id)).toMatchObject({ state: 'moved' });
    expect((await groups.cardsOf(old?.id)).every(({ changes }) => changes === 2)).toBe(true);
    await groups.pass();
    expect(await remindersOf(first)).toHaveLength(1);
    db.clock.set('2027-01-15T06:30:00Z');
    await groups.pass();
    expect((await remindersOf(first)).map(({ kind, startsAt }) => `${kind} ${startsAt.toString()}`)).toEqual([
      'daysBefore 2027-01-04T08:00:00Z', 'daysBefore 2027-01-19T08:00:00Z',
    ]);
  });

  it('are not of a session that is cancelled, nor of a group that is', async () => {
    const { offerId, sessionIds: [first, second] } = await groups.groupOfTwo();
    const coordinator = as('coordinator-innherred');
    good(await db.asActor(coordinator, (ports) => cancelSession(ports, coordinator, { offerId, basedOn: 1, sessionId: first as SessionId })));
    db.clock.set('2027-01-04T07:00:00Z');
    await groups.pass();
    expect(await remindersOf(first)).toEqual([]);
    good(await db.asActor(coordinator, (ports) => changeStage(ports, coordinator, { offerId, basedOn: 2, step: 'cancel', reason: 'noVenue' })));
    db.clock.set('2027-01-11T07:00:00Z');
    await groups.pass();
    expect(await remindersOf(second)).toEqual([]);
  });
});

describe('The room and the material of a session', () => {
  const askDetails = <Name extends keyof typeof sessionDetailsOperations>(operation: Name, key: string, request: Asked) =>
    askOperation({ handlers: sessionDetailsHandlers(), asActor: db.asActor }, sessionDetailsOperations[operation], as(key), request);
  const say = (key: string, offerId: OfferId, sessionId: string | undefined, basedOn: number, room: string, links: readonly object[] = []) =>
    askDetails('describeSession', key, { params: { offerId, sessionId }, basedOn, body: { room, links } });
  const roomsSeen = async (key: string, offerId: OfferId) =>
    good(await askDetails('getSessionDetails', key, { params: { offerId } })).sessions.map(({ room }) => room ?? '');
  const messagesOf = async (sessionId: string | undefined) => {
    const changes = await db.owner.transaction((tx) => tx.select().from(sessionChange).where(sql`${sessionChange.sessionId} = ${sessionId}`));
    return changes.map(({ what }) => what);
  };

  it('are said by a leader and seen by who runs the group and services with places; of others in the network by nobody', async () => {
    const { offerId, sessionIds: [first] } = await groups.groupOfTwo();
    const link = { title: 'Arbeidsark', url: 'https://example.no/ark' };
    good(await say('group-leader-bufetat', offerId, first, 1, 'Kantina', [link]));
    for (const key of ['group-leader-bufetat', 'coordinator-innherred', 'case-contact-verdal']) expect(await roomsSeen(key, offerId)).toEqual(['Kantina', '']);
    for (const key of ['case-contact-inn-trondelag', 'foster-care-advisor-innherred']) expect(await roomsSeen(key, offerId)).toEqual([]);
    const rows = (key: string) => asPerson(db.database, as(key), (tx) => tx.select().from(sessionDetails).where(eq(sessionDetails.offerId, offerId)));
    expect((await rows('case-contact-verdal')).map(({ links }) => links)).toEqual([[link]]);
    expect(await rows('foster-care-advisor-innherred')).toEqual([]);
    expect(await say('case-contact-verdal', offerId, first, 2, 'B2')).toMatchObject({ refusal: 'notAllowed' });
    expect(await say('coordinator-innherred', offerId, first, 1, 'B2')).toMatchObject({ refusal: 'versionIsOld' });
  });

  it('a changed room is told at once without its name, a first one before the reminder is not, and material never', async () => {
    const { offerId, sessionIds: [first, second] } = await groups.groupOfTwo();
    good(await say('group-leader-bufetat', offerId, first, 1, 'Kantina'));
    good(await say('group-leader-bufetat', offerId, first, 2, 'Kantina', [{ title: 'Ark', url: 'https://example.no' }]));
    expect(await messagesOf(first)).toEqual([]);
    good(await say('group-leader-bufetat', offerId, first, 3, 'Biblioteket'));
    expect(await messagesOf(first)).toEqual(['roomChanged']);
    const [change] = await db.owner.transaction((tx) => tx.select().from(sessionChange).where(sql`${sessionChange.sessionId} = ${first}`));
    expect((await groups.cardsOf(change?.id)).map(({ recipient }) => recipient).sort()).toEqual([...leaders, verdal, levanger].sort());
    const shown = await asSystem(db.database, 'delivery', (tx) => deliveredSessionChange(tx, change?.id ?? ''));
    expect(JSON.stringify(shown)).not.toContain('Biblioteket');
    db.clock.set('2027-01-08T08:00:00Z');
    await groups.pass();
    good(await say('coordinator-innherred', offerId, second, 4, 'Salen'));
    expect(await messagesOf(second)).toEqual(['roomChanged']);
  });

  it.each([
    ['Rom 3, 01890048879', [], 'identityNumberInText', 'room'],
    ['Hos Kari Nordmann', [], 'textMayNameSomeone', 'room'],
    ['', [{ title: 'Ark', url: 'http://example.no' }], 'linkIsNotSecure', 'links.0.url'],
    ['', [{ title: 'Ark', url: 'javascript:alert(1)' }], 'linkIsNotSecure', 'links.0.url'],
    ['', [{ title: 'Ark', url: 'https://noen@example.no' }], 'linkIsNotSecure', 'links.0.url'],
  ])('are refused by the field: «%s» %j', async (room, links, refusal, field) => {
    const { offerId, sessionIds: [first] } = await groups.groupOfTwo();
    const coordinator = as('coordinator-innherred');
    const said = await db.asActor(coordinator, (ports) =>
      describeSession(ports, coordinator, { offerId, basedOn: 1, sessionId: first as SessionId, room, links }));
    expect(said).toMatchObject({ refusal, fields: [{ field }] });
    expect(await db.owner.transaction((tx) => tx.select().from(sessionDetails).where(eq(sessionDetails.offerId, offerId)))).toEqual([]);
  });
});
