import { eq, sql } from 'drizzle-orm';
import { changeStage } from '../../domain/groupOffers/change-stage';
import { createOffer, type CreateOffer } from '../../domain/groupOffers/create-offer';
import { answerPlaceOffer } from '../../domain/groupOffers/enrolment/answer-place-offer';
import { changeParticipants } from '../../domain/groupOffers/enrolment/change-participants';
import { enrolFosterHome, enrolFosterHomes } from '../../domain/groupOffers/enrolment/enrol-foster-homes';
import { changePlaces, givePriority, setAnswerDays } from '../../domain/groupOffers/enrolment/steer-places';
import { withdrawEnrolment } from '../../domain/groupOffers/enrolment/withdraw-enrolment';
import { seeOffer } from '../../domain/groupOffers/see-offer';
import type { EnrolmentId, OfferId } from '../../domain/identifiers';
import type { Actor } from '../../domain/network/actor';
import { osloDate } from '../../domain/time';
import { asSystem } from '../../store/as-actor';
import type { DatabaseFault } from '../../store/database-faults';
import { stableId } from '../../store/demonstration/stable-id';
import { deliveredPlaceOffer } from '../../store/groupOffers/enrolment/delivery';
import { keepPlaces } from '../../store/groupOffers/enrolment/place-keeper';
import { enrolment, groupOffer } from '../../store/schema/group-offers';
import { outbox } from '../../store/schema/messages';
import { event } from '../../store/schema/network';
import { asPerson } from '../support/as-person';
import { freshDatabase, type TestDatabase } from '../support/database';
import { good } from '../support/outcomes';

let db: TestDatabase;
let coordinator: Actor;
let verdal: Actor;
let levanger: Actor;
let innTrondelag: Actor;
beforeAll(async () => {
  db = await freshDatabase();
  [coordinator, verdal, levanger, innTrondelag] = await Promise.all(
    ['coordinator-innherred', 'case-contact-verdal', 'case-contact-levanger', 'case-contact-inn-trondelag'].map((key) => db.as(key)),
  ) as [Actor, Actor, Actor, Actor];
});
afterAll(() => db.close());
const monday = '2026-11-23T08:00:00Z';
beforeEach(() => db.clock.set(monday));

const networkId = stableId('network', 'innherred');
const [verdalId, levangerId, innTrondelagId] = ['verdal', 'levanger', 'inn-trondelag'].map((key) => stableId('organisation', key)) as
  [ReturnType<typeof stableId<'organisation'>>, ReturnType<typeof stableId<'organisation'>>, ReturnType<typeof stableId<'organisation'>>];

/** An offer of `cos-p`, which counts persons, or of `tbo-f`, which counts foster homes. */
const newOffer = async (capacity: number, more: Partial<CreateOffer> = {}): Promise<OfferId> =>
  good(await db.asActor(coordinator, (ports) => createOffer(ports, coordinator, {
    networkId, programmeKey: 'tbo-f', capacity, serviceIds: [verdalId, levangerId, innTrondelagId], leaderIds: ['foster-care-advisor-innherred', 'group-leader-bufetat'].map((key) => stableId('person', key)),
    sessions: [{ date: '2027-01-04', start: '09:00', minutes: 120, place: { kind: 'teams' } }], ...more,
  })));
const enrol = (actor: Actor, offerId: OfferId, participants = 1) => db.asActor(actor, (ports) => enrolFosterHome(ports, actor, { offerId, participants }));
const enrolled = async (actor: Actor, offerId: OfferId, participants = 1) => good(await enrol(actor, offerId, participants)).enrolment.id;
const household = (actor: Actor, offerId: OfferId, ...homes: readonly number[]) =>
  db.asActor(actor, (ports) => enrolFosterHomes(ports, actor, { offerId, homes: homes.map((participants) => ({ participants })) }));
const withdraw = (actor: Actor, offerId: OfferId, enrolmentId: EnrolmentId) =>
  db.asActor(actor, (ports) => withdrawEnrolment(ports, actor, { offerId, enrolmentId }));
const answer = (actor: Actor, offerId: OfferId, enrolmentId: EnrolmentId, said: 'accept' | 'decline') =>
  db.asActor(actor, (ports) => answerPlaceOffer(ports, actor, { offerId, enrolmentId, answer: said }));
const rows = (offerId: OfferId) => db.owner.transaction((tx) => tx.select().from(enrolment).where(eq(enrolment.offerId, offerId)).orderBy(enrolment.arrival));
const statuses = async (offerId: OfferId) => (await rows(offerId)).map(({ status }) => status);
const messages = async (objectId: string) => (await db.owner.transaction((tx) => tx.select().from(outbox).where(eq(outbox.objectId, objectId))))
  .map(({ card, recipient }) => `${card.split('.')[1] ?? ''} ${recipient}`).sort();
const eventsOf = async (nounId: string) => (await db.owner.transaction((tx) => tx.select().from(event).where(eq(event.nounId, nounId)).orderBy(event.version, event.id)))
  .map(({ what, version, systemActor }) => `${version} ${what}${systemActor === null ? '' : ` by ${systemActor}`}`);
const keep = () => keepPlaces({ database: db.database, clock: db.clock.now, newId: db.newId });
const refused = (work: Promise<unknown>) => work.then(() => 'written', (fault: DatabaseFault) => `${fault.code} ${fault.constraint}`);

describe('Many who press at once', () => {
  it('share persons, quotas and households without taking one place too many or passing anybody', async () => {
    const offerId = await newOffer(10, { programmeKey: 'cos-p', quotas: [{ serviceId: levangerId, places: 4 }], quotasUntil: '2026-12-14' });
    const people = [verdal, innTrondelag, levanger];
    await Promise.all(Array.from({ length: 30 }, async (_, at) => {
      const actor = people[at % 3] ?? verdal;
      const outcome = at % 5 === 0 ? await household(actor, offerId, 1, 2) : await enrol(actor, offerId, 1 + (at % 2));
      expect(outcome.ok).toBe(true);
    }));
    const all = await rows(offerId);
    const seats = (of: typeof all) => of.filter(({ status }) => status === 'placed').reduce((sum, { participants }) => sum + participants, 0);
    expect(seats(all)).toBe(10);
    expect(seats(all.filter(({ organisationId }) => organisationId === levangerId))).toBeGreaterThanOrEqual(4);
    expect(all.map(({ arrival }) => arrival)).toEqual(all.map((_, at) => at + 1));
    for (const { householdId } of all) {
      expect(new Set(all.filter((one) => one.householdId === householdId).map(({ status }) => status)).size).toBe(1);
    }
  });

  it('give places back, answer and steer at once, and nothing is counted twice', async () => {
    const offerId = await newOffer(3);
    const ids = [await enrolled(verdal, offerId), await enrolled(levanger, offerId), await enrolled(verdal, offerId), await enrolled(innTrondelag, offerId), await enrolled(levanger, offerId)];
    const [first, , third, fourth] = ids as [EnrolmentId, EnrolmentId, EnrolmentId, EnrolmentId];
    await Promise.all([withdraw(verdal, offerId, first), withdraw(verdal, offerId, third), withdraw(verdal, offerId, first), keep()]);
    expect(await statuses(offerId)).toEqual(['withdrawn', 'placed', 'withdrawn', 'offered', 'offered']);
    const answers = await Promise.all([1, 2, 3].map(() => answer(innTrondelag, offerId, fourth, 'accept')));
    expect(answers.map((outcome) => (outcome.ok ? 'placed' : outcome.refusal)).sort()).toEqual(['placeOfferIsAnswered', 'placeOfferIsAnswered', 'placed']);
  });
});

describe('A freed place', () => {
  it('is offered, told to its service, and theirs when they say yes', async () => {
    const offerId = await newOffer(1);
    const given = await enrolled(verdal, offerId);
    const next = await enrolled(levanger, offerId);
    good(await withdraw(verdal, offerId, given));
    expect(await statuses(offerId)).toEqual(['withdrawn', 'offered']);
    expect(await messages(next)).toEqual([`placeOffered ${levangerId}`]);
    const card = () => asSystem(db.database, 'delivery', (tx) => deliveredPlaceOffer(tx, next, db.clock.now()));
    expect(await card()).toMatchObject({ state: 'offered', homes: [1], short: false });
    expect(osloDate((await card())?.answerBy.subtract({ seconds: 1 }) ?? db.clock.now()).toString()).toBe('2026-11-26');
    expect(await enrol(innTrondelag, offerId)).toMatchObject({ value: { enrolment: { status: 'waiting' } } });
    good(await answer(levanger, offerId, next, 'accept'));
    expect(await card()).toMatchObject({ state: 'placed' });
    expect(await eventsOf(next)).toEqual(['1 waiting', '2 offered', '3 accepted']);
  });

  it('goes on when its service says no, and when nobody answers in time, whoever touches the offer next', async () => {
    const offerId = await newOffer(1);
    const given = await enrolled(verdal, offerId);
    const [second, third] = [await enrolled(levanger, offerId), await enrolled(innTrondelag, offerId)];
    good(await withdraw(verdal, offerId, given));
    good(await answer(levanger, offerId, second, 'decline'));
    expect(await statuses(offerId)).toEqual(['withdrawn', 'withdrawn', 'offered']);
    db.clock.set('2026-11-26T23:00:00Z');
    expect(good(await enrol(verdal, offerId)).enrolment.status).toBe('placed');
    expect(await statuses(offerId)).toEqual(['withdrawn', 'withdrawn', 'lapsed', 'placed']);
    expect(await answer(innTrondelag, offerId, third, 'accept')).toMatchObject({ refusal: 'placeOfferHasLapsed' });
    expect(await messages(third)).toEqual([`placeLapsed ${innTrondelagId}`, `placeOffered ${innTrondelagId}`]);
  });

  it('lapses in the background, once however many servers there are, and an enrolment that came too late changes nothing', async () => {
    const offerId = await newOffer(1);
    const given = await enrolled(verdal, offerId);
    const [second, third] = [await enrolled(levanger, offerId), await enrolled(innTrondelag, offerId)];
    good(await withdraw(verdal, offerId, given));
    expect(await keep()).toBe(0);
    db.clock.set('2026-11-27T08:00:00Z');
    await Promise.all([keep(), keep()]);
    expect(await statuses(offerId)).toEqual(['withdrawn', 'lapsed', 'offered']);
    expect(await eventsOf(second)).toEqual(['1 waiting', '2 offered', '3 lapsed by placeKeeper']);
    expect(await eventsOf(third)).toEqual(['1 waiting', '2 offered by placeKeeper']);
    expect(await keep()).toBe(0);
    expect(await withdraw(levanger, offerId, second)).toMatchObject({ refusal: 'placeOfferHasLapsed' });
  });

  it('is held to the start of the group at the longest, and falls back when it begins or is cancelled', async () => {
    db.clock.set('2027-01-03T20:00:00Z');
    const offerId = await newOffer(1);
    const given = await enrolled(verdal, offerId);
    const next = await enrolled(levanger, offerId);
    good(await withdraw(verdal, offerId, given));
    const card = () => asSystem(db.database, 'delivery', (tx) => deliveredPlaceOffer(tx, next, db.clock.now()));
    expect(await card()).toMatchObject({ short: true });
    expect((await card())?.answerBy.toString()).toBe('2027-01-04T08:00:00Z');
    db.clock.set('2027-01-04T08:00:00Z');
    expect(await answer(levanger, offerId, next, 'accept')).toMatchObject({ refusal: 'offerHasStarted' });
    await keep();
    expect(await card()).toMatchObject({ state: 'lapsed', begun: true });
    db.clock.set(monday);
    const cancelled = await newOffer(1);
    const had = await enrolled(verdal, cancelled);
    const asked = await enrolled(levanger, cancelled);
    good(await withdraw(verdal, cancelled, had));
    good(await db.asActor(coordinator, (ports) => changeStage(ports, coordinator, { offerId: cancelled, basedOn: 1, step: 'cancel', reason: 'other' })));
    expect(await statuses(cancelled)).toEqual(['withdrawn', 'lapsed']);
    expect(await messages(asked)).toEqual([`placeOffered ${levangerId}`]);
  });

  it('is counted in the unit of the offer when one of two stays at home', async () => {
    const offerId = await newOffer(2, { programmeKey: 'cos-p' });
    const two = await enrolled(verdal, offerId, 2);
    await enrolled(levanger, offerId, 2);
    await enrolled(innTrondelag, offerId, 1);
    const change = (participants: number) => db.asActor(verdal, (ports) => changeParticipants(ports, verdal, { offerId, enrolmentId: two, participants }));
    good(await change(1));
    expect(await statuses(offerId)).toEqual(['placed', 'waiting', 'offered']);
    expect(await change(2)).toMatchObject({ refusal: 'noSeatIsFree' });
    expect(good(await change(1)).version).toBe(2);
  });
});

describe('The coordinator', () => {
  it('reserves places for a service until a day, and what is left is offered to the line then', async () => {
    const offerId = await newOffer(2, { quotas: [{ serviceId: innTrondelagId, places: 1 }], quotasUntil: '2026-12-01' });
    await enrolled(verdal, offerId);
    const waiting = await enrolled(levanger, offerId);
    expect(await statuses(offerId)).toEqual(['placed', 'waiting']);
    const freeFor = async (actor: Actor) => good(await db.asActor(actor, (ports) => seeOffer(ports, actor, offerId))).free;
    expect(await Promise.all([verdal, innTrondelag].map(freeFor))).toEqual([false, true]);
    db.clock.set('2026-11-30T23:00:00Z');
    expect(await keep()).toBeGreaterThan(0);
    expect(await keep()).toBe(0);
    expect(await messages(waiting)).toEqual([`placeOffered ${levangerId}`]);
    expect(await Promise.all([verdal, innTrondelag].map(freeFor))).toEqual([false, false]);
  });

  it('changes capacity and quotas on the version that was seen, offers what is freed, and takes nothing from anybody', async () => {
    const offerId = await newOffer(1);
    await enrolled(verdal, offerId);
    const [second, third] = [await enrolled(levanger, offerId), await enrolled(innTrondelag, offerId)];
    const change = (basedOn: number, capacity: number, quotas: CreateOffer['quotas'] = [], actor = coordinator) => db.asActor(actor, (ports) =>
      changePlaces(ports, actor, { offerId, basedOn, capacity, quotas, quotasUntil: quotas.length === 0 ? null : '2026-12-10' }));
    good(await db.asActor(coordinator, (ports) => givePriority(ports, coordinator, { offerId, enrolmentId: third, priority: 'first' })));
    good(await change(1, 2));
    expect(await statuses(offerId)).toEqual(['placed', 'waiting', 'offered']);
    expect(await eventsOf(third)).toEqual(['1 waiting', '2 priority.first', '3 offered']);
    expect(await change(1, 3)).toMatchObject({ refusal: 'versionIsOld' });
    expect(await change(2, 1)).toMatchObject({ refusal: 'placesAreTaken' });
    expect(await change(2, 3, [{ serviceId: verdalId, places: 3 }])).toMatchObject({ refusal: 'quotasAreTaken' });
    expect(await change(2, 3, [], verdal)).toMatchObject({ refusal: 'notAllowed' });
    good(await change(2, 3, [{ serviceId: levangerId, places: 1 }]));
    expect(await statuses(offerId)).toEqual(['placed', 'offered', 'offered']);
    expect(await db.asActor(coordinator, (ports) => givePriority(ports, coordinator, { offerId, enrolmentId: second, priority: 'first' })))
      .toMatchObject({ refusal: 'isNotInLine' });
  });

  it('says how long services have to answer, from today on', async () => {
    good(await db.asActor(coordinator, (ports) => setAnswerDays(ports, coordinator, { networkId, workingDays: 1 })));
    const offerId = await newOffer(1);
    const given = await enrolled(verdal, offerId);
    await enrolled(levanger, offerId);
    good(await withdraw(verdal, offerId, given));
    expect((await rows(offerId))[1]?.answerBy?.toString()).toBe('2026-11-24T23:00:00Z');
    expect(await db.asActor(verdal, (ports) => setAnswerDays(ports, verdal, { networkId, workingDays: 9 }))).toMatchObject({ refusal: 'notAllowed' });
    good(await db.asActor(coordinator, (ports) => setAnswerDays(ports, coordinator, { networkId, workingDays: 3 })));
  });
});

describe('Whatever the code believed, the database', () => {
  const row = (offerId: OfferId, arrival: number, status: 'placed' | 'waiting') => {
    const id = db.newId<'enrolment'>();
    return {
      id, householdId: id, offerId, organisationId: verdalId, code: `BCDF${arrival + 1}X`, status, participants: 1, priority: 'ordinary', arrival,
      enrolledAt: db.clock.now(), placedAt: status === 'placed' ? db.clock.now() : null, version: 1,
    } as const;
  };

  it('lets no more be taken than there is, nor what is reserved for others', async () => {
    const offerId = await newOffer(2, { quotas: [{ serviceId: levangerId, places: 1 }], quotasUntil: '2026-12-10' });
    const insert = (...arrivals: readonly number[]) => refused(asPerson(db.database, verdal, (tx) =>
      tx.insert(enrolment).values(arrivals.map((arrival) => row(offerId, arrival, 'placed')))));
    expect([await insert(1), await insert(1, 2)]).toEqual(['written', '23514 places_within_capacity']);
    await enrolled(verdal, offerId);
    const shrink = db.owner.transaction((tx) => tx.update(groupOffer).set({ capacity: 1 }).where(eq(groupOffer.id, offerId)));
    await expect(shrink).rejects.toMatchObject({ cause: { constraint: 'places_within_capacity' } });
  });

  it('offers nothing that is not waited for, lets nothing lapse before its time, and asks whether the one who writes takes part', async () => {
    const offerId = await newOffer(1);
    const placed = await enrolled(verdal, offerId);
    const waiting = await enrolled(verdal, offerId);
    const settle = (key: string, lapsing: readonly string[], offering: readonly string[]) => db.as(key).then((actor) => refused(asPerson(db.database, actor, (tx) =>
      tx.execute(sql`select settle_enrolments(${offerId}, ${`{${lapsing.join(',')}}`}::uuid[], ${`{${offering.join(',')}}`}::uuid[], '2026-12-01', ${db.clock.now().toString()})`))));
    expect(await settle('case-contact-verdal', [], [waiting])).toBe('23514 places_within_capacity');
    expect(await settle('case-contact-verdal', [], [placed])).toBe('23514 enrolment_steps');
    expect(await settle('case-contact-verdal', [placed], [])).toBe('23514 enrolment_steps');
    expect(await settle('case-contact-ytre-namdal', [], [waiting])).toBe('42501 ');
    expect(await statuses(offerId)).toEqual(['placed', 'waiting']);
  });
});
