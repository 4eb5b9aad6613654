import { eq, sql } from 'drizzle-orm';
import { createOffer } from '../../domain/groupOffers/create-offer';
import { enrolFosterHome } from '../../domain/groupOffers/enrolment/enrol-foster-homes';
import { reportLeaderAbsence } from '../../domain/groupOffers/report-leader-absence';
import type { EnrolmentId, OfferId, SessionId } from '../../domain/identifiers';
import { asSystem } from '../../store/as-actor';
import type { DatabaseFault } from '../../store/database-faults';
import { stableId } from '../../store/demonstration/stable-id';
import { enrolment, groupOffer, groupOfferLeader, groupOfferService, groupSession, leaderAbsence } from '../../store/schema/group-offers';
import { asPerson } from '../support/as-person';
import { freshDatabase, type TestDatabase } from '../support/database';
import { good } from '../support/outcomes';
import { rowsOf } from '../support/rows';

let db: TestDatabase;
let offerId: OfferId;
let sessionId: SessionId;
const enrolments = new Map<string, EnrolmentId>();

const verdal = stableId('organisation', 'verdal');
const levanger = stableId('organisation', 'levanger');

// One offer of Innherred that Inn-Trøndelag is not invited to, with a place for Verdal and one in line for Levanger.
beforeAll(async () => {
  db = await freshDatabase();
  const coordinator = await db.as('coordinator-innherred');
  const leader = await db.as('group-leader-bufetat');
  offerId = good(await db.asActor(coordinator, (ports) => createOffer(ports, coordinator, {
    networkId: stableId('network', 'innherred'), programmeKey: 'samling', capacity: 1, serviceIds: [verdal, levanger],
    leaderIds: [leader.scope.personId], sessions: [{ date: '2027-01-04', start: '09:00', minutes: 120, place: { kind: 'teams' } }],
  })));
  for (const key of ['verdal', 'levanger']) {
    const actor = await db.as(`case-contact-${key}`);
    enrolments.set(key, good(await db.asActor(actor, (ports) => enrolFosterHome(ports, actor, { offerId }))).enrolment.id);
  }
  const [session] = await db.owner.transaction((tx) => tx.select().from(groupSession).where(eq(groupSession.offerId, offerId)));
  if (session === undefined) throw new Error('an offer without sessions');
  sessionId = session.id;
  good(await db.asActor(leader, (ports) => reportLeaderAbsence(ports, leader, { offerId, sessionId })));
});
afterAll(() => db.close());

const as = async <T>(key: string, work: Parameters<typeof asPerson<T>>[2]) => asPerson(db.database, await db.as(key), work);
const refused = (work: Promise<unknown>) => work.then(() => 'written', (fault: DatabaseFault) => fault.code);

describe('With row level security alone', () => {
  it.each([
    ['coordinator-innherred', true], ['foster-care-advisor-innherred', true], ['case-contact-verdal', true],
    ['case-contact-inn-trondelag', true], ['counsellor-verdal-1', true], ['group-leader-bufetat', true],
    ['coordinator-namdalen', false], ['foster-care-advisor-namdalen', false], ['case-contact-indre-namdal', false],
    ['administrator', false], ['case-contact-sunnhordland', false],
  ])('an offer of the network is seen by %s: %s', async (key, seen) => {
    const counts = await as(key, async (tx) => [
      (await tx.select().from(groupOffer).where(eq(groupOffer.id, offerId))).length,
      (await tx.select().from(groupSession).where(eq(groupSession.offerId, offerId))).length,
      (await tx.select().from(groupOfferService).where(eq(groupOfferService.offerId, offerId))).length,
      (await tx.select().from(groupOfferLeader).where(eq(groupOfferLeader.offerId, offerId))).length,
    ]);
    expect(counts).toEqual(seen ? [1, 1, 2, 1] : [0, 0, 0, 0]);
  });

  it.each([['case-contact-verdal', '23505'], ['counsellor-verdal-1', '42501'], ['coordinator-innherred', '42501']])(
    'a place for Verdal can be asked for by its case contacts and leaders: %s %s',
    async (key, code) => {
      const id = db.newId<'enrolment'>();
      const copied = sql`insert into enrolment (id, household_id, participants, offer_id, organisation_id, code, status, arrival, enrolled_at, version)
        values (${id}, ${id}, 1, ${offerId}, ${verdal}, 'ABCDEF', 'waiting', 1, now(), 1)`;
      await expect(refused(as(key, (tx) => tx.execute(copied)))).resolves.toBe(code);
    },
  );

  it.each([
    ['case-contact-verdal', [verdal]], ['service-leader-verdal', [verdal]], ['case-contact-levanger', [levanger]],
    ['coordinator-innherred', [verdal, levanger]], ['group-leader-bufetat', [verdal, levanger]],
    ['case-contact-inn-trondelag', []], ['foster-care-advisor-innherred', []], ['coordinator-namdalen', []],
    ['coordinator-base', []], ['county-governor-trondelag', []],
  ])('%s sees only the enrolments of services that are its own, or in an offer that it runs', async (key, services) => {
    const rows = await as(key, (tx) => tx.select().from(enrolment).where(eq(enrolment.offerId, offerId)));
    expect(rows.map(({ organisationId }) => organisationId).sort()).toEqual([...services].sort());
  });

  it('nobody but the leader and the coordinator sees who reported absence', async () => {
    const seenBy = async (key: string) => (await as(key, (tx) => tx.select().from(leaderAbsence))).length;
    expect(await Promise.all(['group-leader-bufetat', 'coordinator-innherred', 'case-contact-verdal', 'foster-care-advisor-innherred'].map(seenBy)))
      .toEqual([1, 1, 0, 0]);
  });

  it.each([
    ['coordinator-innherred', 'verdal'], ['case-contact-levanger', 'verdal'], ['group-leader-bufetat', 'verdal'], ['case-contact-inn-trondelag', 'levanger'],
  ])('%s cannot withdraw the enrolment of %s', async (key, service) => {
    const changed = await as(key, (tx) =>
      tx.update(enrolment).set({ status: 'withdrawn', withdrawnAt: db.clock.now() })
        .where(eq(enrolment.id, enrolments.get(service) ?? db.newId())).returning({ id: enrolment.id }));
    expect(changed).toEqual([]);
  });

  it.each([['placed', '23514'], ['offered', '42501'], ['lapsed', '42501']] as const)(
    'a service cannot make the place it waits for %s itself',
    async (status, code) => {
      const change = as('case-contact-levanger', (tx) =>
        tx.update(enrolment).set({ status }).where(eq(enrolment.id, enrolments.get('levanger') ?? db.newId())));
      expect(await refused(change)).toBe(code);
    },
  );

  it.each([
    ['the coordinator enrols for a service', 'coordinator-innherred', verdal],
    ['a service enrols for another', 'case-contact-levanger', verdal],
  ])('it does not happen that %s', async (_, key, organisationId) => {
    const id = db.newId<'enrolment'>();
    const insert = as(key, (tx) => tx.insert(enrolment).values({
      id, householdId: id, participants: 1, priority: 'ordinary', offerId, organisationId, code: 'K4MWRT', status: 'waiting', arrival: 99, enrolledAt: db.clock.now(), version: 1,
    }));
    expect(await refused(insert)).toBe('42501');
  });

  it.each(['case-contact-verdal', 'coordinator-namdalen', 'foster-care-advisor-innherred', 'coordinator-base'])(
    '%s makes no offer in the network',
    async (key) => {
      const insert = as(key, (tx) => tx.insert(groupOffer).values({
        id: db.newId(), networkId: stableId('network', 'innherred'), programmeKey: 'tbo-f', capacity: 6, capacityUnit: 'fosterHome',
        createdAt: db.clock.now(), stage: 'published', publishedAt: db.clock.now(), version: 1,
      }));
      expect(await refused(insert)).toBe('42501');
    },
  );

  it('only a leader of the group reports absence, and only for oneself', async () => {
    const leaderId = stableId('person', 'group-leader-bufetat');
    const insert = (key: string) => as(key, (tx) => tx.insert(leaderAbsence).values({
      id: db.newId(), offerId, sessionId, personId: leaderId, reportedAt: db.clock.now(),
    }));
    expect(await refused(insert('case-contact-verdal'))).toBe('42501');
  });
});

describe('What is counted over everybody\'s rows', () => {
  const counts = (key: string) => as(key, (tx) => rowsOf(tx, sql`
    select (said::jsonb ->> 'inLine')::integer as in_line, jsonb_path_query_array(said::jsonb, '$.services[*].taken') as taken
    from (values (places_now(${offerId})), (lock_places(${offerId}))) places (said) where said is not null`));
  const ledger = (key: string) => as(key, (tx) => rowsOf(tx, sql`select status, to_jsonb(e) ? 'code' as code from place_ledger(${offerId}) e`));
  const line = (key: string) => as(key, (tx) => rowsOf(tx, sql`select * from waiting_line(${offerId})`));

  it.each(['case-contact-verdal', 'coordinator-innherred', 'group-leader-bufetat'])('is told %s, who has a part in the offer', async (key) => {
    const count = { in_line: 1, taken: expect.arrayContaining([0, 1]) as unknown };
    expect(await counts(key)).toMatchObject([count, count]);
    expect(await line(key)).toEqual([{ household_id: enrolments.get('levanger') }]);
    expect(await ledger(key)).toEqual([{ status: 'placed', code: false }, { status: 'waiting', code: false }]);
  });

  it.each(['case-contact-inn-trondelag', 'foster-care-advisor-innherred', 'coordinator-namdalen'])('is not told %s', async (key) => {
    expect(await counts(key)).toEqual([]);
    expect(await line(key)).toEqual([]);
    expect(await ledger(key)).toEqual([]);
  });

  it('is only yes or no to the rest of the network, and nothing to others', async () => {
    const free = (key: string) => as(key, (tx) => rowsOf(tx, sql`select id from offers_with_free_place(${`{${stableId('offer', 'trygg-base-innherred')}}`}::uuid[]) id`));
    expect(await free('foster-care-advisor-innherred')).toHaveLength(1);
    expect(await free('coordinator-namdalen')).toEqual([]);
  });
});

describe('The worker that delivers cards', () => {
  it('reads how many, and no codes', async () => {
    const codes = asSystem(db.database, 'delivery', (tx) => tx.select({ code: enrolment.code }).from(enrolment));
    expect(await refused(codes)).toBe('42501');
  });
});
