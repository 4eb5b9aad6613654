import { and, eq, sql } from 'drizzle-orm';
import { createOffer } from '../../domain/groupOffers/create-offer';
import { allowKeepApart } from '../../domain/groupOffers/enrolment/allow-keep-apart';
import type { PairId } from '../../domain/groupOffers/enrolment/apart-pair';
import { answerRequestsOf } from '../../domain/groupOffers/enrolment/answer-requests';
import { changeParticipants } from '../../domain/groupOffers/enrolment/change-participants';
import { enrolFosterHome } from '../../domain/groupOffers/enrolment/enrol-foster-homes';
import { confirmApart, countCodeEntered, endPair, enterApartCode, makeApartCode, seeApart } from '../../domain/groupOffers/enrolment/keep-apart';
import type { RequestAnswer } from '../../domain/groupOffers/enrolment/requests';
import { seePlaces } from '../../domain/groupOffers/enrolment/see-places';
import { withdrawEnrolment } from '../../domain/groupOffers/enrolment/withdraw-enrolment';
import { seeOffer } from '../../domain/groupOffers/see-offer';
import type { EnrolmentId, OfferId } from '../../domain/identifiers';
import type { Actor } from '../../domain/network/actor';
import { asSystem } from '../../store/as-actor';
import type { DatabaseFault } from '../../store/database-faults';
import { stableId } from '../../store/demonstration/stable-id';
import { deliveredNetworkOffer, deliveredServiceOffer } from '../../store/group-offers-delivery';
import { deliveredReceipt, deliveredRequestAnswer } from '../../store/groupOffers/enrolment/delivery';
import { enrolment } from '../../store/schema/group-offers';
import { outbox } from '../../store/schema/messages';
import { event } from '../../store/schema/network';
import { apartHandlers } from '../../tab/api/enrolment-apart';
import { apartOperations as ops } from '../../tab/contract/enrolment-apart';
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

const serviceIds = ['verdal', 'levanger', 'inn-trondelag'].map((key) => stableId('organisation', key));
const leaderIds = ['foster-care-advisor-innherred', 'group-leader-bufetat'].map((key) => stableId('person', key));
const newOffer = async (capacity: number, { keepApart = true, draft = false } = {}): Promise<OfferId> =>
  good(await db.asActor(coordinator, (ports) => createOffer(ports, coordinator, {
    networkId: stableId('network', 'innherred'), programmeKey: 'tbo-f', capacity, serviceIds, leaderIds, keepApart, draft,
    sessions: [{ date: '2027-01-04', start: '09:00', minutes: 120, place: { kind: 'teams' } }],
  })));
const ask = async (actor: Actor, offerId: OfferId) =>
  good(await db.asActor(actor, (ports) => enrolFosterHome(ports, actor, { offerId, receipt: true }))).enrolment.id;
const reply = (offerId: OfferId, answers: Readonly<Record<EnrolmentId, RequestAnswer>>) =>
  db.asActor(coordinator, (ports) => answerRequestsOf(ports, coordinator, {
    offerId, answers: Object.entries(answers).map(([enrolmentId, answer]) => ({ enrolmentId: enrolmentId as EnrolmentId, answer })),
  }));
const makeCode = (actor: Actor, offerId: OfferId, enrolmentId: EnrolmentId) =>
  db.asActor(actor, (ports) => makeApartCode(ports, actor, { offerId, enrolmentId }));
const enter = async (actor: Actor, offerId: OfferId, enrolmentId: EnrolmentId, code: string) => {
  const counted = await db.asActor(actor, (ports) => countCodeEntered(ports));
  return counted.ok ? db.asActor(actor, (ports) => enterApartCode(ports, actor, { offerId, enrolmentId, code, tryId: counted.value })) : counted;
};
const confirm = (actor: Actor, offerId: OfferId, pairId: PairId) => db.asActor(actor, (ports) => confirmApart(ports, actor, { offerId, pairId }));
const end = (actor: Actor, offerId: OfferId, pairId: PairId) => db.asActor(actor, (ports) => endPair(ports, actor, { offerId, pairId }));
const withdraw = (actor: Actor, offerId: OfferId, enrolmentId: EnrolmentId) =>
  db.asActor(actor, (ports) => withdrawEnrolment(ports, actor, { offerId, enrolmentId }));
const pairOf = async (offerId: OfferId, one: readonly [Actor, EnrolmentId], other: readonly [Actor, EnrolmentId]): Promise<PairId> => {
  const { code } = good(await makeCode(one[0], offerId, one[1]));
  return good(await enter(other[0], offerId, other[1], code));
};
const keptApart = async (offerId: OfferId, one: readonly [Actor, EnrolmentId], other: readonly [Actor, EnrolmentId]): Promise<PairId> =>
  good(await confirm(one[0], offerId, await pairOf(offerId, one, other)));
const statuses = async (offerId: OfferId) =>
  (await db.owner.transaction((tx) => tx.select().from(enrolment).where(eq(enrolment.offerId, offerId)).orderBy(enrolment.arrival))).map(({ status }) => status);
const cards = async (objectId: string) =>
  (await db.owner.transaction((tx) => tx.select().from(outbox).where(eq(outbox.objectId, objectId)))).map(({ card }) => card.split('.')[1]).sort();
/** Without what is every row's own. */
const likeness = (value: unknown) => JSON.stringify(value).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id').replaceAll(/"code":"[A-Z2-9]{6}"|"codes":\["[A-Z2-9]{6}"\]/g, 'code').replaceAll(/"arrival":\d+/g, 'nth');

describe('A request for a place where homes can be kept apart', () => {
  it('gets exactly the same answer and cards whoever asks, full or not, kept apart or not', async () => {
    const told = async (actor: Actor, key: string, offerId: OfferId) => {
      const answer = await db.asActor(actor, (ports) => enrolFosterHome(ports, actor, { offerId, receipt: true }));
      const { enrolment: { id } } = good(answer);
      const page = good(await db.asActor(actor, (ports) => seeOffer(ports, actor, offerId)));
      const [service, network, receipt] = await asSystem(db.database, 'delivery', async (tx) => [
        await deliveredServiceOffer(tx, offerId, stableId('organisation', key), db.clock.now()), await deliveredNetworkOffer(tx, offerId, db.clock.now()),
        await deliveredReceipt(tx, id),
      ]);
      return likeness([answer, page, service, network, receipt, await cards(id)]).replaceAll(`"capacity":1`, `"capacity":5`);
    };
    const [empty, full] = [await newOffer(5), await newOffer(1)];
    const first = await ask(innTrondelag, full);
    good(await reply(full, { [first]: 'place' }));
    const inEmpty = await told(verdal, 'verdal', empty);
    expect(await told(verdal, 'verdal', full)).toBe(inEmpty);
    const apart = await newOffer(5);
    const [other, own] = [await ask(levanger, apart), await ask(verdal, apart)];
    await keptApart(apart, [levanger, other], [verdal, own]);
    good(await reply(apart, { [other]: 'place', [own]: 'place' }));
    const plain = await newOffer(5);
    const [there, here] = [await ask(levanger, plain), await ask(verdal, plain)];
    good(await reply(plain, { [there]: 'place', [here]: 'wait' }));
    expect(await told(verdal, 'verdal', apart)).toBe(await told(verdal, 'verdal', plain));
    expect(inEmpty).toContain('"status":"requested"');
    expect(inEmpty).not.toContain('positionInLine');
  });

  it('is answered with all the others at once; each service is told, and whoever asked gets the receipt anew', async () => {
    const offerId = await newOffer(1);
    const [one, other, third] = [await ask(verdal, offerId), await ask(levanger, offerId), await ask(innTrondelag, offerId)] as const;
    const seen = good(await db.asActor(coordinator, (ports) => seePlaces(ports, coordinator, offerId)));
    expect(seen.requests.map(({ enrolmentId }) => enrolmentId)).toEqual([one, other, third]);
    good(await reply(offerId, { [third]: 'decline', [other]: 'place', [one]: 'place' }));
    expect(await statuses(offerId)).toEqual(['placed', 'waiting', 'declined']);
    expect(await cards(other)).toEqual(['receipt', 'requestAnswered']);
    const drawn = await asSystem(db.database, 'delivery', async (tx) => [await deliveredRequestAnswer(tx, third), await deliveredReceipt(tx, other)]);
    expect(drawn).toMatchObject([{ status: 'declined', homes: 1 }, { answer: 'waiting' }]);
    expect(await reply(offerId, { [one]: 'place' })).toMatchObject({ refusal: 'noRequestsAreLeft' });
    expect(await withdraw(innTrondelag, offerId, third)).toMatchObject({ refusal: 'requestWasDeclined' });
    expect(await db.asActor(verdal, (ports) => changeParticipants(ports, verdal, { offerId, enrolmentId: one, participants: 2 })))
      .toMatchObject({ refusal: 'coordinatorAnswers' });
    expect(await db.asActor(verdal, (ports) => answerRequestsOf(ports, verdal, { offerId, answers: [{ enrolmentId: one, answer: 'place' }] })))
      .toMatchObject({ refusal: 'notAllowed' });
    good(await withdraw(verdal, offerId, one));
    expect(await statuses(offerId)).toEqual(['withdrawn', 'offered', 'declined']);
  });

  it('is promised beforehand: on while nobody has asked, off only in a draft', async () => {
    const set = (offerId: OfferId, basedOn: number, keepApart: boolean) =>
      db.asActor(coordinator, (ports) => allowKeepApart(ports, coordinator, { offerId, basedOn, keepApart }));
    const offerId = await newOffer(3, { keepApart: false });
    good(await set(offerId, 1, true));
    expect(await set(offerId, 2, false)).toMatchObject({ refusal: 'keepApartStands' });
    expect(await set(offerId, 1, true)).toMatchObject({ refusal: 'versionIsOld' });
    const asked = await newOffer(3, { keepApart: false });
    await ask(verdal, asked);
    expect(await set(asked, 1, true)).toMatchObject({ refusal: 'keepApartIsTooLate' });
    const draft = await newOffer(3, { draft: true });
    good(await set(draft, 1, false));
    const written = (keepApart: boolean, id: OfferId) => db.asActor(coordinator, async (ports) =>
      ({ ok: true as const, value: await ports.enrolment.setKeepApart({ offerId: id, basedOn: keepApart ? 1 : 2, keepApart }) }));
    await expect(written(false, offerId)).rejects.toMatchObject({ constraint: 'keep_apart_steps' });
    await expect(written(true, asked)).rejects.toMatchObject({ constraint: 'keep_apart_steps' });
  });
});

describe('Two homes that two services keep apart', () => {
  it('never both have a place, whoever withdraws or ends it; the database itself asks', async () => {
    const offerId = await newOffer(5);
    const [one, other] = [await ask(verdal, offerId), await ask(levanger, offerId)];
    const pairId = await keptApart(offerId, [verdal, one], [levanger, other]);
    good(await reply(offerId, { [one]: 'place', [other]: 'place' }));
    expect(await statuses(offerId)).toEqual(['placed', 'waiting']);
    await expect(db.owner.transaction((tx) => tx.update(enrolment).set({ status: 'offered', offeredAt: db.clock.now(), answerBy: db.clock.now() })
      .where(eq(enrolment.id, other)))).rejects.toMatchObject({ cause: { constraint: 'apart_holds' } });
    good(await end(levanger, offerId, pairId));
    expect(await statuses(offerId)).toEqual(['placed', 'offered']);
    expect(await end(verdal, offerId, pairId)).toMatchObject({ refusal: 'pairIsEnded' });
    const again = await makeCode(verdal, offerId, one);
    expect(await enter(levanger, offerId, other, good(again).code)).toMatchObject({ refusal: 'bothHavePlaces' });
    good(await withdraw(verdal, offerId, one));
    expect(await statuses(offerId)).toEqual(['withdrawn', 'offered']);
  });

  it('is in force only once the service that made the code confirms; it tells nobody and leaves no event', async () => {
    const offerId = await newOffer(5);
    const [one, other] = [await ask(verdal, offerId), await ask(levanger, offerId)];
    const before = (await db.owner.transaction((tx) => tx.select().from(event))).length;
    const pairId = await pairOf(offerId, [verdal, one], [levanger, other]);
    expect(await confirm(levanger, offerId, pairId)).toMatchObject({ refusal: 'notAllowed' });
    for (const somebody of [coordinator, innTrondelag]) expect(await confirm(somebody, offerId, pairId)).toMatchObject({ refusal: 'notFound' });
    good(await confirm(verdal, offerId, pairId));
    expect(await confirm(verdal, offerId, pairId)).toMatchObject({ refusal: 'pairIsConfirmed' });
    expect((await db.owner.transaction((tx) => tx.select().from(event))).length).toBe(before);
    expect(good(await db.asActor(levanger, (ports) => seeApart(ports, levanger, offerId))).pairs).toMatchObject([{ id: pairId, confirmed: true }]);
    expect(good(await db.asActor(innTrondelag, (ports) => seeApart(ports, innTrondelag, offerId))).pairs).toEqual([]);
    expect(await db.asActor(coordinator, (ports) => seeApart(ports, coordinator, offerId))).toMatchObject({ refusal: 'notAllowed' });
  });

  it('is seen in the database by the two services\' case contacts and leaders alone', async () => {
    const offerId = await newOffer(5);
    await keptApart(offerId, [verdal, await ask(verdal, offerId)], [levanger, await ask(levanger, offerId)]);
    const seen = async (key: string) => asPerson(db.database, await db.as(key), async (tx) =>
      ((await tx.execute(sql`select id from apart_pair where offer_id = ${offerId}`)) as { rows: unknown[] }).rows.length);
    for (const key of ['case-contact-verdal', 'service-leader-verdal', 'case-contact-levanger']) expect(await seen(key)).toBe(1);
    for (const key of ['counsellor-verdal-1', 'case-contact-inn-trondelag', 'service-leader-inn-trondelag', 'coordinator-innherred', 'foster-care-advisor-innherred', 'administrator']) {
      expect(await seen(key)).toBe(0);
    }
    for (const table of ['apart_pair', 'apart_code', 'apart_try']) {
      for (const system of ['delivery', 'placeKeeper', 'reminders', 'afterwards'] as const) {
        await expect(asSystem(db.database, system, (tx) => tx.execute(sql.raw(`select id from ${table}`)))).rejects.toMatchObject({ code: '42501' } satisfies Partial<DatabaseFault>);
      }
    }
    await expect(asPerson(db.database, verdal, (tx) => tx.execute(sql`select hash from apart_code`))).rejects.toMatchObject({ code: '42501' });
  });
});

describe('A one-time code', () => {
  const notValid = { refusal: 'codeIsNotValid' };

  it('is eight readable characters, kept as a hash, and valid until the end of the next working day', async () => {
    const offerId = await newOffer(5);
    db.clock.set('2026-11-27T08:00:00Z');
    const { code, validUntil } = good(await makeCode(verdal, offerId, await ask(verdal, offerId)));
    expect(code).toMatch(/^[BCDFGHJKMNPRTVWX234579]{8}$/);
    expect(validUntil.toString()).toBe('2026-11-30T23:00:00Z');
    const rows = JSON.stringify((await db.owner.transaction((tx) => tx.execute(sql`select * from apart_code where offer_id = ${offerId}`)) as { rows: unknown[] }).rows);
    expect(rows).not.toContain(code);
  });

  it('that is wrong, used, past its time, replaced, or the service\'s own gets one and the same refusal', async () => {
    const offerId = await newOffer(5);
    const [one, other, third] = [await ask(verdal, offerId), await ask(levanger, offerId), await ask(innTrondelag, offerId)] as const;
    const { code: replaced } = good(await makeCode(verdal, offerId, one));
    const { code } = good(await makeCode(verdal, offerId, one));
    const answers = [await enter(levanger, offerId, other, replaced), await enter(verdal, offerId, await ask(verdal, offerId), code), await enter(levanger, offerId, other, 'WRONG234')];
    good(await enter(levanger, offerId, other, code.toLowerCase()));
    answers.push(await enter(innTrondelag, offerId, third, code));
    const { code: late } = good(await makeCode(verdal, offerId, one));
    db.clock.set('2026-11-25T08:00:00Z');
    answers.push(await enter(innTrondelag, offerId, third, late));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]).toMatchObject(notValid);
    const elsewhere = await newOffer(5);
    expect(await enter(levanger, elsewhere, await ask(levanger, elsewhere), good(await makeCode(verdal, offerId, one)).code)).toMatchObject(notValid);
    const plain = await newOffer(5, { keepApart: false });
    expect(await makeCode(verdal, plain, await ask(verdal, plain))).toMatchObject({ refusal: 'keepApartIsNotAllowed' });
  });

  it('can be guessed at five times an hour, also by who presses all at once', async () => {
    db.clock.set('2026-12-01T08:00:00Z');
    const offerId = await newOffer(5);
    const [one, other] = [await ask(verdal, offerId), await ask(innTrondelag, offerId)];
    const { code } = good(await makeCode(verdal, offerId, one));
    const tried = await Promise.all(Array.from({ length: 8 }, () => enter(innTrondelag, offerId, other, 'WRONG234')));
    expect(tried.map((outcome) => (outcome.ok ? '' : outcome.refusal)).sort()).toEqual([...Array<string>(5).fill('codeIsNotValid'), ...Array<string>(3).fill('tooManyWrongCodes')]);
    expect(await enter(innTrondelag, offerId, other, code)).toMatchObject({ refusal: 'tooManyWrongCodes' });
    db.clock.set('2026-12-01T09:00:01Z');
    good(await enter(innTrondelag, offerId, other, code));
    expect(await db.owner.transaction((tx) => tx.select().from(enrolment).where(and(eq(enrolment.offerId, offerId), eq(enrolment.status, 'placed'))))).toEqual([]);
  });

  it('is asked for through the API, where a wrong one is counted though its refusal undoes everything else', async () => {
    db.clock.set('2026-12-02T08:00:00Z');
    const handlers = apartHandlers({ asActor: db.asActor });
    const offerId = await newOffer(5);
    const [one, other] = [await ask(verdal, offerId), await ask(levanger, offerId)];
    const through = { handlers, asActor: db.asActor };
    const made = good(await askOperation(through, ops.makeApartCode, verdal, { params: { offerId, enrolmentId: one } }));
    const say = (code: string | undefined) => askOperation(through, ops.enterApartCode, levanger, { params: { offerId, enrolmentId: other }, body: { code } });
    for (let nth = 1; nth <= 4; nth += 1) expect(await say('WRONG234')).toMatchObject(notValid);
    expect(good(await say(made.code)).pairs).toMatchObject([{ enrolmentId: other, otherService: { name: expect.stringContaining('Verdal') as string }, state: 'waits' }]);
    expect(await say('WRONG234')).toMatchObject(notValid);
    expect(await say('WRONG234')).toMatchObject({ refusal: 'tooManyWrongCodes' });
  });
});
