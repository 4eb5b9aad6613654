import { and, eq, sql } from 'drizzle-orm';
import { addSession, cancelSession, moveSession } from '../../domain/groupOffers/change-sessions';
import { changeStage } from '../../domain/groupOffers/change-stage';
import { createOffer } from '../../domain/groupOffers/create-offer';
import { enrolFosterHome } from '../../domain/groupOffers/enrolment/enrol-foster-homes';
import { reportLeaderAbsence } from '../../domain/groupOffers/report-leader-absence';
import { seeOffer } from '../../domain/groupOffers/see-offer';
import { chooseLeaders, replaceLeader } from '../../domain/groupOffers/staffing/change-leaders';
import { seeStaffing } from '../../domain/groupOffers/staffing/see-staffing';
import { sessionsToLead } from '../../domain/groupOffers/sessions-to-lead';
import type { OfferId, SessionId } from '../../domain/identifiers';
import type { Actor } from '../../domain/network/actor';
import { success } from '../../domain/outcome';
import { Temporal } from '../../domain/time';
import { asSystem } from '../../store/as-actor';
import type { DatabaseFault } from '../../store/database-faults';
import { stableId } from '../../store/demonstration/stable-id';
import { deliveredAbsence } from '../../store/group-offers-delivery';
import { deliveredLeaderChange } from '../../store/groupOffers/staffing/delivered-leaders';
import { leaderAbsence } from '../../store/schema/group-offers';
import { leaderChange } from '../../store/schema/group-offers-staffing';
import { outbox } from '../../store/schema/messages';
import { asPerson } from '../support/as-person';
import { freshDatabase, type TestDatabase } from '../support/database';
import { good } from '../support/outcomes';

let db: TestDatabase;
let coordinator: Actor;
beforeAll(async () => {
  db = await freshDatabase();
  coordinator = await db.as('coordinator-innherred');
});
afterAll(() => db.close());

const networkId = stableId('network', 'innherred');
const refused = (work: Promise<unknown>) => work.then(() => 'written', (fault: DatabaseFault) => fault.code);
const see = async (offerId: OfferId) => good(await db.asActor(coordinator, (ports) => seeOffer(ports, coordinator, offerId)));
const create = (more: object = {}) => db.asActor(coordinator, (ports) => createOffer(ports, coordinator, {
  networkId, programmeKey: 'samling', capacity: 4, serviceIds: [stableId('organisation', 'verdal')], leaderIds: [],
  sessions: [{ date: '2027-01-04', start: '09:00', minutes: 120, place: { kind: 'teams' } }], ...more,
}));

const person = (key: string) => stableId('person', key);
const [advisor, bufetat, verdal1, innTrondelag1] = [
  person('foster-care-advisor-innherred'), person('group-leader-bufetat'), person('counsellor-verdal-1'), person('counsellor-inn-trondelag-1'),
] as const;
const session = (date: string) => ({ date, start: '09:00', minutes: 120, place: { kind: 'teams' as const } });

describe('Publishing', () => {
  const publish = (offerId: OfferId, basedOn: number) =>
    db.asActor(coordinator, (ports) => changeStage(ports, coordinator, { offerId, basedOn, step: 'publish' }));
  const choose = (offerId: OfferId, basedOn: number, leaderIds: readonly typeof advisor[]) =>
    db.asActor(coordinator, (ports) => chooseLeaders(ports, coordinator, { offerId, basedOn, leaderIds }));

  it('is refused while leaders are missing or do not hold what the programme requires to the end, and a draft is kept without', async () => {
    const last = '2027-02-23';
    const offer = { programmeKey: 'cos-p', sessions: [session('2027-01-12'), session(last)] };
    expect(await create(offer)).toMatchObject({ refusal: 'leadersAreMissing', fields: [{ field: 'leaderIds' }] });
    const offerId = good(await create({ ...offer, draft: true, leaderIds: [bufetat] }));
    expect(await publish(offerId, 1)).toMatchObject({ refusal: 'leadersAreMissing' });
    good(await choose(offerId, 1, [bufetat, verdal1]));
    expect(await publish(offerId, 2)).toMatchObject({ refusal: 'qualificationExpires', fields: [{ field: 'leaderIds.1' }] });
    good(await choose(offerId, 2, [bufetat, innTrondelag1]));
    expect(await publish(offerId, 3)).toMatchObject({ refusal: 'qualificationIsMissing', fields: [{ field: 'leaderIds.1' }] });
    good(await choose(offerId, 3, [bufetat, advisor]));
    good(await publish(offerId, 4));
    expect((await see(offerId)).offer.leaders.map(({ personId }) => personId).sort()).toEqual([advisor, bufetat].sort());
    expect(await choose(offerId, 5, [bufetat])).toMatchObject({ refusal: 'leadersAreMissing' });
  });

  it('lets a draft\'s new leader in, and the one who left out again', async () => {
    const offerId = good(await create({ programmeKey: 'cos-p', draft: true, leaderIds: [verdal1] }));
    const seesIt = async (key: string) => {
      const actor = await db.as(key);
      return (await db.asActor(actor, (ports) => seeOffer(ports, actor, offerId))).ok;
    };
    expect([await seesIt('counsellor-verdal-1'), await seesIt('group-leader-bufetat')]).toEqual([true, false]);
    good(await choose(offerId, 1, [bufetat]));
    expect([await seesIt('counsellor-verdal-1'), await seesIt('group-leader-bufetat')]).toEqual([false, true]);
  });
});

describe('A leader who cannot come', () => {
  const services = [stableId('organisation', 'verdal'), stableId('organisation', 'levanger')];
  let month = 1;
  /** A published group of three sessions, a month of its own for each, with a place for Verdal. */
  async function group(): Promise<{ offerId: OfferId; ids: readonly [SessionId, SessionId, SessionId] }> {
    month += 1;
    const days = ['05', '12', '19'].map((day) => session(`2027-${String(month).padStart(2, '0')}-${day}`));
    const offerId = good(await create({ programmeKey: 'tbo-f', serviceIds: services, leaderIds: [advisor, bufetat], sessions: days }));
    const verdal = await db.as('case-contact-verdal');
    good(await db.asActor(verdal, (ports) => enrolFosterHome(ports, verdal, { offerId })));
    return { offerId, ids: (await see(offerId)).offer.sessions.map(({ id }) => id) as [SessionId, SessionId, SessionId] };
  }
  const report = async (offerId: OfferId, sessionId: SessionId, key = 'group-leader-bufetat') => {
    const actor = await db.as(key);
    return db.asActor(actor, (ports) => reportLeaderAbsence(ports, actor, { offerId, sessionId }));
  };
  const replace = (offerId: OfferId, basedOn: number, sessionId: SessionId, more: object = {}, actor = coordinator) =>
    db.asActor(actor, (ports) => replaceLeader(ports, actor, { offerId, basedOn, sessionId, out: bufetat, in: innTrondelag1, forTheRest: false, ...more }));
  const leads = async (offerId: OfferId) =>
    (await see(offerId)).offer.sessions.map(({ leaderIds }) => [...leaderIds ?? []].sort());
  const toldOf = async (offerId: OfferId) => {
    const changes = await db.owner.transaction((tx) => tx.select().from(leaderChange).where(eq(leaderChange.offerId, offerId)).orderBy(leaderChange.id));
    const messages = await db.owner.transaction((tx) => tx.select().from(outbox).where(eq(outbox.card, 'groupOffers.leaderChanged')));
    return messages.filter(({ objectId }) => changes.some(({ id }) => id === objectId)).map(({ recipient }) => recipient).sort();
  };
  const both = (...ids: readonly string[]) => [...ids].sort();

  it('is replaced for one session: who leads, who is told, and what the network\'s card says', async () => {
    const { offerId, ids: [first, second] } = await group();
    good(await report(offerId, first));
    const standing = await db.asActor(coordinator, (ports) => seeStaffing(ports, coordinator, offerId));
    expect(good(standing).sessions[0]?.leaders.filter(({ absent }) => absent).map(({ person: { personId } }) => personId)).toEqual([bufetat]);
    good(await replace(offerId, 1, first));
    expect(await leads(offerId)).toEqual([both(advisor, innTrondelag1), both(advisor, bufetat), both(advisor, bufetat)]);
    expect(await toldOf(offerId)).toEqual([advisor, bufetat, innTrondelag1, services[0]].sort());
    expect(await asSystem(db.database, 'delivery', (tx) => deliveredAbsence(tx, first))).toMatchObject({ settledBy: 'replaced' });
    const [change] = await db.owner.transaction((tx) => tx.select().from(leaderChange).where(eq(leaderChange.offerId, offerId)));
    expect(await asSystem(db.database, 'delivery', (tx) => deliveredLeaderChange(tx, change?.id ?? '')))
      .toMatchObject({ out: bufetat, in: innTrondelag1, sessions: [{ id: first }] });
    expect((await see(offerId)).sessionsWithAbsence.size).toBe(0);
    const substitute = await db.as('counsellor-inn-trondelag-1');
    const own = await db.asActor(substitute, async (ports) => ({ ok: true, value: await sessionsToLead(ports, substitute) }) as const);
    expect(good(own).filter(({ offer }) => offer.id === offerId).map(({ session: { id } }) => id)).toEqual([first]);
    expect(await report(offerId, second, 'counsellor-inn-trondelag-1')).toMatchObject({ refusal: 'notAllowed' });
    expect(await report(offerId, first)).toMatchObject({ refusal: 'notAllowed' });
    good(await report(offerId, first, 'counsellor-inn-trondelag-1'));
  });

  it('is replaced for the rest, and a session that is added follows; whoever leads none has no more to do with the offer', async () => {
    const { offerId, ids: [first, second] } = await group();
    good(await replace(offerId, 1, second, { forTheRest: true }));
    good(await db.asActor(coordinator, (ports) => addSession(ports, coordinator, { offerId, basedOn: 2, planned: session(`2027-${String(month).padStart(2, '0')}-26`) })));
    expect(await leads(offerId)).toEqual([both(advisor, bufetat), ...Array.from({ length: 3 }, () => both(advisor, innTrondelag1))]);
    expect(await toldOf(offerId)).toHaveLength(4);
    const old = await db.as('group-leader-bufetat');
    const sees = async () => (await db.asActor(old, (ports) => seeOffer(ports, old, offerId))).ok;
    expect(await sees()).toBe(true);
    good(await replace(offerId, 3, first));
    expect(await sees()).toBe(false);
    good(await replace(offerId, 4, first, { out: innTrondelag1, in: bufetat }));
    expect([await sees(), (await leads(offerId))[0]]).toEqual([true, both(advisor, bufetat)]);
  });

  it('leaves an added session to the group\'s own leaders where only a substitute was replaced', async () => {
    const { offerId, ids: [, , last] } = await group();
    good(await replace(offerId, 1, last));
    good(await replace(offerId, 2, last, { out: innTrondelag1, in: person('counsellor-midtre-namdal-1'), forTheRest: true }));
    good(await db.asActor(coordinator, (ports) => addSession(ports, coordinator, { offerId, basedOn: 3, planned: session(`2027-${String(month).padStart(2, '0')}-26`) })));
    expect((await leads(offerId)).at(-1)).toEqual(both(advisor, bufetat));
  });

  it('is replaced only by one who may lead, holds what it takes, is free and does not lead there already', async () => {
    const { offerId, ids: [first] } = await group();
    expect(await replace(offerId, 1, first, { in: person('administrator') })).toMatchObject({ refusal: 'leaderMayNotLead', fields: [{ field: 'in' }] });
    expect(await replace(offerId, 1, first, { in: verdal1 })).toMatchObject({ refusal: 'qualificationIsMissing' });
    expect(await replace(offerId, 1, first, { in: advisor })).toMatchObject({ refusal: 'leaderLeadsAlready' });
    expect(await replace(offerId, 1, first, { out: verdal1 })).toMatchObject({ refusal: 'leaderDoesNotLead' });
    good(await create({ programmeKey: 'samling', leaderIds: [innTrondelag1], sessions: [session(`2027-${String(month).padStart(2, '0')}-05`)] }));
    expect(await replace(offerId, 1, first)).toMatchObject({ refusal: 'leaderIsBusy' });
    const { candidates } = good(await db.asActor(coordinator, (ports) => seeStaffing(ports, coordinator, offerId)));
    expect(candidates.find(({ person: { personId } }) => personId === innTrondelag1)).toMatchObject({ standing: 'qualified', busyIn: [first], lacksIn: [] });
    for (const key of ['foster-care-advisor-innherred', 'case-contact-verdal']) {
      expect(await replace(offerId, 1, first, {}, await db.as(key))).toMatchObject({ refusal: 'notAllowed' });
    }
    expect([await toldOf(offerId), (await see(offerId)).offer.version]).toEqual([[], 1]);
  });

  it('is replaced once when two coordinators do it at once', async () => {
    const { offerId, ids: [first] } = await group();
    const both2 = await Promise.all([replace(offerId, 1, first), replace(offerId, 1, first, { out: advisor })]);
    expect(both2.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both2.find(({ ok }) => !ok)).toMatchObject({ refusal: 'versionIsOld' });
  });

  it('is asked anew when the session is moved, and no longer missed when it is cancelled', async () => {
    const { offerId, ids: [first, second] } = await group();
    const settled = (sessionId: SessionId) => db.owner.transaction((tx) =>
      tx.select({ by: leaderAbsence.settledBy }).from(leaderAbsence).where(and(eq(leaderAbsence.offerId, offerId), eq(leaderAbsence.sessionId, sessionId))));
    good(await report(offerId, first));
    good(await db.asActor(coordinator, (ports) => moveSession(ports, coordinator, { offerId, basedOn: 1, sessionId: first, to: session(`2027-${String(month).padStart(2, '0')}-06`) })));
    expect((await see(offerId)).sessionsWithAbsence.size).toBe(0);
    good(await report(offerId, first));
    expect((await settled(first)).map(({ by }) => by).sort()).toEqual(['moved', null].sort());
    good(await report(offerId, second));
    good(await db.asActor(coordinator, (ports) => cancelSession(ports, coordinator, { offerId, basedOn: 2, sessionId: second })));
    expect(await asSystem(db.database, 'delivery', (tx) => deliveredAbsence(tx, second))).toMatchObject({ settledBy: 'cancelled' });
    expect(await asSystem(db.database, 'delivery', (tx) => deliveredAbsence(tx, first))).not.toHaveProperty('settledBy');
  });

  it('is nobody else\'s to replace, also for the database alone, and never by one who leads there', async () => {
    const { offerId, ids: [first] } = await group();
    const insert = async (key: string, out: typeof advisor, comes: typeof advisor) => refused(asPerson(db.database, await db.as(key), (tx) =>
      tx.insert(leaderChange).values({ id: db.newId(), offerId, sessionId: first, personOut: out, personIn: comes, forTheRest: false, at: db.clock.now() })));
    expect(await insert('coordinator-innherred', bufetat, innTrondelag1)).toBe('written');
    for (const key of ['coordinator-namdalen', 'group-leader-bufetat', 'case-contact-verdal']) expect(await insert(key, bufetat, innTrondelag1)).toBe('42501');
    expect(await insert('coordinator-innherred', bufetat, advisor)).toBe('42501');
    expect(await insert('coordinator-innherred', verdal1, innTrondelag1)).toBe('42501');
  });
});

describe('When leaders are free, and rooms', () => {
  const place = { kind: 'municipality' as const, municipalityNumber: '5038' };
  const within = { start: Temporal.Instant.from('2028-03-01T00:00:00Z'), end: Temporal.Instant.from('2028-03-20T00:00:00Z') };
  const nine = Date.parse('2028-03-02T08:00:00Z') / 60_000;
  const ask = async (key: string, people: readonly typeof advisor[]) => {
    const actor = await db.as(key);
    return good(await db.asActor(actor, async (ports) => success({
      busy: await ports.staffing.leadersBusy(networkId, people, within), taken: await ports.staffing.roomTaken({ networkId, place, room: ' STORSALEN ' }, within),
    })));
  };

  it('is told to the network’s coordinator as minutes: what each has, where, and by which groups the room is taken', async () => {
    good(await create({ leaderIds: [bufetat], room: 'Storsalen', sessions: [{ ...session('2028-03-02'), place }, session('2028-03-09')] }));
    const { busy, taken } = await ask('coordinator-innherred', [bufetat, innTrondelag1]);
    expect(busy.get(bufetat)?.meetings.map(({ span, municipalityNumber }) => [span[0], municipalityNumber])).toEqual([[nine, '5038'], [nine + 7 * 1440, null]]);
    expect([busy.get(innTrondelag1)?.meetings, taken]).toEqual([[], [[nine, nine + 120]]]);
  });

  it('is nobody else’s to know, and not of people out of the network’s reach', async () => {
    for (const key of ['case-contact-verdal', 'coordinator-base']) expect(await ask(key, [bufetat])).toEqual({ busy: new Map(), taken: [] });
    expect((await ask('coordinator-innherred', [person('case-contact-midtre-namdal')])).busy.size).toBe(0);
  });
});

describe('A support group for parents', () => {
  it('is shown to the services, and enrols nobody, also for the database alone', async () => {
    const offerId = good(await create({ programmeKey: 'samling', audience: 'parents' }));
    const verdal = await db.as('case-contact-verdal');
    const view = good(await db.asActor(verdal, (ports) => seeOffer(ports, verdal, offerId)));
    expect([view.offer.audience, view.may.enrol]).toEqual(['parents', false]);
    expect(await db.asActor(verdal, (ports) => enrolFosterHome(ports, verdal, { offerId }))).toMatchObject({ refusal: 'offerTakesNoEnrolment' });
    expect(await refused(asPerson(db.database, verdal, (tx) => tx.execute(sql`insert into enrolment select (jsonb_populate_record(null::enrolment,
      to_jsonb(e) || jsonb_build_object('id', gen_random_uuid(), 'household_id', null, 'offer_id', ${offerId}::uuid, 'code', 'KKKKKK'))).* from enrolment e limit 1`)))).toBe('42501');
    expect(await db.asActor(coordinator, (ports) => changeStage(ports, coordinator, { offerId, basedOn: 1, step: 'closeEnrolment' })))
      .toMatchObject({ refusal: 'offerTakesNoEnrolment' });
    expect((await see(offerId)).may).toMatchObject({ steps: ['cancel'], steerPlaces: false });
  });
});
