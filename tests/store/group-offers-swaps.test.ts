import { eq, sql } from 'drizzle-orm';
import { createOffer } from '../../domain/groupOffers/create-offer';
import { changeStage } from '../../domain/groupOffers/change-stage';
import { answerSwap, type AnswerSwap } from '../../domain/groupOffers/enrolment/answer-swap';
import { enrolFosterHomes } from '../../domain/groupOffers/enrolment/enrol-foster-homes';
import { proposeSwap } from '../../domain/groupOffers/enrolment/propose-swap';
import { seeSwaps } from '../../domain/groupOffers/enrolment/see-swaps';
import type { SwapId } from '../../domain/groupOffers/enrolment/swap';
import { withdrawEnrolment } from '../../domain/groupOffers/enrolment/withdraw-enrolment';
import { seeOffer } from '../../domain/groupOffers/see-offer';
import type { EnrolmentId, OfferId } from '../../domain/identifiers';
import type { Actor } from '../../domain/network/actor';
import { asSystem } from '../../store/as-actor';
import { stableId } from '../../store/demonstration/stable-id';
import { deliveredSwap } from '../../store/groupOffers/enrolment/delivered-swap';
import { keepPlaces } from '../../store/groupOffers/enrolment/place-keeper';
import { enrolment, offerQuota } from '../../store/schema/group-offers';
import { outbox } from '../../store/schema/messages';
import { swapHandlers } from '../../tab/api/enrolment-swaps';
import { swapOperations as ops } from '../../tab/contract/enrolment-swaps';
import { askOperation } from '../support/ask-operation';
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
beforeEach(() => db.clock.set('2026-11-23T08:00:00Z'));

const [verdalId, levangerId, innTrondelagId] = ['verdal', 'levanger', 'inn-trondelag'].map((key) => stableId('organisation', key)) as
  [ReturnType<typeof stableId<'organisation'>>, ReturnType<typeof stableId<'organisation'>>, ReturnType<typeof stableId<'organisation'>>];
const newOffer = async (date: string, more: object = {}): Promise<OfferId> => good(await db.asActor(coordinator, (ports) => createOffer(ports, coordinator, {
  networkId: stableId('network', 'innherred'), programmeKey: 'tbo-f', capacity: 2, serviceIds: [verdalId, levangerId, innTrondelagId],
  leaderIds: ['foster-care-advisor-innherred', 'group-leader-bufetat'].map((key) => stableId('person', key)),
  sessions: [{ date, start: '09:00', minutes: 120, place: { kind: 'teams' } }], ...more,
})));
const enrol = async (actor: Actor, offerId: OfferId, homes: readonly number[] = [1]) =>
  good(await db.asActor(actor, (ports) => enrolFosterHomes(ports, actor, { offerId, homes: homes.map((participants) => ({ participants })) })))
    .map(({ enrolment: { id } }) => id) as [EnrolmentId, ...EnrolmentId[]];
const propose = (actor: Actor, offerId: OfferId, enrolmentId: EnrolmentId, otherOfferId: OfferId, otherServiceId = levangerId) =>
  db.asActor(actor, (ports) => proposeSwap(ports, actor, { offerId, enrolmentId, otherOfferId, otherServiceId }));
const say = (actor: Actor, command: AnswerSwap) => db.asActor(actor, (ports) => answerSwap(ports, actor, command));
const see = async (actor: Actor, offerId: OfferId) => db.asActor(actor, (ports) => seeSwaps(ports, actor, offerId));
const rows = (offerId: OfferId) => db.owner.transaction((tx) => tx.select().from(enrolment).where(eq(enrolment.offerId, offerId)).orderBy(enrolment.arrival));
const standing = async (offerId: OfferId) => (await rows(offerId)).map(({ organisationId, status, participants }) => [organisationId, status, participants]);
const cards = async (objectId: string) =>
  (await db.owner.transaction((tx) => tx.select().from(outbox).where(eq(outbox.objectId, objectId)))).map(({ card, recipient }) => `${card.split('.')[1] ?? ''} ${recipient}`).sort();
/** Two groups, Verdal in the autumn's and Levanger in the spring's, and a proposal between them. */
const proposed = async (more: object = {}) => {
  const [autumn, spring] = [await newOffer('2027-01-04', more), await newOffer('2027-04-06')];
  const [[given], [chosen]] = [await enrol(verdal, autumn, [2]), await enrol(levanger, spring)];
  return { autumn, spring, given, chosen, swapId: good(await propose(verdal, autumn, given, spring)) };
};

describe('A swap of places between two services', () => {
  it('changes both offers in one go: what was is ended, and each has a new code of its own where it came', async () => {
    const { autumn, spring, given, chosen, swapId } = await proposed();
    expect([await standing(autumn), await standing(spring)]).toEqual([[[verdalId, 'placed', 2]], [[levangerId, 'placed', 1]]]);
    expect(await cards(swapId)).toEqual([`swapProposed ${levangerId}`]);
    good(await say(levanger, { swapId, answer: 'accept', enrolmentId: chosen }));
    expect([await standing(autumn), await standing(spring)]).toEqual([
      [[verdalId, 'withdrawn', 2], [levangerId, 'placed', 1]],
      [[levangerId, 'withdrawn', 1], [verdalId, 'placed', 2]],
    ]);
    const all = [...await rows(autumn), ...await rows(spring)];
    expect(new Set(all.map(({ code }) => code)).size).toBe(4);
    expect(all.filter(({ id }) => id === given || id === chosen).every(({ version }) => version === 2)).toBe(true);
    expect(await cards(swapId)).toEqual([`swapAnswered ${verdalId}`, `swapProposed ${levangerId}`]);
    const [came] = (await rows(spring)).filter(({ organisationId }) => organisationId === verdalId);
    expect(await cards(came?.id ?? '')).toEqual([`receipt ${verdal.scope.personId}`]);
    const seen = good(await db.asActor(verdal, (ports) => seeOffer(ports, verdal, spring)));
    expect(seen.ownEnrolments.map(({ enrolment: { code } }) => code)).toEqual([came?.code]);
  });

  it('is made once, however often and at the same time it is said', async () => {
    const { autumn, spring, chosen, swapId } = await proposed();
    const answers = await Promise.all([0, 1, 2].map(() => say(levanger, { swapId, answer: 'accept', enrolmentId: chosen })));
    expect(answers.map((answer) => (answer.ok ? 'made' : answer.refusal)).sort()).toEqual(['made', 'swapIsMade', 'swapIsMade']);
    expect([(await rows(autumn)).length, (await rows(spring)).length]).toEqual([2, 2]);
  });

  it('crosses another between the same two offers without either waiting for ever', async () => {
    const [autumn, spring] = [await newOffer('2027-01-04'), await newOffer('2027-04-06')];
    const [[first], [second], [third], [fourth]] = [await enrol(verdal, autumn), await enrol(levanger, spring), await enrol(innTrondelag, spring), await enrol(levanger, autumn)];
    const one = good(await propose(verdal, autumn, first, spring));
    const other = good(await propose(innTrondelag, spring, third, autumn));
    const made = await Promise.all([
      say(levanger, { swapId: one, answer: 'accept', enrolmentId: second }), say(levanger, { swapId: other, answer: 'accept', enrolmentId: fourth }),
    ]);
    expect(made.map(({ ok }) => ok)).toEqual([true, true]);
    expect((await standing(autumn)).filter(([, status]) => status === 'placed').map(([service]) => service).sort()).toEqual([levangerId, innTrondelagId].sort());
  });

  it('takes a reservation along, and its offer gets a new version so that nobody writes over it', async () => {
    const quotas = [{ serviceId: verdalId, places: 1 }, { serviceId: innTrondelagId, places: 1 }];
    const { autumn, chosen, swapId } = await proposed({ quotas, quotasUntil: '2026-12-14' });
    good(await say(levanger, { swapId, answer: 'accept', enrolmentId: chosen }));
    const kept = await db.owner.transaction((tx) => tx.select().from(offerQuota).where(eq(offerQuota.offerId, autumn)));
    expect(Object.fromEntries(kept.map(({ organisationId, places }) => [organisationId, places]))).toEqual({ [verdalId]: 0, [innTrondelagId]: 1, [levangerId]: 1 });
    const seen = good(await db.asActor(coordinator, (ports) => seeOffer(ports, coordinator, autumn)));
    expect(seen.offer.version).toBe(2);
    expect(seen.all?.total).toMatchObject({ placed: 1 });
  });

  it('takes a household whole', async () => {
    const [autumn, spring] = [await newOffer('2027-01-04'), await newOffer('2027-04-06')];
    const [[given], pair] = [await enrol(verdal, autumn), await enrol(levanger, spring, [1, 2])];
    const swapId = good(await propose(verdal, autumn, given, spring));
    good(await say(levanger, { swapId, answer: 'accept', enrolmentId: pair[1] ?? pair[0] }));
    expect(await standing(autumn)).toEqual([[verdalId, 'withdrawn', 1], [levangerId, 'placed', 1], [levangerId, 'placed', 2]]);
    expect(await standing(spring)).toEqual([[levangerId, 'withdrawn', 1], [levangerId, 'withdrawn', 2], [verdalId, 'placed', 1]]);
  });
});

describe('What each is told of a swap', () => {
  it('is the own codes alone; the coordinator learns that it was made, and no third service of it', async () => {
    const { autumn, spring, chosen, swapId } = await proposed();
    const codeOf = async (offerId: OfferId, id: EnrolmentId) => (await rows(offerId)).find((row) => row.id === id)?.code ?? '';
    const asked = good(await see(levanger, spring));
    expect(asked.swaps).toMatchObject([{ side: 'asked', open: true, own: [{ codes: [await codeOf(spring, chosen)] }] }]);
    expect(good(await see(verdal, autumn))).toMatchObject({ swaps: [{ side: 'proposing', open: true }], choices: { own: [] } });
    const third = good(await see(innTrondelag, autumn));
    expect([third.swaps, third.made]).toEqual([[], []]);
    expect(good(await see(coordinator, autumn)).made).toEqual([]);
    good(await say(levanger, { swapId, answer: 'accept', enrolmentId: chosen }));
    const steering = good(await see(coordinator, autumn));
    expect(steering).toMatchObject({ swaps: [], made: [{ services: [verdalId, levangerId] }] });
    for (const { code } of await rows(autumn)) expect(JSON.stringify(steering)).not.toContain(code);
    const drawn = await asSystem(db.database, 'delivery', (tx) => deliveredSwap(tx, swapId, db.clock.now()));
    expect(drawn).toMatchObject({ state: 'accepted', homes: 1, participants: 2, organisationId: verdalId });
  });

  it('is proposed, answered and taken back through the API, where what is not one\'s own is not there', async () => {
    const { autumn, spring, swapId } = await proposed();
    const api = { handlers: swapHandlers(), asActor: db.asActor };
    const params = { offerId: spring, swapId };
    expect(await askOperation(api, ops.declineSwap, innTrondelag, { params })).toMatchObject({ refusal: 'notFound' });
    expect(await askOperation(api, ops.declineSwap, verdal, { params })).toMatchObject({ refusal: 'notAllowed' });
    expect(await askOperation(api, ops.withdrawSwap, verdal, { params: { offerId: await newOffer('2027-05-04'), swapId } })).toMatchObject({ refusal: 'notFound' });
    expect(good(await askOperation(api, ops.withdrawSwap, verdal, { params: { offerId: autumn, swapId } }))).toMatchObject({ swaps: [{ state: 'withdrawn' }] });
    expect(await askOperation(api, ops.declineSwap, levanger, { params })).toMatchObject({ refusal: 'swapIsWithdrawn' });
    const { choices } = good(await askOperation(api, ops.getSwaps, verdal, { params: { offerId: autumn } }));
    expect(choices.others.some(({ offer, services }) => offer.id === spring && services.some(({ id }) => id === levangerId))).toBe(true);
  });
});

describe('A proposal that nobody answers', () => {
  const endsOf = async (swapId: SwapId) => (await asSystem(db.database, 'delivery', (tx) => deliveredSwap(tx, swapId, db.clock.now())))?.state;

  it('lapses by the clock, and both services are told, once', async () => {
    const { swapId, chosen } = await proposed();
    db.clock.set('2026-11-26T23:00:00Z');
    expect(await say(levanger, { swapId, answer: 'accept', enrolmentId: chosen })).toMatchObject({ refusal: 'swapHasLapsed' });
    await keepPlaces({ database: db.database, clock: db.clock.now, newId: db.newId });
    expect([await endsOf(swapId), await cards(swapId)]).toEqual(['lapsed', [`swapAnswered ${verdalId}`, `swapProposed ${levangerId}`]]);
  });

  it('falls when its place is given back, or one of the groups is cancelled', async () => {
    const [left, cancelled] = [await proposed(), await proposed()];
    good(await db.asActor(verdal, (ports) => withdrawEnrolment(ports, verdal, { offerId: left.autumn, enrolmentId: left.given })));
    good(await db.asActor(coordinator, (ports) => changeStage(ports, coordinator, { offerId: cancelled.spring, basedOn: 1, step: 'cancel', reason: 'other' })));
    await keepPlaces({ database: db.database, clock: db.clock.now, newId: db.newId });
    expect([await endsOf(left.swapId), await endsOf(cancelled.swapId)]).toEqual(['fallen', 'fallen']);
    expect(await say(levanger, { swapId: left.swapId, answer: 'accept', enrolmentId: left.chosen })).toMatchObject({ refusal: 'swapHasFallen' });
  });
});

describe('The second wall around swaps', () => {
  const asked = (actor: Actor, query: ReturnType<typeof sql>) => asPerson(db.database, actor, (tx) => tx.execute(query));
  const at = sql`'2026-11-23T08:00:00Z'::timestamptz`;

  it('lets nobody propose, answer or end what is not theirs, nor swap where keep-apart is allowed', async () => {
    const { spring, given, chosen, swapId } = await proposed();
    const apart = await newOffer('2027-02-01', { keepApart: true });
    const until = sql`'2026-11-26T23:00:00Z'::timestamptz`;
    await expect(asked(innTrondelag, sql`select propose_swap(gen_random_uuid(), ${given}, ${spring}, ${levangerId}, ${at}, ${until})`)).rejects.toThrow();
    const [[free]] = [await enrol(verdal, await newOffer('2027-01-11'))];
    await expect(asked(verdal, sql`select propose_swap(gen_random_uuid(), ${free}, ${apart}, ${levangerId}, ${at}, ${until})`)).rejects.toThrow();
    const make = (by: Actor, household: EnrolmentId) => asked(by, sql`select make_swap(${swapId}, ${household}, array[gen_random_uuid()], 0,
      array[gen_random_uuid()], 0, array['BCDFGH'], array['BCDFGJ'], ${at})`);
    await expect(make(verdal, chosen)).rejects.toThrow();
    await expect(make(levanger, given)).rejects.toThrow();
    for (const [actor, as] of [[verdal, 'declined'], [levanger, 'withdrawn'], [innTrondelag, 'declined'], [coordinator, 'withdrawn']] as const) {
      expect(((await asked(actor, sql`select end_swap(${swapId}, ${as}, ${at}) as done`)) as { rows: unknown[] }).rows).toEqual([{ done: false }]);
    }
    const seen = async (actor: Actor) => ((await asked(actor, sql`select state from place_swap where id = ${swapId}`)) as { rows: unknown[] }).rows;
    expect(await Promise.all([verdal, levanger, innTrondelag, coordinator].map(seen))).toEqual([[{ state: 'proposed' }], [{ state: 'proposed' }], [], []]);
  });
});
