import { eq } from 'drizzle-orm';
import { createOffer } from '../../domain/groupOffers/create-offer';
import { enrolFosterHome } from '../../domain/groupOffers/enrolment/enrol-foster-homes';
import { listOffers } from '../../domain/groupOffers/list-offers';
import { reportLeaderAbsence } from '../../domain/groupOffers/report-leader-absence';
import { seeOffer } from '../../domain/groupOffers/see-offer';
import type { OfferId } from '../../domain/identifiers';
import type { Actor } from '../../domain/network/actor';
import { asSystem } from '../../store/as-actor';
import { deliveredAbsence, deliveredNetworkOffer, deliveredServiceOffer } from '../../store/group-offers-delivery';
import { enrolment } from '../../store/schema/group-offers';
import { outbox } from '../../store/schema/messages';
import { stableId } from '../../store/demonstration/stable-id';
import { freshDatabase, type TestDatabase } from '../support/database';
import { good } from '../support/outcomes';

let db: TestDatabase;
let coordinator: Actor;
let verdal: Actor;
let levanger: Actor;
let innTrondelag: Actor;

beforeAll(async () => {
  db = await freshDatabase();
  coordinator = await db.as('coordinator-innherred');
  verdal = await db.as('case-contact-verdal');
  levanger = await db.as('case-contact-levanger');
  innTrondelag = await db.as('case-contact-inn-trondelag');
});
afterAll(() => db.close());

const services = ['inn-trondelag', 'verdal', 'levanger'].map((key) => stableId('organisation', key));
const [innTrondelagId, verdalId] = services as [typeof services[0], typeof services[0]];
const networkId = stableId('network', 'innherred');

const newOffer = (capacity: number, sessions = [1]) =>
  db.asActor(coordinator, (ports) =>
    createOffer(ports, coordinator, {
      networkId, programmeKey: 'tbo-f', capacity, serviceIds: services, leaderIds: [stableId('person', 'foster-care-advisor-innherred'), stableId('person', 'group-leader-bufetat')],
      sessions: sessions.map((week) => ({
        date: `2027-01-${String(4 + 7 * (week - 1)).padStart(2, '0')}`, start: '09:00', minutes: 120,
        place: { kind: 'municipality', municipalityNumber: '5038' },
      })),
    }));

const enrol = (actor: Actor, offerId: OfferId) => db.asActor(actor, (ports) => enrolFosterHome(ports, actor, { offerId }));
const see = async (actor: Actor, offerId: OfferId) => good(await db.asActor(actor, (ports) => seeOffer(ports, actor, offerId)));
const messagesAbout = (objectId: string) =>
  db.owner.transaction((tx) => tx.select().from(outbox).where(eq(outbox.objectId, objectId)));
const clearMessages = (objectId: string) => db.owner.transaction((tx) => tx.delete(outbox).where(eq(outbox.objectId, objectId)));

describe('A group offer in the database', () => {
  it('is kept as it was made, with its sessions in order and its leaders by role and place', async () => {
    const offerId = good(await newOffer(6, [2, 1]));
    const { offer } = await see(coordinator, offerId);
    expect(offer.sessions.map(({ ordinal, period }) => [ordinal, period.start.toString()])).toEqual([
      [1, '2027-01-04T08:00:00Z'], [2, '2027-01-11T08:00:00Z'],
    ]);
    expect(offer.sessions[0]?.place).toEqual({ kind: 'municipality', municipalityNumber: '5038', name: 'Verdal' });
    expect(offer.services.map(({ id }) => id).sort()).toEqual([...services].sort());
    expect(offer.leaders).toEqual([expect.objectContaining({ role: 'fosterCareAdvisor' }), expect.objectContaining({ role: 'groupLeader', placeName: 'Bufetat, region Midt-Norge' })]);
  });

  it('sends one card to each invited service, one to the network and one to each leader', async () => {
    const offerId = good(await newOffer(6));
    expect((await messagesAbout(offerId)).map(({ card, recipient }) => [card, recipient]).sort()).toEqual([
      ['groupOffers.networkOffer', networkId],
      ['groupOffers.leaderOffer', stableId('person', 'foster-care-advisor-innherred')],
      ['groupOffers.leaderOffer', stableId('person', 'group-leader-bufetat')],
      ...services.map((id) => ['groupOffers.serviceOffer', id]),
    ].sort());
  });

  it('cannot have sessions that overlap, whatever the code believed', async () => {
    const period = (start: string, end: string) => ({ start: db.clock.now().add({ hours: Number(start) }), end: db.clock.now().add({ hours: Number(end) }) });
    const refused = await db.asActor(coordinator, async (ports) => {
      await ports.groupOffers.insertOffer({
        id: ports.newId(), version: 1, networkId, programmeKey: 'tbo-f', capacity: 6, capacityUnit: 'fosterHome',
        createdAt: ports.clock(), stage: 'published', publishedAt: ports.clock(), serviceIds: services, leaderIds: [],
        quotas: new Map(), quotasUntil: null, keepApart: false,
        sessions: [
          { id: ports.newId(), ordinal: 1, period: period('10', '12'), place: { kind: 'teams' } },
          { id: ports.newId(), ordinal: 2, period: period('11', '13'), place: { kind: 'teams' } },
        ],
      });
      return { ok: true, value: undefined } as const;
    });
    expect(refused).toMatchObject({ ok: false, refusal: 'sessionsOverlap' });
  });

  it('is listed with the next first, and one page after the other gives each once', async () => {
    const all = good(await db.asActor(coordinator, (ports) => listOffers(ports, coordinator, { limit: 100 }))).offers;
    const first = good(await db.asActor(coordinator, (ports) => listOffers(ports, coordinator, { limit: 1 })));
    const rest = good(await db.asActor(coordinator, (ports) =>
      listOffers(ports, coordinator, { limit: 100, ...(first.next === undefined ? {} : { after: first.next }) })));
    expect([...first.offers, ...rest.offers].map(({ offer }) => offer.id)).toEqual(all.map(({ offer }) => offer.id));
    const starts = all.map(({ offer }) => offer.sessions[0]?.period.start.epochMilliseconds ?? 0);
    expect(starts).toEqual([...starts].sort((one, other) => one - other));
  });
});

describe('A hundred who press at once', () => {
  it('get the places there are, and the others a line in order of arrival without gaps', async () => {
    const offerId = good(await newOffer(6));
    const people = [verdal, levanger, innTrondelag];
    const answers = await Promise.all(
      Array.from({ length: 100 }, async (_, index) => good(await enrol(people[index % 3] ?? verdal, offerId))),
    );
    const rows = await db.owner.transaction((tx) => tx.select().from(enrolment).where(eq(enrolment.offerId, offerId)));
    expect(rows.filter(({ status }) => status === 'placed').map(({ arrival }) => arrival).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(rows.map(({ arrival }) => arrival).sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
    expect(answers.flatMap(({ positionInLine }) => positionInLine ?? []).sort((a, b) => a - b))
      .toEqual(Array.from({ length: 94 }, (_, index) => index + 1));
    expect(new Set(rows.map(({ code }) => code)).size).toBe(100);
  });
});

describe('The cards of an offer', () => {
  it('are sent anew to all when the last free place goes, and else only to the service that moved', async () => {
    const offerId = good(await newOffer(2));
    await clearMessages(offerId);
    good(await enrol(verdal, offerId));
    expect((await messagesAbout(offerId)).map(({ recipient }) => recipient)).toEqual([verdalId]);
    await clearMessages(offerId);
    good(await enrol(verdal, offerId));
    expect((await messagesAbout(offerId)).map(({ recipient }) => recipient).sort()).toEqual([...services].sort());
  });

  it('show at delivery the service\'s own places and whether others are free', async () => {
    const offerId = good(await newOffer(2));
    good(await enrol(verdal, offerId));
    const delivered = (organisationId: typeof verdalId) =>
      asSystem(db.database, 'delivery', (tx) => deliveredServiceOffer(tx, offerId, organisationId, db.clock.now()));
    expect(await delivered(verdalId)).toMatchObject({ own: { placed: 1, offered: 0, waiting: 0 }, free: true, state: 'open' });
    expect(await delivered(innTrondelagId)).toMatchObject({ own: { placed: 0, offered: 0, waiting: 0 }, free: true });
    expect(await delivered(stableId('organisation', 'ytre-namdal'))).toBeUndefined();
  });

  it('show the network the offer, and no leaders or counts', async () => {
    const offerId = good(await newOffer(2));
    const offer = await asSystem(db.database, 'delivery', (tx) => deliveredNetworkOffer(tx, offerId, db.clock.now()));
    expect(offer).toMatchObject({ offer: { id: offerId, leaders: [] }, state: 'open' });
  });
});

describe('A leader\'s absence', () => {
  it('is kept once, without a reason, and told to the network by session', async () => {
    const leader = await db.as('group-leader-bufetat');
    const offerId = good(await newOffer(2, [1, 2]));
    const sessionId = (await see(leader, offerId)).offer.sessions[1]?.id ?? db.newId<'session'>();
    const report = () => db.asActor(leader, (ports) => reportLeaderAbsence(ports, leader, { offerId, sessionId }));
    good(await report());
    good(await report());
    expect(await messagesAbout(sessionId)).toEqual([expect.objectContaining({ card: 'groupOffers.absence', recipient: networkId, changes: 1 })]);
    expect([...(await see(verdal, offerId)).sessionsWithAbsence]).toEqual([sessionId]);
    expect(await asSystem(db.database, 'delivery', (tx) => deliveredAbsence(tx, sessionId))).toMatchObject({ session: { ordinal: 2 } });
  });
});
