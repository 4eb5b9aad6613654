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

beforeAll(async () => {
  db = await freshDatabase();
  handlers = groupOffersHandlers({ asActor: db.asActor, clock: db.clock.now, calendars: {} as Calendars, decks: [] });
  coordinator = await db.as('coordinator-innherred');
  verdal = await db.as('case-contact-verdal');
});
afterAll(() => db.close());

const ask = <O extends Operation>(operation: O, actor: Actor, request?: Asked) =>
  askOperation({ handlers, asActor: db.asActor }, operation, actor, request);

const innherred = stableId('network', 'innherred');
const session = { date: '2027-01-04', start: '09:00', minutes: 120, place: { kind: 'municipality', municipalityNumber: '5038' } };
const newOffer = (more: object = {}) => ({
  networkId: innherred, programmeKey: 'tbo-f', capacity: 1, sessions: [session],
  serviceIds: [stableId('organisation', 'verdal'), stableId('organisation', 'levanger')],
  leaderIds: [stableId('person', 'foster-care-advisor-innherred'), stableId('person', 'group-leader-bufetat')], ...more,
});
const create = async (more: object = {}) => good(await ask(ops.createOffer, coordinator, { body: newOffer(more) }));

describe('The API for group offers', () => {
  it('answers every operation of its contract', () => {
    expect(new Set(handlers.map(({ operation }) => operation))).toEqual(new Set(Object.values(ops)));
  });

  it('creates an offer and shows it to its coordinator with all counts', async () => {
    expect(await create()).toMatchObject({
      programme: { key: 'tbo-f' }, network: { name: 'Innherred' }, state: 'open', capacity: 1, capacityUnit: 'fosterHome', sessionCount: 1,
      firstStart: '2027-01-04T08:00:00Z', lastEnd: '2027-01-04T10:00:00Z',
      places: { ownPlaced: 0, ownOffered: 0, ownWaiting: 0, free: true, taken: 0, offered: 0, waiting: 0 },
      may: { enrol: false, withdraw: false, answer: false, manage: true, reportAbsence: false, changeSessions: true, steerPlaces: true, steps: ['closeEnrolment', 'cancel'] },
      sessions: [{ ordinal: 1, place: { kind: 'municipality', municipalityNumber: '5038', label: 'Verdal' }, absenceReported: false }],
      leaders: [{ label: 'Fosterhjemsressurs, Innherred' }, { label: 'Gruppeleder, Bufetat, region Midt-Norge' }],
    });
  });

  it('names every fault of a new offer by its field at once, and writes nothing', async () => {
    const before = good(await ask(ops.listOffers, coordinator)).items.length;
    const refused = await ask(ops.createOffer, coordinator, {
      body: newOffer({
        programmeKey: 'strikking', capacity: 0, serviceIds: [stableId('organisation', 'ytre-namdal')], leaderIds: [stableId('person', 'administrator')],
        sessions: [session, { ...session, start: '10:00' }, { ...session, date: '2026-11-20' }, { ...session, date: '2027-03-28', start: '02:30' }],
      }),
    });
    expect(refused).toMatchObject({
      ok: false,
      fields: [
        { field: 'programmeKey', fault: 'programmeIsUnknown' }, { field: 'capacity', fault: 'capacityIsNotPositive' },
        { field: 'sessions.2.date', fault: 'sessionIsInThePast' }, { field: 'sessions.3.start', fault: 'hourDoesNotExist' },
        { field: 'sessions.1.start', fault: 'sessionsOverlapEachOther' }, { field: 'serviceIds.0', fault: 'serviceIsNotInTheNetwork' },
        { field: 'leaderIds.0', fault: 'leaderMayNotLead' },
      ],
    });
    expect(good(await ask(ops.listOffers, coordinator)).items).toHaveLength(before);
  });

  it.each(['coordinator-namdalen', 'case-contact-verdal', 'foster-care-advisor-innherred', 'county-governor-trondelag'])(
    'lets %s create nothing in Innherred',
    async (key) => expect(await ask(ops.createOffer, await db.as(key), { body: newOffer() })).toMatchObject({ refusal: 'notAllowed' }),
  );

  it('gives the first a place and the next a number in line, and each only its own numbers', async () => {
    const { id: offerId } = await create();
    const levanger = await db.as('case-contact-levanger');
    expect(good(await ask(ops.enrolFosterHome, verdal, { params: { offerId } }))).toMatchObject({ status: 'placed' });
    expect(good(await ask(ops.enrolFosterHome, levanger, { params: { offerId } }))).toMatchObject({ status: 'waiting', positionInLine: 1 });
    const seen = good(await ask(ops.getOffer, levanger, { params: { offerId } }));
    expect(seen.places).toEqual({ ownPlaced: 0, ownOffered: 0, ownWaiting: 1, free: false });
    expect(seen.state).toBe('full');
    expect(seen.services.every((service) => service.placed === undefined && service.waiting === undefined)).toBe(true);
    expect(seen.ownEnrolments).toMatchObject([{ status: 'waiting', positionInLine: 1 }]);
    expect(good(await ask(ops.getOffer, coordinator, { params: { offerId } })).places).toMatchObject({ taken: 1, waiting: 1 });
  });

  it('offers a withdrawn place to the first in line, who answers once', async () => {
    const { id: offerId } = await create();
    const levanger = await db.as('case-contact-levanger');
    const { id: enrolmentId, code } = good(await ask(ops.enrolFosterHome, verdal, { params: { offerId } }));
    await ask(ops.enrolFosterHome, levanger, { params: { offerId } });
    expect(good(await ask(ops.withdrawEnrolment, verdal, { params: { offerId, enrolmentId } }))).toMatchObject({ id: enrolmentId, code, status: 'withdrawn' });
    const [asked] = good(await ask(ops.getOffer, levanger, { params: { offerId } })).ownEnrolments;
    // Monday the 23rd: three working days later is Thursday, to its end in Oslo.
    expect(asked).toMatchObject({ status: 'offered', answerBy: '2026-11-26T23:00:00Z' });
    const answering = { params: { offerId, enrolmentId: asked?.id }, body: { answer: 'accept' } };
    expect(good(await ask(ops.answerPlaceOffer, levanger, answering))).toMatchObject({ items: [{ status: 'placed' }] });
    expect(await ask(ops.answerPlaceOffer, levanger, answering)).toMatchObject({ refusal: 'placeOfferIsAnswered' });
    expect(await ask(ops.answerPlaceOffer, verdal, answering)).toMatchObject({ refusal: 'notFound' });
  });

  it('leads an offer from draft to cancelled, each step on the version before it', async () => {
    const draft = await create({ draft: true });
    const params = { offerId: draft.id };
    expect(draft).toMatchObject({ state: 'draft', version: 1, may: { steps: ['publish', 'cancel'] } });
    expect(await ask(ops.getOffer, verdal, { params })).toMatchObject({ refusal: 'notFound' });
    expect(await ask(ops.enrolFosterHome, verdal, { params })).toMatchObject({ refusal: 'notFound' });
    expect(await ask(ops.publishOffer, coordinator, { params, basedOn: 7 })).toMatchObject({ refusal: 'versionIsOld' });
    expect(good(await ask(ops.publishOffer, coordinator, { params, basedOn: 1 }))).toMatchObject({ state: 'open', version: 2 });
    expect(good(await ask(ops.closeEnrolment, coordinator, { params, basedOn: 2 }))).toMatchObject({ state: 'closed', version: 3 });
    expect(await ask(ops.enrolFosterHome, verdal, { params })).toMatchObject({ refusal: 'enrolmentIsClosed' });
    expect(good(await ask(ops.reopenEnrolment, coordinator, { params, basedOn: 3 }))).toMatchObject({ state: 'open', version: 4 });
    expect(await ask(ops.cancelOffer, verdal, { params, basedOn: 4, body: { reason: 'other' } })).toMatchObject({ refusal: 'notAllowed' });
    expect(good(await ask(ops.cancelOffer, coordinator, { params, basedOn: 4, body: { reason: 'noLeader' } })))
      .toMatchObject({ state: 'cancelled', version: 5, cancelReason: 'noLeader', may: { steps: [] } });
    expect(await ask(ops.enrolFosterHome, verdal, { params })).toMatchObject({ refusal: 'offerIsCancelled' });
  });

  it('moves, cancels and adds single sessions, and names the days off', async () => {
    const { id: offerId, sessions } = await create({ sessions: [session, { ...session, date: '2027-01-11' }] });
    const params = { offerId, sessionId: sessions[0]?.id };
    const moved = good(await ask(ops.moveSession, coordinator, { params, basedOn: 1, body: { ...session, date: '2027-01-18' } }));
    expect(moved.sessions).toMatchObject([{ ordinal: 2 }, { ordinal: 1, start: '2027-01-18T08:00:00Z', cancelled: false }]);
    const cancelled = good(await ask(ops.cancelSession, coordinator, { params, basedOn: 2 }));
    expect(cancelled).toMatchObject({ sessionCount: 1, sessions: [{ cancelled: false }, { cancelled: true }] });
    expect(good(await ask(ops.addSession, coordinator, { params: { offerId }, basedOn: 3, body: session })).sessions)
      .toMatchObject([{ ordinal: 3 }, { ordinal: 2 }, { ordinal: 1, cancelled: true }]);
    expect(await ask(ops.addSession, verdal, { params: { offerId }, basedOn: 4, body: session })).toMatchObject({ refusal: 'notAllowed' });
    expect(good(await ask(ops.listDaysOff, coordinator, { params: { networkId: innherred } })).items)
      .toContainEqual({ day: '2027-05-17', name: 'andre pinsedag' });
  });

  it('refuses to enrol whom nobody invited, and once the group has begun', async () => {
    const { id: offerId } = await create();
    const enrol = async (key: string) => ask(ops.enrolFosterHome, await db.as(key), { params: { offerId } });
    expect(await enrol('case-contact-inn-trondelag')).toMatchObject({ refusal: 'serviceIsNotInvited' });
    expect(await enrol('coordinator-innherred')).toMatchObject({ refusal: 'notAllowed' });
    expect(await enrol('case-contact-sunnhordland')).toMatchObject({ refusal: 'notFound' });
    const start = db.clock.now();
    try {
      db.clock.set('2027-01-04T08:30:00Z');
      expect(await enrol('case-contact-verdal')).toMatchObject({ refusal: 'offerHasStarted' });
      db.clock.set('2027-01-04T10:00:00Z');
      expect(await enrol('case-contact-verdal')).toMatchObject({ refusal: 'offerIsCompleted' });
    } finally {
      db.clock.set(start);
    }
  });

  it('refuses a service more than it may hold', async () => {
    const { id: offerId } = await create();
    for (let count = 0; count < 40; count += 1) good(await ask(ops.enrolFosterHome, verdal, { params: { offerId } }));
    expect(await ask(ops.enrolFosterHome, verdal, { params: { offerId } })).toMatchObject({ refusal: 'tooManyPlacesAtOnce' });
  });

  it('tells that a leader cannot come, and neither who nor why', async () => {
    const { id: offerId, sessions } = await create();
    const leader = await db.as('group-leader-bufetat');
    const params = { offerId, sessionId: sessions[0]?.id };
    expect(await ask(ops.reportLeaderAbsence, verdal, { params })).toMatchObject({ refusal: 'notAllowed' });
    expect(good(await ask(ops.reportLeaderAbsence, leader, { params })).sessions).toMatchObject([{ absenceReported: true }]);
    expect(good(await ask(ops.getOffer, verdal, { params: { offerId } })).sessions).toMatchObject([{ absenceReported: true }]);
  });

  it('hides an offer from those outside the network as if it were not', async () => {
    const { id: offerId } = await create();
    expect(await ask(ops.getOffer, await db.as('case-contact-ytre-namdal'), { params: { offerId } })).toMatchObject({ refusal: 'notFound' });
  });

  it('lists what is to come first, then what is cancelled or over, the latest of it first', async () => {
    const { id: offerId, version } = await create();
    good(await ask(ops.cancelOffer, coordinator, { params: { offerId }, basedOn: version, body: { reason: 'tooFewEnrolled' } }));
    const lines = good(await ask(ops.listOffers, coordinator)).items.map(({ id, state, firstStart }) => ({ id, ended: state === 'cancelled' || state === 'completed', firstStart }));
    const ended = lines.filter((line) => line.ended);
    expect(ended.map(({ id }) => id)).toContain(offerId);
    expect(lines.slice(-ended.length)).toEqual(ended);
    const starts = (part: typeof lines) => part.map(({ firstStart }) => firstStart);
    expect(starts(ended)).toEqual(starts(ended).sort().reverse());
    const ahead = lines.slice(0, -ended.length);
    expect(starts(ahead)).toEqual(starts(ahead).sort());
  });

  it('pages through the list by a cursor, and refuses one that is none', async () => {
    const all = good(await ask(ops.listOffers, coordinator)).items.map(({ id }) => id);
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const answer = good(await ask(ops.listOffers, coordinator, { query: { limit: 2, ...(cursor === undefined ? {} : { cursor }) } }));
      found.push(...answer.items.map(({ id }) => id));
      cursor = answer.nextCursor;
    } while (cursor !== undefined);
    expect(found).toEqual(all);
    for (const text of ['x', 'ahead_2027_1', `ahead_9999999999_${all[0] ?? ''}`]) {
      expect(await ask(ops.listOffers, coordinator, { query: { cursor: text } })).toMatchObject({ refusal: 'inputIsInvalid' });
    }
  });

  it('lists the programmes in the reader\'s language to those in the network', async () => {
    const { items } = good(await ask(ops.listProgrammes, coordinator, { params: { networkId: innherred } }));
    expect(items.map(({ key }) => key)).toEqual(expect.arrayContaining(['tbo-f', 'trygg-base', 'cos-p']));
    const nynorsk: Actor = { ...coordinator, language: 'nn' };
    expect(good(await ask(ops.listProgrammes, nynorsk, { params: { networkId: innherred } })).items)
      .toContainEqual(expect.objectContaining({ key: 'veiledningsgruppe', title: 'Generell rettleiingsgruppe' }));
    expect(await ask(ops.listProgrammes, await db.as('case-contact-sunnhordland'), { params: { networkId: innherred } })).toMatchObject({ refusal: 'notFound' });
  });
});
