import { eq } from 'drizzle-orm';
import { countHomeMessages } from '../../domain/groupOffers/attendance/list-home-messages';
import { addSession } from '../../domain/groupOffers/change-sessions';
import { changeStage } from '../../domain/groupOffers/change-stage';
import { enrolFosterHome } from '../../domain/groupOffers/enrolment/enrol-foster-homes';
import { withdrawEnrolment } from '../../domain/groupOffers/enrolment/withdraw-enrolment';
import type { EnrolmentId, OfferId } from '../../domain/identifiers';
import type { Actor } from '../../domain/network/actor';
import { success } from '../../domain/outcome';
import { homeMessageGiven } from '../../store/schema/attendance';
import { homeMessageHandlers } from '../../tab/api/home-messages';
import { homeMessageOperations } from '../../tab/contract/home-messages';
import { askOperation, type Asked } from '../support/ask-operation';
import type { TestDatabase } from '../support/database';
import { heldGroups, planned, type HeldGroups } from '../support/held-groups';
import { good } from '../support/outcomes';

let groups: HeldGroups;
let db: TestDatabase;
beforeAll(async () => {
  groups = await heldGroups();
  db = groups.db;
});
afterAll(() => db.close());
beforeEach(() => db.clock.set('2026-11-23T08:00:00Z'));

const as = (key: string): Actor => groups.as(key);

const homeMessages = <Name extends keyof typeof homeMessageOperations>(operation: Name, key: string, request: Asked = {}) =>
  askOperation({ handlers: homeMessageHandlers(), asActor: db.asActor }, homeMessageOperations[operation], as(key), request);
const toGive = async (key: string, offerId: OfferId) => good(await homeMessages('listHomeMessages', key)).items.filter((one) => one.offerId === offerId);
const given = async (key: string, offerId: OfferId) => good(await homeMessages('listHomeMessages', key)).given.filter((one) => one.offerId === offerId);
type ToGive = Awaited<ReturnType<typeof toGive>>[number];
const give = (key: string, message: ToGive | undefined, basedOn = message?.version ?? 0) => homeMessages('giveHomeMessage', key, {
  params: { offerId: message?.offerId, enrolmentId: message?.enrolmentId }, basedOn, body: { about: message?.about },
});
const takeBack = (key: string, message: ToGive | undefined) => homeMessages('takeBackHomeMessage', key, {
  params: { offerId: message?.offerId, enrolmentId: message?.enrolmentId }, body: { about: message?.about },
});

describe('Messages to foster homes', () => {
  it('tell each home of its place, then of what has changed since, until the service has passed it on', async () => {
    const { offerId, sessionIds: [first] } = await groups.groupOfTwo();
    const [one, other] = await toGive('case-contact-verdal', offerId);
    expect([one, other].map((message) => message?.about.kind)).toEqual(['place', 'place']);
    expect(one?.code).not.toBe(other?.code);
    expect(one?.sessions.map(({ start: at }) => at)).toEqual(['2027-01-04T08:00:00Z', '2027-01-11T08:00:00Z']);
    good(await give('case-contact-verdal', one));
    await groups.move(offerId, 1, first, '2027-01-05');
    const changed = await toGive('service-leader-verdal', offerId);
    expect(changed.map(({ about, what, version, session }) => [about.kind, what, version, session?.start])).toEqual([
      ['session', 'moved', 2, '2027-01-05T08:00:00Z'], ['place', undefined, 2, undefined],
    ]);
    expect(changed[1]?.sessions[0]?.start).toBe('2027-01-05T08:00:00Z');
    for (const message of changed) good(await give('service-leader-verdal', message));
    expect(await toGive('case-contact-verdal', offerId)).toEqual([]);
    expect((await given('case-contact-verdal', offerId)).map(({ by }) => by)).toContain('Barnevernsleder, Verdal');
  });

  it('are not ticked for an older text than what now holds, and not for another service or without its right', async () => {
    const { offerId, sessionIds: [first] } = await groups.groupOfTwo();
    const [message] = await toGive('case-contact-verdal', offerId);
    await groups.move(offerId, 1, first, '2027-01-05');
    expect(await give('case-contact-verdal', message)).toMatchObject({ refusal: 'versionIsOld' });
    expect(await give('case-contact-levanger', message)).toMatchObject({ refusal: 'notFound' });
    expect(await give('coordinator-innherred', message, 2)).toMatchObject({ refusal: 'notAllowed' });
    expect(await give('case-contact-verdal', message && { ...message, about: { kind: 'session', id: db.newId() } }, 2)).toMatchObject({ refusal: 'messageIsOutdated' });
    expect(await db.owner.transaction((tx) => tx.select().from(homeMessageGiven).where(eq(homeMessageGiven.offerId, offerId)))).toEqual([]);
    expect(good(await homeMessages('listHomeMessages', 'coordinator-innherred'))).toEqual({ mayGive: false, items: [], given: [] });
  });

  it('are ticked by two colleagues at once as one, taken back, and ticked again', async () => {
    const { offerId } = await groups.groupOfTwo();
    const [message] = await toGive('case-contact-verdal', offerId);
    for (const outcome of await Promise.all(['case-contact-verdal', 'service-leader-verdal'].map((key) => give(key, message)))) good(outcome);
    const ticks = () => db.owner.transaction((tx) => tx.select().from(homeMessageGiven).where(eq(homeMessageGiven.offerId, offerId)));
    expect(await ticks()).toHaveLength(1);
    good(await takeBack('service-leader-verdal', message));
    good(await takeBack('service-leader-verdal', message));
    expect((await toGive('case-contact-verdal', offerId)).map(({ enrolmentId }) => enrolmentId)).toContain(message?.enrolmentId);
    good(await give('case-contact-verdal', message));
    expect((await ticks()).map(({ takenBackAt }) => takenBackAt === null).sort()).toEqual([false, true]);
  });

  it('tell of a cancelled group, and of a place that is given back nothing', async () => {
    const { offerId, enrolments: [one] } = await groups.groupOfTwo();
    const contact = as('case-contact-verdal');
    const coordinator = as('coordinator-innherred');
    good(await db.asActor(contact, (ports) => withdrawEnrolment(ports, contact, { offerId, enrolmentId: one as EnrolmentId })));
    good(await db.asActor(coordinator, (ports) => changeStage(ports, coordinator, { offerId, basedOn: 1, step: 'cancel', reason: 'noVenue' })));
    const left = await toGive('case-contact-verdal', offerId);
    expect(left.map(({ about }) => about.kind)).toEqual(['cancelled']);
    expect(left[0]?.enrolmentId).not.toBe(one);
  });

  it('are counted over all groups, and a new session comes to those who have heard of their place', async () => {
    const { offerId } = await groups.groupOfTwo();
    for (const message of await toGive('case-contact-levanger', offerId)) good(await give('case-contact-levanger', message));
    const coordinator = as('coordinator-innherred');
    good(await db.asActor(coordinator, (ports) => addSession(ports, coordinator, { offerId, basedOn: 1, planned: planned('2027-01-18') })));
    expect((await toGive('case-contact-levanger', offerId)).map(({ what }) => what)).toEqual(['added']);
    const count = await db.asActor(as('case-contact-levanger'), async (ports) => success(await countHomeMessages(ports, as('case-contact-levanger'))));
    expect(good(count)).toBe(good(await homeMessages('listHomeMessages', 'case-contact-levanger')).items.length);
  });

  it('are, once a session has been reminded of, a text for each home that has heard of its place', async () => {
    const { offerId } = await groups.groupOfTwo();
    for (const message of await toGive('case-contact-levanger', offerId)) good(await give('case-contact-levanger', message));
    db.clock.set('2027-01-02T08:00:00Z');
    await groups.pass();
    const [message] = await toGive('case-contact-levanger', offerId);
    expect(message).toMatchObject({ about: { kind: 'reminder' }, session: { ordinal: 1 } });
    good(await give('case-contact-levanger', message));
    expect(await toGive('case-contact-levanger', offerId)).toEqual([]);
    expect((await given('case-contact-levanger', offerId)).map(({ about }) => about.kind).sort()).toEqual(['place', 'reminder']);
  });
});

describe('A session that moves', () => {
  it('has the cards made anew that show when the group meets: receipts and places that are offered', async () => {
    const { offerId, sessionIds: [first], enrolments: [placed] } = await groups.groupOfTwo();
    const contact = as('case-contact-levanger');
    const waiting = good(await db.asActor(contact, (ports) => enrolFosterHome(ports, contact, { offerId, receipt: true }))).enrolment.id;
    const verdals = as('case-contact-verdal');
    good(await db.asActor(verdals, (ports) => withdrawEnrolment(ports, verdals, { offerId, enrolmentId: placed as EnrolmentId })));
    expect((await groups.cardsOf(waiting)).map(({ card, changes }) => [card, changes]).sort()).toEqual([['groupOffers.placeOffered', 1], ['groupOffers.receipt', 1]]);
    await groups.move(offerId, 1, first, '2027-01-05');
    expect((await groups.cardsOf(waiting)).map(({ changes }) => changes)).toEqual([2, 2]);
  });
});
