import { eq } from 'drizzle-orm';
import { addSession, cancelSession, moveSession } from '../../domain/groupOffers/change-sessions';
import { changeStage } from '../../domain/groupOffers/change-stage';
import { createOffer } from '../../domain/groupOffers/create-offer';
import { enrolFosterHome } from '../../domain/groupOffers/enrolment/enrol-foster-homes';
import { seeOffer } from '../../domain/groupOffers/see-offer';
import type { PlannedSession } from '../../domain/groupOffers/session-plan';
import type { OfferId, SessionId } from '../../domain/identifiers';
import type { Actor } from '../../domain/network/actor';
import { success } from '../../domain/outcome';
import { Temporal } from '../../domain/time';
import { asSystem } from '../../store/as-actor';
import type { DatabaseFault } from '../../store/database-faults';
import { stableId } from '../../store/demonstration/stable-id';
import { deliveredSessionChange } from '../../store/group-offers-delivery';
import { addSchoolHoliday, removeSchoolHoliday, seeSchoolHolidays } from '../../domain/groupOffers/school-holidays';
import { groupSession, schoolHoliday, sessionChange } from '../../store/schema/group-offers';
import { outbox } from '../../store/schema/messages';
import { asPerson } from '../support/as-person';
import { freshDatabase, type TestDatabase } from '../support/database';
import { good } from '../support/outcomes';

let db: TestDatabase;
let coordinator: Actor;
let verdal: Actor;
beforeAll(async () => {
  db = await freshDatabase();
  coordinator = await db.as('coordinator-innherred');
  verdal = await db.as('case-contact-verdal');
});
afterAll(() => db.close());

const networkId = stableId('network', 'innherred');
const [verdalId, levangerId] = [stableId('organisation', 'verdal'), stableId('organisation', 'levanger')];
const advisorId = stableId('person', 'foster-care-advisor-innherred');
const leaderId = stableId('person', 'group-leader-bufetat');
const session = (date: string, start = '09:00', place: PlannedSession['place'] = { kind: 'municipality', municipalityNumber: '5038' }): PlannedSession =>
  ({ date, start, minutes: 120, place });

/** An offer of two sessions, on 4 and 11 January 2027, with a place for Verdal. */
async function offerOfTwo(draft = false): Promise<{ offerId: OfferId; sessionIds: readonly [SessionId, SessionId] }> {
  const offerId = good(await db.asActor(coordinator, (ports) => createOffer(ports, coordinator, {
    networkId, programmeKey: 'tbo-f', capacity: 2, serviceIds: [verdalId, levangerId], leaderIds: [advisorId, leaderId],
    sessions: [session('2027-01-04'), session('2027-01-11')], draft,
  })));
  if (!draft) good(await db.asActor(verdal, (ports) => enrolFosterHome(ports, verdal, { offerId })));
  const [one, other] = (await see(offerId)).offer.sessions;
  if (one === undefined || other === undefined) throw new Error('the offer lacks its sessions');
  return { offerId, sessionIds: [one.id, other.id] };
}
const see = async (offerId: OfferId) => good(await db.asActor(coordinator, (ports) => seeOffer(ports, coordinator, offerId)));
const move = (offerId: OfferId, basedOn: number, sessionId: SessionId, to: PlannedSession, actor = coordinator) =>
  db.asActor(actor, (ports) => moveSession(ports, actor, { offerId, basedOn, sessionId, to }));
const cancel = (offerId: OfferId, basedOn: number, sessionId: SessionId) =>
  db.asActor(coordinator, (ports) => cancelSession(ports, coordinator, { offerId, basedOn, sessionId }));
const add = (offerId: OfferId, basedOn: number, planned: PlannedSession, makesUpFor?: SessionId) => db.asActor(coordinator, (ports) =>
  addSession(ports, coordinator, { offerId, basedOn, planned, ...(makesUpFor === undefined ? {} : { makesUpFor }) }));
const changesOf = (sessionId: SessionId) =>
  db.owner.transaction((tx) => tx.select().from(sessionChange).where(eq(sessionChange.sessionId, sessionId)).orderBy(sessionChange.id));
const recipientsOf = async (objectId: string) =>
  (await db.owner.transaction((tx) => tx.select().from(outbox).where(eq(outbox.objectId, objectId)))).map(({ card, recipient }) => `${card} ${recipient}`).sort();
const delivered = (changeId: string) => asSystem(db.database, 'delivery', (tx) => deliveredSessionChange(tx, changeId));

describe('A session that is moved', () => {
  it('keeps its number at its new time and place, and tells services with places and the leaders, each by a message', async () => {
    const { offerId, sessionIds: [first] } = await offerOfTwo();
    good(await move(offerId, 1, first, session('2027-01-18', '12:00', { kind: 'teams' })));
    const { offer } = await see(offerId);
    expect(offer.version).toBe(2);
    expect(offer.sessions.map(({ ordinal, period, place }) => [ordinal, period.start.toString(), place.kind])).toEqual([
      [2, '2027-01-11T08:00:00Z', 'municipality'], [1, '2027-01-18T11:00:00Z', 'teams'],
    ]);
    const [change] = await changesOf(first);
    expect(await recipientsOf(change?.id ?? '')).toEqual([
      `groupOffers.sessionChanged ${advisorId}`, `groupOffers.sessionChanged ${leaderId}`, `groupOffers.sessionChanged ${verdalId}`,
    ].sort());
    expect(await recipientsOf(offerId)).toContain(`groupOffers.serviceOffer ${levangerId}`);
    expect(await delivered(change?.id ?? '')).toMatchObject({ what: 'moved', session: { ordinal: 1 } });
  });

  it('twice, gives a new message, and the older one says the newer time', async () => {
    const { offerId, sessionIds: [first] } = await offerOfTwo();
    good(await move(offerId, 1, first, session('2027-01-18')));
    db.clock.set(db.clock.now().add({ minutes: 1 }));
    good(await move(offerId, 2, first, session('2027-01-19')));
    const changes = await changesOf(first);
    expect(changes).toHaveLength(2);
    for (const { id } of changes) {
      expect((await recipientsOf(id)).length).toBe(3);
      expect((await delivered(id))?.session.period.start.toString()).toBe('2027-01-19T08:00:00Z');
    }
  });

  it('is refused by the rules of a new one, and then nothing has moved', async () => {
    const { offerId, sessionIds: [first, second] } = await offerOfTwo();
    expect(await move(offerId, 1, first, session('2027-01-11', '10:00'))).toMatchObject({ refusal: 'sessionsOverlapEachOther', fields: [{ field: 'start' }] });
    expect(await move(offerId, 1, first, session('2026-11-20'))).toMatchObject({ refusal: 'sessionIsInThePast', fields: [{ field: 'date' }] });
    expect(await move(offerId, 1, first, session('2027-03-28', '02:30'))).toMatchObject({ refusal: 'hourDoesNotExist' });
    expect(await move(offerId, 1, first, session('2027-10-31', '02:30'))).toMatchObject({ refusal: 'hourIsTwice' });
    expect(await move(offerId, 1, first, { ...session('2027-01-18'), minutes: 5 })).toMatchObject({ refusal: 'sessionIsTooLong' });
    expect(await move(offerId, 1, first, session('2027-01-18', '09:00', { kind: 'municipality', municipalityNumber: '0000' })))
      .toMatchObject({ refusal: 'placeIsUnknown' });
    expect(await move(offerId, 7, first, session('2027-01-18'))).toMatchObject({ refusal: 'versionIsOld' });
    expect(await move(offerId, 1, db.newId<'session'>(), session('2027-01-18'))).toMatchObject({ refusal: 'notFound' });
    expect(await move(offerId, 1, first, session('2027-01-18'), verdal)).toMatchObject({ refusal: 'notAllowed' });
    expect((await see(offerId)).offer).toMatchObject({ version: 1, sessions: [{ id: first }, { id: second }] });
    expect(await changesOf(first)).toEqual([]);
  });

  it('may lie over its own old time', async () => {
    const { offerId, sessionIds: [first] } = await offerOfTwo();
    good(await move(offerId, 1, first, session('2027-01-04', '10:00')));
  });

  it('is refused once it has begun, and in a cancelled group', async () => {
    const { offerId, sessionIds: [first, second] } = await offerOfTwo();
    const start = db.clock.now();
    try {
      db.clock.set('2027-01-04T08:00:00Z');
      expect(await move(offerId, 1, first, session('2027-01-18'))).toMatchObject({ refusal: 'sessionHasBegun' });
      good(await move(offerId, 1, second, session('2027-01-18')));
    } finally {
      db.clock.set(start);
    }
    good(await db.asActor(coordinator, (ports) => changeStage(ports, coordinator, { offerId, basedOn: 2, step: 'cancel', reason: 'other' })));
    expect(await move(offerId, 3, first, session('2027-01-18'))).toMatchObject({ refusal: 'offerIsCancelled' });
  });

  it('in a draft tells nobody', async () => {
    const { offerId, sessionIds: [first] } = await offerOfTwo(true);
    good(await move(offerId, 1, first, session('2027-01-18')));
    expect([await changesOf(first), await recipientsOf(offerId)]).toEqual([[], []]);
  });
});

describe('A session that is cancelled and made up for', () => {
  it('leaves its time free for the new one, which has the next number', async () => {
    const { offerId, sessionIds: [first, second] } = await offerOfTwo();
    good(await cancel(offerId, 1, first));
    good(await add(offerId, 2, session('2027-01-04')));
    const { offer } = await see(offerId);
    expect(offer.sessions.map(({ ordinal }) => ordinal)).toEqual([3, 2]);
    expect(offer.cancelledSessions).toMatchObject([{ id: first, ordinal: 1 }]);
    expect(await delivered((await changesOf(first))[0]?.id ?? '')).toMatchObject({ what: 'cancelled', session: { ordinal: 1 } });
    const made = offer.sessions[0]?.id ?? second;
    expect(await delivered((await changesOf(made))[0]?.id ?? '')).toMatchObject({ what: 'added', session: { ordinal: 3 } });
    expect(await cancel(offerId, 3, first)).toMatchObject({ refusal: 'notFound' });
  });

  it('may be named by the one that is held instead, once, and again when that one is cancelled too', async () => {
    const { offerId, sessionIds: [first, second] } = await offerOfTwo();
    expect(await add(offerId, 1, session('2027-01-18'), first)).toMatchObject({ refusal: 'sessionIsNotCancelled', fields: [{ field: 'makesUpFor' }] });
    good(await cancel(offerId, 1, first));
    good(await add(offerId, 2, session('2027-01-18'), first));
    const made = (await see(offerId)).offer.sessions.find(({ makesUpFor }) => makesUpFor === first);
    expect(made).toMatchObject({ ordinal: 3 });
    expect(await add(offerId, 3, session('2027-01-25'), first)).toMatchObject({ refusal: 'sessionIsMadeUpFor' });
    expect(await add(offerId, 3, session('2027-01-25'), second)).toMatchObject({ refusal: 'sessionIsNotCancelled' });
    good(await cancel(offerId, 3, made?.id ?? first));
    good(await add(offerId, 4, session('2027-01-25'), first));
    expect((await see(offerId)).offer.sessions.map(({ makesUpFor }) => makesUpFor)).toEqual([undefined, first]);
  });

  it('cannot be the last one left', async () => {
    const { offerId, sessionIds: [first, second] } = await offerOfTwo();
    good(await cancel(offerId, 1, first));
    expect(await cancel(offerId, 2, second)).toMatchObject({ refusal: 'sessionIsTheLastLeft' });
  });

  it('no longer decides when the group begins', async () => {
    const { offerId, sessionIds: [first] } = await offerOfTwo();
    good(await cancel(offerId, 1, first));
    const start = db.clock.now();
    try {
      db.clock.set('2027-01-04T09:00:00Z');
      expect((await see(offerId)).state).toBe('open');
    } finally {
      db.clock.set(start);
    }
  });
});

describe('With row level security alone', () => {
  it.each(['case-contact-verdal', 'group-leader-bufetat', 'foster-care-advisor-innherred', 'coordinator-namdalen'])('%s moves no session', async (key) => {
    const { sessionIds: [first] } = await offerOfTwo();
    const actor = await db.as(key);
    expect(await asPerson(db.database, actor, (tx) =>
      tx.update(groupSession).set({ cancelledAt: db.clock.now() }).where(eq(groupSession.id, first)).returning({ id: groupSession.id }))).toEqual([]);
  });

  it('nobody else says that a session has changed', async () => {
    const { offerId, sessionIds: [first] } = await offerOfTwo();
    const insert = asPerson(db.database, verdal, (tx) =>
      tx.insert(sessionChange).values({ id: db.newId(), offerId, sessionId: first, what: 'moved', offerVersion: 2, at: db.clock.now() }));
    expect(await insert.then(() => 'written', (fault: DatabaseFault) => fault.code)).toBe('42501');
  });
});

describe('School holidays', () => {
  it('are the network\'s own and those of its services\' counties, where they touch the days asked for', async () => {
    const day = (text: string) => Temporal.PlainDate.from(text);
    const about = { source: 'prøve', confidence: 'low' };
    await db.owner.transaction((tx) => tx.insert(schoolHoliday).values([
      { id: db.newId<'schoolHoliday'>(), countyNumber: '50', firstDay: day('2027-02-22'), lastDay: day('2027-02-26'), ...about },
      { id: db.newId<'schoolHoliday'>(), countyNumber: '46', firstDay: day('2027-03-01'), lastDay: day('2027-03-05'), ...about },
      { id: db.newId<'schoolHoliday'>(), networkId, firstDay: day('2027-10-11'), lastDay: day('2027-10-15'), ...about },
    ]));
    const found = async (from: string, to: string) => good(await db.asActor(coordinator, async (ports) =>
      success(await ports.groupOffers.schoolHolidays(networkId, day(from), day(to))))).map(({ first }) => first.toString()).sort();
    expect(await found('2027-01-01', '2027-12-31')).toEqual(['2027-02-22', '2027-10-11']);
    expect(await found('2027-02-26', '2027-10-10')).toEqual(['2027-02-22']);
  });

  it('are written and taken away by the network\'s coordinator alone, and what is taken away stands no more', async () => {
    const id = good(await db.asActor(coordinator, (ports) => addSchoolHoliday(ports, coordinator, { networkId, first: '2027-06-21', last: '2027-08-13' })));
    const seen = async () => good(await db.asActor(coordinator, (ports) => seeSchoolHolidays(ports, coordinator, networkId)))
      .holidays.filter(({ ofCounty }) => !ofCounty).map(({ first }) => first.toString());
    expect(await seen()).toContain('2027-06-21');
    const other = await db.as('coordinator-namdalen');
    expect(await db.asActor(other, async (ports) => success(await ports.groupOffers.removeSchoolHoliday(networkId, id, db.clock.now())))).toEqual(success(false));
    good(await db.asActor(coordinator, (ports) => removeSchoolHoliday(ports, coordinator, { networkId, id })));
    expect(await seen()).not.toContain('2027-06-21');
  });
});
