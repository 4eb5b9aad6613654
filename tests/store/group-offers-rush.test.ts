import { eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { createOffer } from '../../domain/groupOffers/create-offer';
import { enrolFosterHomes } from '../../domain/groupOffers/enrolment/enrol-foster-homes';
import { placesAfter } from '../../domain/groupOffers/enrolment/places-after';
import { changePlaces } from '../../domain/groupOffers/enrolment/steer-places';
import { withdrawEnrolment } from '../../domain/groupOffers/enrolment/withdraw-enrolment';
import type { OfferId } from '../../domain/identifiers';
import type { Actor } from '../../domain/network/actor';
import { success } from '../../domain/outcome';
import type { AsActor } from '../../domain/unit-of-work';
import { asActorOf } from '../../store/as-actor';
import { DatabaseFault } from '../../store/database-faults';
import { stableId } from '../../store/demonstration/stable-id';
import { markAfter, placesNow as placesNowIn } from '../../store/groupOffers/places';
import { enrolment } from '../../store/schema/group-offers';
import { asPerson } from '../support/as-person';
import { freshDatabase, type TestDatabase } from '../support/database';
import { good } from '../support/outcomes';
import { rowsOf } from '../support/rows';

let db: TestDatabase;
let coordinator: Actor;
let verdal: Actor;
let levanger: Actor;
beforeAll(async () => {
  db = await freshDatabase();
  [coordinator, verdal, levanger] = await Promise.all(
    ['coordinator-innherred', 'case-contact-verdal', 'case-contact-levanger'].map((key) => db.as(key)),
  ) as [Actor, Actor, Actor];
});
afterAll(() => db.close());

const newOffer = async (capacity: number): Promise<OfferId> =>
  good(await db.asActor(coordinator, (ports) => createOffer(ports, coordinator, {
    networkId: stableId('network', 'innherred'), programmeKey: 'tbo-f', capacity,
    serviceIds: ['verdal', 'levanger'].map((key) => stableId('organisation', key)),
    leaderIds: ['foster-care-advisor-innherred', 'group-leader-bufetat'].map((key) => stableId('person', key)),
    sessions: [{ date: '2027-01-04', start: '09:00', minutes: 120, place: { kind: 'teams' } }],
  })));
const enrol = (asActor: AsActor, actor: Actor, offerId: OfferId, homes = 1) =>
  asActor(actor, (ports) => enrolFosterHomes(ports, actor, { offerId, homes: Array.from({ length: homes }, () => ({ participants: 1 })) }));
const rows = (offerId: OfferId) => db.owner.transaction((tx) => tx.select().from(enrolment).where(eq(enrolment.offerId, offerId)).orderBy(enrolment.arrival));
const placesNow = (actor: Actor, offerId: OfferId) => asPerson(db.database, actor, async (tx) => {
  const [row] = await rowsOf<{ places: string }>(tx, sql`select places_now(${offerId}) as places`);
  return JSON.parse(row?.places ?? 'null') as { inLine: number; lastArrival: number; services: { serviceId: string; taken: number; enrolments: number }[] } | null;
});

const marked = (actor: Actor, offerId: OfferId) => asPerson(db.database, actor, (tx) => placesNowIn(tx, offerId));

describe('Enrolling in the same offer from several processes', () => {
  it('gives exactly the places there are, in the order of arrival, and answers everybody', async () => {
    const offerId = await newOffer(5);
    const processes = [db.asActor, asActorOf({ database: db.database, clock: db.clock.now, newId: db.newId })];
    const answers = await Promise.all(Array.from({ length: 16 }, (_, at) =>
      enrol(processes[at % 2] ?? db.asActor, at % 3 === 0 ? verdal : levanger, offerId, at % 4 === 0 ? 2 : 1)));
    const told = answers.flatMap((one) => good(one)).map(({ enrolment: { id, status } }) => [id, status]);
    const written = await rows(offerId);
    expect(new Map(written.map(({ id, status }) => [id, status]))).toEqual(new Map(told as [string, string][]));
    expect(written.map(({ arrival }) => arrival)).toEqual(written.map((_, at) => at + 1));
    let free = 5;
    const households = new Map<string, typeof written>();
    for (const row of written) households.set(row.householdId, [...(households.get(row.householdId) ?? []), row]);
    for (const homes of households.values()) {
      const expected = homes.length <= free ? 'placed' : 'waiting';
      expect(homes.map(({ status }) => status)).toEqual(homes.map(() => expected));
      if (expected === 'placed') free -= homes.length;
    }
  });

  it('lets others go on when one is refused in between', async () => {
    const offerId = await newOffer(2);
    const answers = await Promise.all([enrol(db.asActor, verdal, offerId), enrol(db.asActor, verdal, offerId, 3), enrol(db.asActor, levanger, offerId)]);
    expect(answers.map((one) => (one.ok ? 'enrolled' : one.refusal))).toEqual(['enrolled', 'householdIsTooLarge', 'enrolled']);
    expect((await rows(offerId)).map(({ status }) => status)).toEqual(['placed', 'placed']);
  });
});

describe('What an offer’s enrolments add up to', () => {
  it('is what the rows say, whatever has happened', async () => {
    const offerId = await newOffer(2);
    const first = good(await enrol(db.asActor, verdal, offerId, 2))[0]?.enrolment;
    good(await enrol(db.asActor, levanger, offerId, 2));
    good(await enrol(db.asActor, levanger, offerId));
    if (first === undefined) throw new Error('nobody was enrolled');
    good(await db.asActor(verdal, (ports) => withdrawEnrolment(ports, verdal, { offerId, enrolmentId: first.id })));
    const written = await rows(offerId);
    const of = (key: string) => written.filter(({ organisationId }) => organisationId === stableId('organisation', key));
    const counted = await placesNow(coordinator, offerId);
    expect(counted).toMatchObject({
      lastArrival: 5, inLine: new Set(written.filter(({ status }) => status === 'waiting').map(({ householdId }) => householdId)).size,
    });
    expect(new Map(counted?.services.map(({ serviceId, taken, enrolments }) => [serviceId, [taken, enrolments]]))).toEqual(new Map(
      ['verdal', 'levanger'].map((key) => [stableId('organisation', key), [
        of(key).filter(({ status }) => status === 'placed' || status === 'offered').length, of(key).filter(({ status }) => status !== 'withdrawn').length,
      ]]),
    ));
  });

  it('is told to nobody who has no part in the offer', async () => {
    const offerId = await newOffer(2);
    await expect(placesNow(await db.as('case-contact-ytre-namdal'), offerId)).resolves.toBeNull();
  });
});

describe('What is expected of an offer’s places', () => {
  it('once a household has been written is what the database says then', () => fc.assert(fc.asyncProperty(
    fc.array(fc.record({ ofVerdal: fc.boolean(), homes: fc.integer({ min: 1, max: 3 }) }), { minLength: 1, maxLength: 4 }),
    async (presses) => {
      const offerId = await newOffer(4);
      let expected = await marked(coordinator, offerId);
      for (const { ofVerdal, homes } of presses) {
        const household = good(await enrol(db.asActor, ofVerdal ? verdal : levanger, offerId, homes)).map((one) => one.enrolment);
        const [first] = household;
        if (expected === undefined || first === undefined) throw new Error('nobody was enrolled');
        expected = { mark: markAfter(expected.mark, first.householdId), places: placesAfter(expected.places, household) };
        expect(await marked(coordinator, offerId)).toEqual(expected);
      }
    },
  ), { numRuns: 8 }));

  it('is no longer so when anything else decides', async () => {
    const offerId = await newOffer(4);
    const before = await marked(coordinator, offerId);
    good(await db.asActor(coordinator, (ports) => changePlaces(ports, coordinator, {
      offerId, basedOn: 1, capacity: 4, quotas: [{ serviceId: stableId('organisation', 'verdal'), places: 1 }], quotasUntil: '2026-12-20',
    })));
    expect((await marked(coordinator, offerId))?.mark).not.toBe(before?.mark);
  });
});

describe('An enrolment that was decided on what is no more', () => {
  const written = async (offerId: OfferId, decidedOn: string) => {
    const id = db.newId<'enrolment'>();
    const row = { id, household_id: id, offer_id: offerId, organisation_id: stableId('organisation', 'verdal'), code: 'BCDFGH', status: 'placed',
      participants: 1, priority: 'ordinary', arrival: 1, enrolled_at: db.clock.now().toString(), placed_at: db.clock.now().toString(), version: 1 };
    return asPerson(db.database, verdal, (tx) => tx.execute(sql`select write_changes(null, ${JSON.stringify([row])}::json, '[]', '[]', null, ${decidedOn})`));
  };

  it('is not written', async () => {
    const offerId = await newOffer(1);
    const now = (await marked(verdal, offerId))?.mark ?? '';
    await expect(written(offerId, `${now} and more`)).rejects.toMatchObject({ code: '40001', constraint: 'places_unchanged' });
    await expect(rows(offerId)).resolves.toEqual([]);
    await expect(written(offerId, now)).resolves.toBeDefined();
  });

  it('is not written either when what it expects to come before it never comes', async () => {
    const offerId = await newOffer(2);
    const expected = markAfter((await marked(verdal, offerId))?.mark ?? '', db.newId<'enrolment'>());
    await expect(written(offerId, expected)).rejects.toMatchObject({ code: '40001', constraint: 'places_unchanged' });
    good(await enrol(db.asActor, levanger, offerId));
    await expect(written(offerId, expected)).rejects.toMatchObject({ code: '40001', constraint: 'places_unchanged' });
    await expect(rows(offerId)).resolves.toHaveLength(1);
  });

  for (const constraint of ['places_unchanged', 'enrolment_organisation_id_code_key']) {
    it(`is decided anew, and a code drawn anew (${constraint})`, async () => {
      let tries = 0;
      const outcome = await db.asActor(verdal, async () => {
        tries += 1;
        if (tries === 1) throw new DatabaseFault('40001', constraint);
        return success(tries);
      });
      expect(outcome).toEqual(success(2));
    });
  }
});
