import type { Calendars } from '../../../domain/booking/calendars';
import type { Actor } from '../../../domain/network/actor';
import { stableId } from '../../../store/demonstration/stable-id';
import { groupOffersHandlers } from '../../../tab/api/group-offers';
import type { ApiHandler } from '../../../tab/api/handler';
import { groupOfferOperations as ops } from '../../../tab/contract/group-offers';
import type { Operation } from '../../../tab/contract/operation';
import { askOperation, type Asked } from '../../support/ask-operation';
import { freshDatabase, type TestDatabase } from '../../support/database';
import { good } from '../../support/outcomes';

let db: TestDatabase;
let handlers: readonly ApiHandler[];
let coordinator: Actor;
let verdal: Actor;
let levanger: Actor;
beforeAll(async () => {
  db = await freshDatabase();
  handlers = groupOffersHandlers({ asActor: db.asActor, clock: db.clock.now, calendars: {} as Calendars, decks: [] });
  coordinator = await db.as('coordinator-innherred');
  verdal = await db.as('case-contact-verdal');
  levanger = await db.as('case-contact-levanger');
});
afterAll(() => db.close());

const ask = <O extends Operation>(operation: O, actor: Actor, request?: Asked) => askOperation({ handlers, asActor: db.asActor }, operation, actor, request);
const [verdalId, levangerId, networkId] = [stableId('organisation', 'verdal'), stableId('organisation', 'levanger'), stableId('network', 'innherred')];
const create = async (more: object = {}) => good(await ask(ops.createOffer, coordinator, {
  body: {
    networkId, programmeKey: 'cos-p', capacity: 3, serviceIds: [verdalId, levangerId],
    leaderIds: ['foster-care-advisor-innherred', 'group-leader-bufetat'].map((key) => stableId('person', key)),
    sessions: [{ date: '2027-01-04', start: '09:00', minutes: 120, place: { kind: 'teams' } }], ...more,
  },
}));

describe('The API for places', () => {
  it('enrols homes that belong together, shows each service its own quota, and the coordinator the line without codes', async () => {
    const { id: offerId } = await create({ quotas: [{ serviceId: levangerId, places: 1 }], quotasUntil: '2026-12-14' });
    const params = { offerId };
    const { items } = good(await ask(ops.enrolHousehold, verdal, { params, body: { homes: [{ participants: 1 }, { participants: 2 }] } }));
    expect(items).toMatchObject([{ status: 'waiting', participants: 1, positionInLine: 1 }, { status: 'waiting', participants: 2, positionInLine: 1 }]);
    expect(new Set(items.map(({ householdId }) => householdId))).toEqual(new Set([items[0]?.id]));
    const quotasSeenBy = async (actor: Actor) => good(await ask(ops.getOffer, actor, { params })).services.map(({ quota }) => quota);
    expect(await Promise.all([coordinator, levanger, verdal].map(quotasSeenBy))).toEqual([[1, undefined], [1, undefined], [undefined, undefined]]);
    const places = good(await ask(ops.getPlaces, coordinator, { params }));
    expect(places).toMatchObject({
      version: 1, capacity: 3, capacityUnit: 'person', quotasUntil: '2026-12-14', quotasReleased: false, answerDays: 3,
      line: [{ service: { id: verdalId }, homes: 2, participants: 3, priority: 'ordinary' }],
    });
    for (const { code } of items) expect(JSON.stringify(places)).not.toContain(code);
    expect(await ask(ops.getPlaces, verdal, { params })).toMatchObject({ refusal: 'notAllowed' });
  });

  it('steers places on the version that was seen, and gives priority that its service sees', async () => {
    const { id: offerId } = await create({ capacity: 1 });
    const params = { offerId };
    good(await ask(ops.enrolFosterHome, verdal, { params }));
    good(await ask(ops.enrolFosterHome, verdal, { params }));
    const { id: enrolmentId } = good(await ask(ops.enrolFosterHome, levanger, { params }));
    const given = good(await ask(ops.givePriority, coordinator, { params: { offerId, enrolmentId }, body: { priority: 'first' } }));
    expect(given.line).toMatchObject([{ enrolmentId, priority: 'first' }, { priority: 'ordinary' }]);
    expect(good(await ask(ops.getOffer, levanger, { params })).ownEnrolments).toMatchObject([{ priority: 'first', positionInLine: 1 }]);
    const body = { capacity: 2, quotas: [{ serviceId: verdalId, places: 1 }], quotasUntil: '2026-12-20' };
    expect(await ask(ops.changePlaces, coordinator, { params, basedOn: 7, body })).toMatchObject({ refusal: 'versionIsOld' });
    expect(good(await ask(ops.changePlaces, coordinator, { params, basedOn: 1, body }))).toMatchObject({ version: 2, capacity: 2, line: [{ service: { id: verdalId } }] });
    expect(await ask(ops.changePlaces, coordinator, { params, basedOn: 2, body: { ...body, quotasUntil: '2027-02-01' } }))
      .toMatchObject({ ok: false, fields: [{ field: 'quotasUntil', fault: 'quotaDayIsTooLate' }] });
    expect(good(await ask(ops.getOffer, levanger, { params }))).toMatchObject({ may: { answer: true }, places: { ownOffered: 1 } });
  });

  it('says how many of a home come, and how long a network holds a place', async () => {
    const { id: offerId } = await create();
    const { id: enrolmentId } = good(await ask(ops.enrolFosterHome, verdal, { params: { offerId }, body: { participants: 2 } }));
    const params = { offerId, enrolmentId };
    expect(good(await ask(ops.setParticipants, verdal, { params, body: { participants: 1 } }))).toMatchObject({ participants: 1, status: 'placed' });
    expect(await ask(ops.setParticipants, verdal, { params, body: { participants: 3 } })).toMatchObject({ refusal: 'participantsAreWrong' });
    expect(await ask(ops.setParticipants, levanger, { params, body: { participants: 1 } })).toMatchObject({ refusal: 'notFound' });
    expect(await ask(ops.enrolFosterHome, verdal, { params: { offerId }, body: { participants: 9 } })).toMatchObject({ refusal: 'participantsAreWrong' });
    expect(await ask(ops.enrolHousehold, verdal, { params: { offerId }, body: { homes: [{ participants: 2 }, { participants: 2 }] } }))
      .toMatchObject({ refusal: 'householdIsTooLarge' });
    expect(good(await ask(ops.setAnswerDays, coordinator, { params: { networkId }, body: { workingDays: 5 } }))).toEqual({ workingDays: 5 });
    expect(await ask(ops.setAnswerDays, coordinator, { params: { networkId }, body: { workingDays: 0 } })).toMatchObject({ refusal: 'answerDaysAreWrong' });
  });
});
